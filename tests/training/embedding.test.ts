import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readEmbeddingTable, writeEmbeddingTable } from '../../src/adapters/models/embedding-table.ts';
import { bagOf } from '../../training/embedding/bags.ts';
import { createContrast, roomNeeded, type Bag } from '../../training/embedding/contrast.ts';
import { drawPairs } from '../../training/embedding/draw-pairs.ts';
import { openKernels } from '../../training/embedding/kernels.ts';
import { quantizeRows } from '../../training/embedding/quantize.ts';
import { createRandom } from '../../src/domain/seeded-random.ts';
import type { Source } from '../../training/embedding/read-sections.ts';

const DIMENSION = 8;
const WIDTH = DIMENSION * 4;
const BATCH = 4;
const ROWS = 12;

const fill = (floats: Float32Array, seed: number): void => {
  const random = createRandom(seed);
  for (let k = 0; k < floats.length; k++) floats[k] = random() - 0.5;
};

const bag = (...rows: number[]): Bag => ({
  rows: Int32Array.from(rows),
  weights: new Float32Array(rows.length).fill(1),
});

const QUERIES = [bag(0, 1), bag(2), bag(3, 4), bag(5)];
const PASSAGES = [bag(6, 0), bag(7, 8), bag(9, 3), bag(10, 11)];

test('the WebAssembly loops compute what plain ones do', async () => {
  const kernels = await openKernels(20 * DIMENSION);
  const [a, rows, out] = [kernels.reserve(DIMENSION), kernels.reserve(4 * DIMENSION), kernels.reserve(4)];
  const at = (place: number, length: number) => kernels.floats.subarray(place / 4, place / 4 + length);
  fill(at(a, 5 * DIMENSION), 1);
  const plain = (row: number): number =>
    at(a, DIMENSION).reduce((sum, value, k) => sum + value * at(rows, 99)[row * DIMENSION + k]!, 0);
  kernels.dotEach(a, rows, out, 4, WIDTH);
  for (let row = 0; row < 4; row++) {
    expect(at(out, 4)[row]).toBeCloseTo(plain(row), 5);
    expect(kernels.dot(a, rows + row * WIDTH, WIDTH)).toBeCloseTo(plain(row), 5);
  }
  const expected = Array.from(at(a, DIMENSION), (value, k) => value + 0.25 * at(rows, DIMENSION)[k]!);
  kernels.addScaled(a, rows, 0.25, WIDTH);
  at(a, DIMENSION).forEach((value, k) => expect(value).toBeCloseTo(expected[k]!, 6));
});

/** Loss of the batch by the definition: mean cross-entropy, over queries and over passages, of cosines over the temperature. */
const plainLoss = (vectors: Float32Array, temperature: number): number => {
  const unit = ({ rows }: Bag): number[] => {
    const sum = Array.from({ length: DIMENSION }, (_, k) =>
      rows.reduce((total, row) => total + vectors[row * DIMENSION + k]!, 0),
    );
    const length = Math.hypot(...sum);
    return sum.map((value) => value / length);
  };
  const [queries, passages] = [QUERIES.map(unit), PASSAGES.map(unit)];
  const score = (i: number, j: number): number =>
    queries[i]!.reduce((sum, value, k) => sum + value * passages[j]![k]!, 0) / temperature;
  const places = QUERIES.map((_, i) => i);
  const logSum = (values: number[]): number => Math.log(values.reduce((sum, value) => sum + Math.exp(value), 0));
  const losses = places.map(
    (i) => logSum(places.map((j) => score(i, j))) + logSum(places.map((j) => score(j, i))) - 2 * score(i, i),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / (2 * BATCH);
};

test('a step has the loss of the definition and moves every row down its slope', async () => {
  const kernels = await openKernels(ROWS * DIMENSION + roomNeeded(BATCH, DIMENSION));
  const table = kernels.reserve(ROWS * DIMENSION);
  const vectors = kernels.floats.subarray(0, ROWS * DIMENSION);
  fill(vectors, 2);
  const before = Float32Array.from(vectors);
  const temperature = 0.5;
  const contrast = createContrast(kernels, table, ROWS, BATCH, DIMENSION);
  expect(contrast(QUERIES, PASSAGES, { rate: 1e-3, temperature })).toBeCloseTo(plainLoss(before, temperature), 5);
  for (let row = 0; row < ROWS; row++) {
    const slope = Array.from({ length: DIMENSION }, (_, k) => {
      const nudged = (by: number): number => {
        const moved = Float32Array.from(before);
        moved[row * DIMENSION + k]! += by;
        return plainLoss(moved, temperature);
      };
      return (nudged(1e-2) - nudged(-1e-2)) / 2e-2;
    });
    const step = slope.map((_, k) => before[row * DIMENSION + k]! - vectors[row * DIMENSION + k]!);
    const along = slope.reduce((sum, value, k) => sum + value * step[k]!, 0);
    expect(along / (Math.hypot(...slope) * Math.hypot(...step)), `row ${row}`).toBeGreaterThan(0.99);
  }
});

test('pairs are the same for the same seed, and a passage never holds nothing', () => {
  const body = Int32Array.from({ length: 60 }, (_, i) => i);
  const section = { heading: Int32Array.from([60, 61]), body, ends: Int32Array.from([20, 40, 60]) };
  const sources: Source[] = [{ name: 'one', sections: [section, section], weight: 1 }];
  const draw = () => {
    const random = createRandom(3);
    const drawing = { headings: 0.2, clozes: 0.3, dropout: 0.3, asking: 0.3, neighbours: 2 };
    const pairs = drawPairs(sources, { ...drawing, random, askingWords: [62] });
    return Array.from({ length: 50 }, () => pairs.next().value);
  };
  const pairs = draw();
  expect(draw()).toEqual(pairs);
  for (const { query, passage } of pairs) {
    expect(query.length).toBeGreaterThan(0);
    expect(passage.length).toBeGreaterThan(3);
  }
});

test('a word that occurs n times weighs 1 + ln n, shared among the rows of its parts', () => {
  const { rows, weights } = bagOf([0, 1, 0], [Int32Array.from([5]), Int32Array.from([6, 7, 8, 9])]);
  expect(Array.from(rows)).toEqual([5, 6, 7, 8, 9]);
  [1 + Math.log(2), 0.5, 0.5, 0.5, 0.5].forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 6));
});

test('a table is read back as it was written, each value within half a step of its row', async () => {
  const vectors = new Float32Array(3 * DIMENSION);
  fill(vectors.subarray(DIMENSION), 4);
  const quantized = quantizeRows(vectors, DIMENSION);
  vectors.forEach((value, i) => {
    const scale = quantized.scales[Math.floor(i / DIMENSION)]!;
    expect(Math.abs(quantized.values[i]! * scale - value)).toBeLessThanOrEqual(scale / 2 + 1e-7);
  });
  const table = {
    dimension: DIMENSION,
    words: new Map([
      ['größe', 0],
      ['b', 1],
    ]),
    sharedRows: 1,
    ...quantized,
  };
  const bytes = Uint8Array.from(writeEmbeddingTable(table));
  const checksum = createHash('sha256').update(bytes).digest('hex');
  expect(await readEmbeddingTable(bytes, checksum)).toEqual(table);
});
