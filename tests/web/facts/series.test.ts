import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOfSource } from '../../../src/facts/check/verifier.ts';
import { seriesKey, seriesOf, ticks } from '../../../web/src/facts/series.ts';

const YEARS = `Tarn Mining produced 3.2 Mt of copper in 2017. Tarn Mining produced 4.6 million tonnes of copper in 2023.
Tarn Mining produced 3.5 Mt of copper in 2018. Ostra Mining produced 900 kt of copper in 2022. The mine employs 420 people.`;

test('facts of one measure at three times are a series, by time and in one unit', () => {
  const facts = factsOfSource(YEARS);
  const [series, ...others] = seriesOf(facts);
  expect(others).toEqual([]);
  expect(series).toMatchObject({ subject: 'Tarn Mining', measure: 'produced of copper', unit: 'kg' });
  expect(series?.points.map(({ fact }) => fact.quantity.text)).toEqual(['3.2 Mt', '3.5 Mt', '4.6 million tonnes']);
  expect(series?.points.map(({ value }) => value)).toEqual([3.2e9, 3.5e9, 4.6e9]);
  expect(new Set(series?.points.map(({ fact }) => seriesKey(fact)))).toEqual(new Set([series?.key]));
});

test('figures in the same unit keep it; two times, or figures of different measures, are no series', () => {
  const same = seriesOf(factsOfSource(YEARS.replace('4.6 million tonnes', '4.6 Mt')));
  expect(same[0]).toMatchObject({ unit: 'Mt', points: [{ value: 3.2 }, { value: 3.5 }, { value: 4.6 }] });
  expect(seriesOf(factsOfSource(YEARS.replace('in 2018', 'in 2017')))).toEqual([]);
  expect(seriesOf([])).toEqual([]);
});

test('the axis has few round values that span all', () => {
  expect(ticks([3.9, 4.1, 4.6], 4)).toEqual([3.8, 4, 4.2, 4.4, 4.6]);
  expect(ticks([20, 28.7, 44], 4)).toEqual([0, 20, 40, 60]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 9 }), (values) => {
      const found = ticks(values, 4);
      expect(found.length).toBeLessThan(10);
      const slack = 1e-9 * Math.max(...values.map(Math.abs));
      expect(found[0]).toBeLessThanOrEqual(Math.min(...values) + slack);
      expect(found.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - slack);
    }),
  );
});
