import type { DateReading } from './date-reading.ts';
import type { Token } from '../tokens.ts';

/** Reads a date or period that starts at `index`; null where none of its kind does. */
export type DateReader = (tokens: readonly Token[], index: number) => DateReading | null;

/** Which readers may read a date, by the token that it starts with: a word, a number or a mark. */
type Table = {
  words: readonly [reader: DateReader, starts: Iterable<string>][];
  numbers: readonly DateReader[];
  marks: readonly DateReader[];
};

/**
 * The first reading that the readers of a table find at an index, in the order of the table. Most tokens start no date
 * of any kind, and no reader is asked about them.
 */
export const firstReading = ({ words, numbers, marks }: Table): DateReader => {
  const byWord = new Map<string, DateReader[]>();
  for (const [reader, starts] of words)
    for (const word of starts) byWord.set(word, [...(byWord.get(word) ?? []), reader]);
  return (tokens, index) => {
    const token = tokens[index];
    if (token === undefined) return null;
    const readers = token.kind === 'number' ? numbers : token.kind === 'word' ? byWord.get(token.lower) : marks;
    if (readers === undefined) return null;
    for (const reader of readers) {
      const reading = reader(tokens, index);
      if (reading !== null) return reading;
    }
    return null;
  };
};
