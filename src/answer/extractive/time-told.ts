import type { RankedSentence } from '../reading/rank-sentences.ts';

/** What says that a statement holds now, and did not always. */
export const CHANGED = /\b(?:now|since|currently|today|nowadays|at present|presently|no longer|newly)\b/i;
const PAST = /\b(?:former|formerly|until|at that time|then|used to|earlier|previously)\b/i;

/** How late a statement stands: what is said to hold now is later than what is said to have held. */
export const latenessOf = ({ sentence: { text } }: RankedSentence): number => {
  const isChanged = CHANGED.test(text);
  return (isChanged ? 1 : 0) - (PAST.test(text) && !isChanged ? 1 : 0) - (/\bwas\b/.test(text) ? 1 : 0);
};

/** Whether the first of two statements is the later one, by what they say of the time, else by the dates of their documents. */
export const isLater = (a: RankedSentence, b: RankedSentence): boolean => {
  const by = latenessOf(a) - latenessOf(b);
  return by === 0 ? (a.document.publishedAt ?? '') > (b.document.publishedAt ?? '') : by > 0;
};
