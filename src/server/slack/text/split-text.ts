import { sentences } from '../../../domain/sentences.ts';

/** Where a text of more than `limit` is cut when no sentence ends in time: between words, never inside a character. */
const cutBefore = (text: string, limit: number): number => {
  const gap = text.lastIndexOf(' ', limit - 1);
  if (gap > limit / 2) return gap + 1;
  const isWithinCharacter = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1));
  return isWithinCharacter ? Math.max(2, limit - 1) : limit;
};

/** A beginning of `text`, as long as may be, that is within the limit; `text` itself is not. */
const longestWithin = (text: string, limit: number, lengthOf: (piece: string) => number): number => {
  let within = 1;
  let beyond = text.length;
  while (beyond - within > 1) {
    const middle = (within + beyond) >> 1;
    if (lengthOf(text.slice(0, middle)) <= limit) within = middle;
    else beyond = middle;
  }
  const cut = cutBefore(text, within);
  return lengthOf(text.slice(0, cut)) <= limit ? cut : within;
};

/**
 * `text` in pieces of `limit` UTF-16 code units at most, cut at the ends of sentences, of words where a sentence is longer.
 * Joined they are the text.
 * @param lengthOf length of a piece as it is sent, where that is more than its own.
 */
export const splitAtSentences = (
  text: string,
  limit: number,
  lengthOf: (piece: string) => number = (piece) => piece.length,
): string[] => {
  const pieces: string[] = [];
  let from = 0;
  let to = 0;
  const isTooLong = (end: number): boolean => lengthOf(text.slice(from, end)) > limit;
  const push = (end: number) => {
    if (end > from) pieces.push(text.slice(from, end));
    from = end;
  };
  for (const end of [...sentences(text).map((span) => span.end), text.length]) {
    if (isTooLong(end)) push(to);
    while (isTooLong(end)) push(from + longestWithin(text.slice(from, end), limit, lengthOf));
    to = end;
  }
  push(text.length);
  return pieces;
};

/** The beginning of a text, with an ellipsis where more follows. */
export const shorten = (text: string, limit: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, cutBefore(line, limit - 1)).trimEnd()}…`;
};
