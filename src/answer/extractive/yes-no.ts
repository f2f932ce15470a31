import type { Word } from '../../domain/words.ts';
import { isContent } from '../../retrieval/content.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';
import { isNegated, type Question } from '../../retrieval/question.ts';
import { stemSimilarity } from '../../retrieval/stem-similarity.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { tells } from './told-stems.ts';

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

/** The words of a question without "is it true that". */
export const assertedWords = (question: Question): Word[] => {
  const from = (OPENING.exec(question.text)?.[0] ?? '').length;
  return question.words.filter((word) => word.start >= from);
};

/** "Did it rise or fall?": neither yes nor no answers it. */
export const offersChoice = ({ text }: Pick<Question, 'text'>): boolean =>
  /\bor\b(?! (?:more|less|fewer|so|not)\b)/i.test(text);

/** "Was it more than last year?": words in common don't tell which of two figures is the larger. */
export const comparesAmounts = ({ text }: Pick<Question, 'text'>): boolean =>
  /\b(?:more|fewer|less|greater|larger|bigger|smaller|higher|lower|longer|shorter|older|younger|\p{L}+er)\b[^?]*\bthan\b/iu.test(
    text,
  );

/** Whether what is told has a modal verb or hedge that the question has not. */
export const isHedged = (asked: readonly Word[], told: readonly Word[]): boolean =>
  told.some(
    ({ folded }) => (MODAL.test(folded) || HEDGES.has(folded)) && !asked.some((word) => word.folded === folded),
  );

/** Whether what is told has no denial or hedge that the question has not, and no passive in place of its active. */
const isToldAlike = (question: Question, asked: readonly Word[], told: readonly Word[]): boolean => {
  if (question.negated || isNegated(told) || isHedged(asked, told)) return false;
  const saysBy = (list: readonly Word[]): boolean => list.some(({ folded }) => folded === 'by');
  return saysBy(asked) === saysBy(told);
};

/** Index of the word of the sentence, behind `after`, that stands for a word of the question; -1 for none. */
const indexOf = ({ stem }: Word, { words }: PassageSentence, after = -1): number =>
  words.findIndex((other, i) => i > after && stemSimilarity(stem, other.stem) > 0);

/** The sentence has the content words in the question's order, and its subject is the question's. */
const repeats = (question: Question, { sentence }: RankedSentence, asked: readonly Word[]): boolean => {
  const content = asked.filter(isContent);
  let at = -1;
  for (const word of content) {
    at = indexOf(word, sentence, at);
    if (at < 0) return false;
  }
  const first = content[0] as Word;
  const subject = leading(sentence.text, sentence.words);
  return (
    subject.some((word) => stemSimilarity(first.stem, word.stem) > 0) &&
    isToldAlike(question, asked, sentence.words.slice(0, at + 1))
  );
};

/** Words at the head of the question that the sentence has to say itself, in their order. */
const HEAD = 2;

/** The sentence tells it in another order: what the question begins with comes in its order, the context may say the rest. */
const tellsOtherwise = (question: Question, ranked: RankedSentence, asked: readonly Word[]): boolean => {
  const content = asked.filter(isContent);
  const head = content.slice(0, HEAD).map((word) => indexOf(word, ranked.sentence));
  return (
    content.length > HEAD &&
    head.every((at, i) => at >= 0 && at > (head[i - 1] ?? -1)) &&
    tells(
      content.map(({ stem }) => stem),
      ranked,
    ) &&
    isToldAlike(question, asked, ranked.sentence.words)
  );
};

/**
 * Whether one sentence settles a yes/no question with yes: it says every content word of the question of the same
 * subject, and neither denial, modal verb nor hedge differs. Anything less is left to the reader, with the sentence shown.
 */
export const affirms = (question: Question, ranked: RankedSentence): boolean => {
  const asked = assertedWords(question);
  if (asked.filter(isContent).length < 2) return false;
  return repeats(question, ranked, asked) || tellsOtherwise(question, ranked, asked);
};
