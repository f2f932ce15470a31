import { expect, test } from 'vitest';
import { rivalry } from '../../src/retrieval/rival-features.ts';

test('a candidate leads by what it has over the best other one', () => {
  expect(rivalry([3, 5, 1]).map(({ lead }) => lead)).toEqual([-2, 2, -4]);
});

test('equal candidates share their place and lead by nothing', () => {
  const [one, two, three] = rivalry([2, 2, 1]);
  expect(one).toEqual({ lead: 0, place: 0 });
  expect(two).toEqual(one);
  expect(three).toEqual({ lead: -1, place: Math.log1p(2) });
});

test('the only candidate has no lead', () => {
  expect(rivalry([4])).toEqual([{ lead: 0, place: 0 }]);
  expect(rivalry([])).toEqual([]);
});
