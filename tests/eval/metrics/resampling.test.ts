import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/domain/seeded-random.ts';
import { abstentionCurve, compareAbstention } from '../../../src/eval/metrics/abstention.ts';
import { mean, meanInterval, randomisationTest } from '../../../src/eval/metrics/resampling.ts';

const scores = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 5, maxLength: 40 });

test('the interval of a mean holds it, and is the same for the same seed', () => {
  fc.assert(
    fc.property(scores, fc.nat(), (values, seed) => {
      const { low, high } = meanInterval(values, createRandom(seed));
      expect(low).toBeLessThanOrEqual(mean(values) + 1e-12);
      expect(high).toBeGreaterThanOrEqual(mean(values) - 1e-12);
      expect(meanInterval(values, createRandom(seed))).toEqual({ low, high });
    }),
    { numRuns: 20, seed: 1 },
  );
});

test('the interval is as wide as the binomial distribution says', () => {
  const values = Array.from({ length: 400 }, (_, at) => at % 2);
  const { low, high } = meanInterval(values, createRandom(1));
  expect(low).toBeCloseTo(0.5 - 1.96 * 0.025, 2);
  expect(high).toBeCloseTo(0.5 + 1.96 * 0.025, 2);
});

test('the paired test gives the share of sign patterns that go as far', () => {
  // Of the 32 patterns of five signs two are as extreme as all alike.
  expect(randomisationTest([1, 1, 1, 1, 1], createRandom(1))).toBeCloseTo(2 / 32, 2);
  expect(randomisationTest([1, -1, 0], createRandom(1))).toBe(1);
  expect(randomisationTest([0, 0], createRandom(1))).toBe(1);
  expect(
    randomisationTest(
      Array.from({ length: 30 }, () => 0.1),
      createRandom(1),
    ),
  ).toBeLessThan(0.001);
});

const curve = (rows: readonly [confidence: number, answerable: boolean][]) =>
  abstentionCurve(
    rows.map(([confidence, answerable]) => ({ confidence, answerable })),
    createRandom(1),
  );

test('the abstention curve of four questions worked out by hand', () => {
  const found = curve([
    [0.9, true],
    [0.7, false],
    [0.5, true],
    [0.5, false],
  ]);
  // Pairs: 0.9 beats both; 0.5 loses to 0.7 and ties with 0.5.
  expect(found?.auc).toBe(2.5 / 4);
  expect(found?.points).toEqual([
    { threshold: 0.9, answered: 0.5, wronglyAnswered: 0 },
    { threshold: 0.7, answered: 0.5, wronglyAnswered: 0.5 },
    { threshold: 0.5, answered: 1, wronglyAnswered: 1 },
  ]);
  expect(curve([[0.9, true]])).toBeNull();
});

test('the area is 1 where every answerable question is surer, 0 in the inverse order, and a half without any order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (some, others) => {
      const area = (right: number, wrong: number) =>
        curve([
          ...Array.from({ length: some }, (_, at): [number, boolean] => [right + at / 100, true]),
          ...Array.from({ length: others }, (_, at): [number, boolean] => [wrong + at / 100, false]),
        ])?.auc;
      expect(area(0.5, 0.1)).toBe(1);
      expect(area(0.1, 0.5)).toBe(0);
    }),
    { numRuns: 10, seed: 1 },
  );
  expect(
    curve([
      [0.5, true],
      [0.5, false],
    ])?.auc,
  ).toBe(0.5);
});

test('two runs are compared by resampling the same questions of both', () => {
  const run = (sureOfAnswerable: number) =>
    Array.from({ length: 40 }, (_, at) => ({
      confidence: at % 2 === 0 ? sureOfAnswerable : 0.5,
      answerable: at % 2 === 0,
    }));
  const found = compareAbstention(run(0.4), run(0.6), createRandom(1));
  expect(found).toEqual({ before: 0, after: 1, interval: { low: 1, high: 1 }, questions: 40 });
  const same = compareAbstention(run(0.6), run(0.6), createRandom(1));
  expect(same?.interval).toEqual({ low: 0, high: 0 });
  const answerable = run(0.6).filter((question) => question.answerable);
  expect(compareAbstention(answerable, answerable, createRandom(1))).toBeNull();
});
