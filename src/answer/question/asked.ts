import { isContent } from '../../retrieval/content.ts';
import type { Question } from '../../retrieval/question.ts';
import type { TermWeights } from '../../retrieval/term-weights.ts';
import { asksForSubject } from '../reading/span-features.ts';
import { nounClass, tagsOf } from './word-class.ts';

/** What of a question the features use, found once. */
export type Asked = {
  question: Question;
  /** Place among the terms of the main verb, -1 when there is none, and of the heaviest term. */
  verb: number;
  heaviest: number;
  weights: readonly number[];
  focusClass: string | null;
  isSubject: boolean;
};

export const readAsked = (question: Question, weights: TermWeights): Asked => {
  const tags = tagsOf(question.words);
  const verbs = question.words.filter(
    (word, i) =>
      i > 0 && isContent(word) && /^(?:verb|past|gerund)$/.test(tags[i] ?? '') && !question.focus.includes(word.stem),
  );
  const list = question.terms.map((term) => weights.get(term) ?? 0);
  const total = list.reduce((sum, weight) => sum + weight, 0) || 1;
  const focusWord = question.words.findLast(({ stem }) => stem === question.focus.at(-1));
  return {
    question,
    verb: question.terms.indexOf(verbs.at(-1)?.stem ?? ''),
    heaviest: list.indexOf(Math.max(...list)),
    weights: list.map((weight) => weight / total),
    focusClass: focusWord === undefined ? null : nounClass(focusWord.folded),
    isSubject: asksForSubject(question),
  };
};
