import type { Bag } from './contrast.ts';

/**
 * What the words of a text are pooled from. A word that occurs n times weighs 1 + ln n; rows that share a word share its weight by
 * the square root of their number, as the embedding itself pools.
 */
export const bagOf = (words: readonly number[], rowsOf: readonly Int32Array[]): Bag => {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rows: number[] = [];
  const weights: number[] = [];
  for (const [word, count] of counts) {
    const own = rowsOf[word]!;
    const weight = (1 + Math.log(count)) / Math.sqrt(own.length);
    for (const row of own) {
      rows.push(row);
      weights.push(weight);
    }
  }
  return { rows: Int32Array.from(rows), weights: Float32Array.from(weights) };
};
