import type { Word } from '../../domain/words.ts';
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
  /** The preposition that goes with what is asked for: "for" of "What is it known for?", "in" of "In which city …". */
  preposition: string | null;
  /** Places among the terms of the one before the question word and of the one after it and its noun, -1 without one. */
  before: number;
  after: number;
};

const QUESTION_WORD = /^(?:who|whom|whose|which|what|when|where|why|how)$/;

const slotOf = ({ words, terms, focus }: Question, tags: readonly string[]) => {
  const at = words.findIndex(({ folded }) => QUESTION_WORD.test(folded));
  const isTerm = ({ stem }: Word): boolean => terms.includes(stem) && !focus.includes(stem);
  const before = words.slice(0, Math.max(0, at)).findLast(isTerm);
  const after = words.slice(at + 1).find(isTerm);
  const last = words.length - 1;
  const place = tags[last] === 'preposition' ? last : tags[at - 1] === 'preposition' ? at - 1 : -1;
  const placeOf = (word: Word | undefined) => (word === undefined ? -1 : terms.indexOf(word.stem));
  return { preposition: words[place]?.folded ?? null, before: placeOf(before), after: placeOf(after) };
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
    ...slotOf(question, tags),
  };
};
