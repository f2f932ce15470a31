import { expect, test } from 'vitest';
import { linearScore } from '../../src/domain/linear-model.ts';
import { stemSimilarity } from '../../src/retrieval/stem-similarity.ts';
import { termWeights } from '../../src/retrieval/term-weights.ts';

const weigh = (chunks: number, frequencies: Record<string, number>) => {
  const documentFrequency = new Map(Object.entries(frequencies));
  return termWeights([...documentFrequency.keys()], { chunks, meanLength: 100, documentFrequency });
};

test('in a corpus of one article, general English tells which words are telling', () => {
  const weights = weigh(7, { want: 0, lanthanum: 0 });
  expect(weights.get('lanthanum')!).toBeGreaterThan(2 * weights.get('want')!);
});

test('in a large corpus its own frequencies decide', () => {
  const weights = weigh(100_000, { metal: 50_000, bridg: 10 });
  expect(weights.get('bridg')!).toBeGreaterThan(5 * weights.get('metal')!);
});

test('words that people ask with weigh less', () => {
  const weights = weigh(100_000, { think: 100, bridg: 100 });
  expect(weights.get('think')!).toBeLessThan(weights.get('bridg')!);
});

test.each([
  ['russia', 'russian', 0.7],
  ['chines', 'china', 0.7],
  ['kremlin', 'russia', 0.7],
  ['pyongyang', 'seoul', 0],
  ['produc', 'product', 0.7],
  ['metal', 'metal', 1],
  ['plan', 'planet', 0],
  ['2025', '2026', 0],
  ['form', 'former', 0],
])('%s and %s', (a, b, similarity) => {
  expect(stemSimilarity(a, b)).toBe(similarity);
  expect(stemSimilarity(b, a)).toBe(similarity);
});

test('a model that weighs an unknown feature is refused', () => {
  expect(() => linearScore({ fitted: '', weights: { gone: 1 } }, ['there'])).toThrow('gone');
  expect(linearScore({ fitted: '', bias: 1, weights: { b: 2 } }, ['a', 'b'])([5, 3])).toBe(7);
});
