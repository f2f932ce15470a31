import { expect, test } from 'vitest';
import { localWeights } from '../../src/retrieval/local-weights.ts';
import { coverageOf, likenessTo } from '../../src/retrieval/term-likeness.ts';
import { words } from '../../src/domain/words.ts';

const stems = (text: string): Set<string> => new Set(words(text).map(({ stem }) => stem));
const likeness = (question: string, text: string): number[] => [...likenessTo([...stems(question)]).of(stems(text))];

test('a term is held by itself, by its forms and, for less, by words of like meaning', () => {
  expect(likeness('sells', 'It sells.')).toEqual([1]);
  const [form = 0] = likeness('bought', 'They buy.');
  const [synonym = 0] = likeness('physician', 'A doctor came.');
  const [none = 1] = likeness('physician', 'A lorry came.');
  expect(form).toBeGreaterThan(synonym);
  expect(synonym).toBeGreaterThan(0);
  expect(none).toBe(0);
});

test('coverage is the share of the weights, and nothing without weights', () => {
  expect(coverageOf([1, 0.5], [3, 1])).toBeCloseTo(0.875);
  expect(coverageOf([1], [0])).toBe(0);
});

test('a term that every candidate holds tells them less apart than one that few hold', () => {
  const candidates = [
    [1, 1],
    [1, 0],
    [1, 0],
  ];
  const [common = 0, rare = 0] = localWeights([5, 5], candidates);
  expect(rare).toBeGreaterThan(2 * common);
});
