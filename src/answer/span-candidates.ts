import type { Span } from '../domain/span.ts';
import { isFunctionWord } from '../domain/words.ts';
import type { PassageSentence } from '../retrieval/passage.ts';

/** Words `first` to `last` of a sentence, both included; the span indexes the sentence's text. */
export type SpanCandidate = Span & { first: number; last: number; text: string };

const LONGEST = 9;
/** A span does not run over these; a comma may stand inside, as in a list or a date. */
const BARRIER = /[.;:()[\]“”"!?—\n]|\s[-–]\s/;
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

const canStart = (folded: string): boolean => !isFunctionWord(folded) || OPENERS.has(folded);

/** Every run of one to nine words that starts and ends with a content word and crosses no barrier. */
export const spanCandidates = (sentence: PassageSentence): SpanCandidate[] => {
  const { words, text } = sentence;
  const found: SpanCandidate[] = [];
  words.forEach((word, first) => {
    if (!canStart(word.folded)) return;
    for (let last = first; last < Math.min(words.length, first + LONGEST); last++) {
      const end = words[last];
      if (end === undefined) break;
      if (last > first && BARRIER.test(text.slice(words[last - 1]?.end ?? 0, end.start))) break;
      if (isFunctionWord(end.folded) && !OPENERS.has(end.folded)) continue;
      const start = /[$€£¥#]/.test(text.charAt(word.start - 1)) ? word.start - 1 : word.start;
      const possessive = /['’]s$/.exec(end.text)?.[0].length ?? 0;
      const sign = /^ ?[%°]/.exec(text.slice(end.end, end.end + 2))?.[0].length ?? 0;
      const close = sign > 0 ? end.end + sign : end.end - possessive;
      found.push({ first, last, start, end: close, text: text.slice(start, close) });
    }
  });
  return found;
};
