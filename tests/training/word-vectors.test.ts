import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createRandom } from '../../src/domain/seeded-random.ts';
import type { Lexicon } from '../../training/embedding/read-sections.ts';
import { readWordVectors, type WordVectors } from '../../training/embedding/read-word-vectors.ts';
import { chooseVocabulary, putWordVectors, randomRows } from '../../training/embedding/vocabulary.ts';

const DIMENSION = 16;
const SIZES = { words: 2, furtherWords: 1, sharedRows: 3 };

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-vectors-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Reads vectors of some words; behind each stand two numbers that are none of its own, as in the package's file. */
const read = (vectors: Record<string, number[]>): WordVectors => {
  const file = path.join(folder, 'vectors.json');
  const behind = Object.entries(vectors).map(([word, vector], i) => [word, [...vector, 99, i]]);
  const dimensions = Object.values(vectors)[0]!.length;
  fs.writeFileSync(
    file,
    JSON.stringify({ dimensions, words: Object.keys(vectors), vectors: Object.fromEntries(behind) }),
  );
  return readWordVectors(file);
};

const vectorOf = ({ stems, dimension, vectors }: WordVectors, stem: string): Float32Array => {
  const row = stems.indexOf(stem);
  return vectors.subarray(row * dimension, (row + 1) * dimension);
};

const cosine = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, k) => sum + value * other[k]!, 0);

test('word vectors have length 1, one for each stem; what stands behind them, function words and phrases are left out', () => {
  const random = createRandom(1);
  const words = ['the', 'bridge', 'bridges', 'river crossing', ...Array.from({ length: 40 }, (_, i) => `w${i}x`)];
  const found = read(Object.fromEntries(words.map((word) => [word, Array.from({ length: 8 }, () => random() - 0.5)])));
  expect(found.dimension).toBe(8);
  expect(found.stems).toEqual(['bridg', ...words.slice(4)]);
  for (const stem of found.stems) expect(cosine(vectorOf(found, stem), vectorOf(found, stem))).toBeCloseTo(1, 5);
});

test('what all words have in common does not make two of them near', () => {
  const random = createRandom(2);
  const words = Array.from({ length: 60 }, (_, i) => `w${i}x`);
  const common = Array.from({ length: 24 }, () => random() - 0.5);
  const found = read(
    Object.fromEntries(
      words.map((word) => {
        const by = 10 * random() + 5;
        return [word, common.map((value) => by * value + 0.3 * (random() - 0.5))];
      }),
    ),
  );
  const nearness = words.slice(1).map((word) => cosine(vectorOf(found, words[0]!), vectorOf(found, word)));
  const mean = nearness.reduce((sum, value) => sum + value, 0) / nearness.length;
  expect(Math.abs(mean)).toBeLessThan(0.15);
});

test('words of the text come first, then those known from elsewhere; all others share rows', () => {
  const lexicon: Lexicon = {
    ids: new Map([
      ['rare', 0],
      ['bridg', 1],
      ['river', 2],
    ]),
    counts: [1, 40, 20],
  };
  const vocabulary = chooseVocabulary(lexicon, ['river', 'gadget', 'gizmo'], SIZES);
  expect(vocabulary.words).toEqual(['bridg', 'river', 'gadget']);
  expect(vocabulary.lengths).toHaveLength(6);
  expect(vocabulary.rowsOf.map((rows) => Array.from(rows)).slice(1)).toEqual([[0], [1]]);
  for (const row of vocabulary.rowsOf[0]!) expect(row).toBeGreaterThanOrEqual(3);
});

test('a row that is known from elsewhere keeps its length and gets its share of direction', () => {
  const lexicon: Lexicon = { ids: new Map([['bridg', 0]]), counts: [40] };
  const vocabulary = chooseVocabulary(lexicon, [], SIZES);
  const vectors = new Float32Array(vocabulary.lengths.length * DIMENSION);
  randomRows(vectors, vocabulary, DIMENSION, createRandom(3));
  const others = Array.from(vectors.subarray(DIMENSION));
  const known = { stems: ['bridg'], dimension: 2, vectors: Float32Array.from([0.6, 0.8]) };
  putWordVectors(vectors, vocabulary, DIMENSION, known, 0.8);
  const row = vectors.subarray(0, DIMENSION);
  const length = vocabulary.lengths[0]!;
  expect(Math.sqrt(cosine(row, row))).toBeCloseTo(length, 5);
  expect(row[0]).toBeCloseTo(0.8 * 0.6 * length, 5);
  expect(row[1]).toBeCloseTo(0.8 * 0.8 * length, 5);
  expect(Array.from(vectors.subarray(DIMENSION))).toEqual(others);
});
