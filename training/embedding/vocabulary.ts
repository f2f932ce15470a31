import { wordParts } from '../../src/adapters/models/word-parts.ts';
import type { Random } from '../../src/domain/seeded-random.ts';
import type { Lexicon } from './read-sections.ts';
import type { WordVectors } from './read-word-vectors.ts';

/** Rows of the table that stand for each word of a lexicon: its own, or those of its parts. */
export type Vocabulary = {
  /** Words with a row of their own, most frequent first. */
  words: string[];
  rowsOf: readonly Int32Array[];
  /** Length to begin with of the row of each word: the rarer, the longer. */
  lengths: Float32Array;
};

const FEWEST = 5;

/** Natural logarithm of how rare a word is, brought to the order of 1. */
const rarity = (count: number, total: number): number => Math.log(total / count) / 10;

/** Rows by kind: of the most frequent words of the text, of those that are known from elsewhere, and shared by all other words. */
export type Sizes = { words: number; furtherWords: number; sharedRows: number };

/** The words that get a row each; `elsewhere` are those known from elsewhere, most frequent first. */
export const chooseVocabulary = (
  { ids, counts }: Lexicon,
  elsewhere: readonly string[],
  { words: size, furtherWords, sharedRows }: Sizes,
): Vocabulary => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const countOf = (word: string): number => Math.max(FEWEST, counts[ids.get(word) ?? -1] ?? 0);
  const known = [...ids.keys()];
  const ofText = Array.from(counts.keys())
    .filter((id) => counts[id]! >= FEWEST)
    .toSorted((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, size)
    .map((id) => known[id]!);
  const inText = new Set(ofText);
  const words = [...ofText, ...elsewhere.filter((word) => !inText.has(word)).slice(0, furtherWords)];
  const ownRow = new Map(words.map((word, row) => [word, row]));
  return {
    words,
    rowsOf: known.map((word) => {
      const row = ownRow.get(word);
      return Int32Array.from(
        row === undefined ? wordParts(word, sharedRows).map((part) => words.length + part) : [row],
      );
    }),
    lengths: Float32Array.from({ length: words.length + sharedRows }, (_, row) =>
      rarity(row < words.length ? countOf(words[row]!) : FEWEST, total),
    ),
  };
};

/** Random directions of the vocabulary's lengths: a text's vector then projects its weighted words at random. */
export const randomRows = (floats: Float32Array, { lengths }: Vocabulary, dimension: number, random: Random): void => {
  lengths.forEach((length, row) => {
    const vector = floats.subarray(row * dimension, (row + 1) * dimension);
    for (let k = 0; k < dimension; k++) vector[k] = random() + random() + random() + random() - 2;
    const scale = length / Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    for (let k = 0; k < dimension; k++) vector[k]! *= scale;
  });
};

/** Gives the first places of each row that is known from elsewhere to its vector there, at `share` of the row's length; the others keep their directions. */
export const putWordVectors = (
  floats: Float32Array,
  { words, lengths }: Vocabulary,
  dimension: number,
  { stems, dimension: own, vectors }: WordVectors,
  share: number,
): void => {
  const places = new Map(stems.map((stem, i) => [stem, i * own]));
  const rest = Math.sqrt(1 - share * share);
  words.forEach((word, row) => {
    const from = places.get(word);
    if (from === undefined) return;
    const vector = floats.subarray(row * dimension, (row + 1) * dimension);
    const length = lengths[row]!;
    const remaining = Math.sqrt(vector.subarray(own).reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let k = 0; k < dimension; k++)
      vector[k] = k < own ? length * share * vectors[from + k]! : (length * rest * vector[k]!) / remaining;
  });
};
