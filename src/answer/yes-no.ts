import type { Word } from '../domain/words.ts';
import { isContent } from '../retrieval/content.ts';
import type { PassageSentence } from '../retrieval/passage.ts';
import { isNegated, type Question } from '../retrieval/question.ts';
import { stemSimilarity } from '../retrieval/stem-similarity.ts';

const MODAL = /^(?:can|could|may|might|must|shall|should|will|would|ought)$/;
/** Words that report a statement as a plan, a view or a doubt rather than as so. */
const HEDGES = new Set(
  `plan planned plans planning seek seeks seeking sought seen expected expect expects aim aims aimed hope hopes hoped
  likely unlikely possible possibly perhaps reportedly allegedly alleged supposed claim claims claimed believe believed
  believes consider considered considering propose proposed proposes deny denied denies if unless almost nearly
  attempted attempt tried failed refuse refused hardly rarely only some partly fraction except`.split(/\s+/),
);
const OPENING = /^\s*(?:(?:and|so|but)\s+)?(?:(?:is|was) it (?:true|correct|right|a fact) that\s+)?/i;

/** The words up to the first comma or function word: of a statement in plain order, its subject. */
const leading = (text: string, words: readonly Word[]): Word[] => {
  const run: Word[] = [];
  for (const word of words) {
    const previous = run.at(-1);
    if (previous !== undefined && /[,;:()–—]/.test(text.slice(previous.end, word.start))) break;
    if (!isContent(word)) {
      if (run.length > 0) break;
      continue;
    }
    run.push(word);
  }
  return run;
};

const asserted = (question: Question): Word[] => {
  const from = (OPENING.exec(question.text)?.[0] ?? '').length;
  return question.words.filter((word) => word.start >= from);
};

/** "Was it more than last year?": words in common don't tell which of two figures is the larger. */
export const comparesAmounts = ({ text }: Pick<Question, 'text'>): boolean =>
  /\b(?:more|fewer|less|greater|larger|bigger|smaller|higher|lower|longer|shorter|older|younger|\p{L}+er)\b[^?]*\bthan\b/iu.test(
    text,
  );

/**
 * Whether one sentence settles a yes/no question with yes: it has every content word of the question in the
 * same order, the question's subject stands in the sentence's own subject, and neither denial, modal verb nor
 * hedge differs. Anything less is left to the reader, with the sentence shown.
 */
export const affirms = (question: Question, sentence: PassageSentence): boolean => {
  const words = asserted(question);
  const content = words.filter(isContent);
  const first = content[0];
  if (first === undefined || content.length < 2) return false;
  let at = -1;
  for (const word of content) {
    at = sentence.words.findIndex((other, i) => i > at && stemSimilarity(word.stem, other.stem) > 0);
    if (at < 0) return false;
  }
  const subject = leading(sentence.text, sentence.words);
  if (!subject.some((word) => stemSimilarity(first.stem, word.stem) > 0)) return false;
  const told = sentence.words.slice(0, at + 1);
  if (question.negated || isNegated(told)) return false;
  const saysLike = (test: (folded: string) => boolean) =>
    told.filter((word) => test(word.folded)).every((word) => words.some((other) => other.folded === word.folded));
  return saysLike((folded) => MODAL.test(folded)) && saysLike((folded) => HEDGES.has(folded));
};
