import type { Span } from '../../domain/span.ts';
import { isFunctionWord, type Word } from '../../domain/words.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';

/** Words `first` to `last` of a sentence, both included; the span indexes the sentence's text. */
export type SpanCandidate = Span & { first: number; last: number; text: string };

const LONGEST = 9;
/** A span that closes its clause may be longer. */
const LONGEST_CLAUSE = 16;
/** A span does not run over these; a comma may stand inside, as in a list or a date. */
const BARRIER = /[.;:()[\]“”"!?—|\n]|\s[-–]\s/;
const OPENERS = new Set([
  'no',
  'not',
  'all',
  'both',
  'between',
  'more',
  'most',
  'over',
  'under',
  'about',
  'same',
  'every',
  'each',
]);

/** Whether two neighbouring words are parted; the point of an initial ("William E. Simon") parts nothing. */
const isBarrier = (text: string, before: Word, after: Word): boolean => {
  const gap = text.slice(before.end, after.start);
  return BARRIER.test(gap) && !(/^\.\s*$/.test(gap) && /^\p{Lu}$/u.test(before.text));
};

const canStart = (folded: string): boolean => !isFunctionWord(folded) || OPENERS.has(folded);

const spanOf = (text: string, words: readonly Word[], first: number, last: number): SpanCandidate => {
  const [opening, closing] = [words[first] as Word, words[last] as Word];
  const start = /[$€£¥#]/.test(text.charAt(opening.start - 1)) ? opening.start - 1 : opening.start;
  const possessive = /['’]s$/.exec(closing.text)?.[0].length ?? 0;
  const sign = /^ ?[%°]/.exec(text.slice(closing.end, closing.end + 2))?.[0].length ?? 0;
  const end = sign > 0 ? closing.end + sign : closing.end - possessive;
  return { first, last, start, end, text: text.slice(start, end) };
};

/**
 * Runs of words that may be an answer: those of one to nine words that start and end with a content word and cross no barrier,
 * and longer ones that close a clause.
 */
export const spanCandidates = (sentence: PassageSentence): SpanCandidate[] => {
  const { words, text } = sentence;
  const found: SpanCandidate[] = [];
  words.forEach((word, first) => {
    if (!canStart(word.folded)) return;
    for (let last = first; last < Math.min(words.length, first + LONGEST_CLAUSE); last++) {
      const end = words[last] as Word;
      if (last > first && isBarrier(text, words[last - 1] as Word, end)) break;
      if (isFunctionWord(end.folded) && !OPENERS.has(end.folded)) continue;
      const after = words[last + 1];
      const closes = after === undefined || isBarrier(text, end, after) || text.charAt(end.end) === ',';
      if (last < first + LONGEST || closes) found.push(spanOf(text, words, first, last));
    }
  });
  return found;
};
