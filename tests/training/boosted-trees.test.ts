import { expect, test } from 'vitest';
import { treesScore } from '../../src/domain/boosted-trees.ts';
import { fitTrees, type Group } from '../../training/boosted-trees.ts';

const NAMES = ['near', 'far', 'noise'];

/** Questions whose right case is high in one of two features where the other is low, never where both are. */
const groups: Group[] = Array.from({ length: 120 }, (_, i) => {
  const isNear = i % 2 === 0;
  const noise = (k: number) => ((i * 7 + k * 13) % 11) / 11;
  return {
    rows: [
      [isNear ? 1 : 0, isNear ? 0 : 1, noise(0)],
      [1, 1, noise(1)],
      [0, 0, noise(2)],
    ],
    right: [1, 0, 0],
  };
});

const model = { fitted: '', ...fitTrees(groups, NAMES, { trees: 40, depth: 3, features: 1, groups: 1, rate: 0.3 }) };

test('trees learn what no sum of features tells: one or the other, not both', () => {
  const score = treesScore(model, NAMES);
  for (const one of [
    [1, 0, 0.5],
    [0, 1, 0.5],
  ])
    for (const both of [
      [1, 1, 0.5],
      [0, 0, 0.5],
    ])
      expect(score(one)).toBeGreaterThan(score(both));
});

test('the same cases give the same trees', () => {
  expect(fitTrees(groups, NAMES)).toEqual(fitTrees(groups, NAMES));
});

test('trees refuse features that they were not fitted on, at the first score', () => {
  const score = treesScore(model, ['near', 'far']);
  expect(() => score([1, 0])).toThrow('other features');
});
