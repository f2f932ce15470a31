import { expect, test } from 'vitest';
import { containment, exactMatch, tokenF1 } from '../../../src/eval/metrics/answer-overlap.ts';
import { hitsAt, ndcgAt, reciprocalRank } from '../../../src/eval/metrics/ranking.ts';

test('hits, reciprocal rank and nDCG of a ranking worked out by hand', () => {
  const ranking = [false, true, false, true];
  expect([hitsAt(ranking, 1), hitsAt(ranking, 2)]).toEqual([0, 1]);
  expect(reciprocalRank(ranking, 10)).toBe(0.5);
  expect(reciprocalRank(ranking, 1)).toBe(0);
  // (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3 + 1/log2 4) for three relevant ones
  expect(ndcgAt(ranking, 3, 10)).toBeCloseTo((0.63093 + 0.430677) / (1 + 0.63093 + 0.5), 5);
  expect(ndcgAt([true, true], 2, 10)).toBe(1);
  expect(ndcgAt([false], 1, 10)).toBe(0);
});

test('answers are compared as SQuAD does: without case, punctuation and articles', () => {
  expect(exactMatch('The Ministry, of "Health".', 'ministry of health')).toBe(1);
  expect(exactMatch('the ministry', 'a department')).toBe(0);
  // 2 words in common of 3 and 4: precision 2/3, recall 2/4
  expect(tokenF1('28.7 million tonnes', 'nearly 30 million tonnes')).toBeCloseTo(4 / 7, 12);
  expect(tokenF1('the', '')).toBe(1);
});

test('an answer holds another in whole words', () => {
  expect(containment('It comes to 28.7 million tonnes.', '28.7 million')).toBe(1);
  expect(containment('It was 1920.', '192')).toBe(0);
  expect(containment('It was 1920.', 'the')).toBe(0);
});
