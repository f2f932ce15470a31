import { wordParts } from '../../src/adapters/models/word-parts.ts';
import type { Random } from './random.ts';
import type { Lexicon } from './read-sections.ts';

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

/** The `size` most frequent words get a row each, all others share `shared` rows after those. */
export const chooseVocabulary = ({ ids, counts }: Lexicon, size: number, shared: number): Vocabulary => {
  const known = [...ids.keys()];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const chosen = Array.from(counts.keys())
    .filter((id) => counts[id]! >= FEWEST)
    .toSorted((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, size);
  const ownRow = new Map(chosen.map((id, row) => [id, row]));
  return {
    words: chosen.map((id) => known[id]!),
    rowsOf: known.map((word, id) => {
      const row = ownRow.get(id);
      return Int32Array.from(row === undefined ? wordParts(word, shared).map((part) => chosen.length + part) : [row]);
    }),
    lengths: Float32Array.from({ length: chosen.length + shared }, (_, row) =>
      rarity(row < chosen.length ? counts[chosen[row]!]! : FEWEST, total),
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
