import { describe, expect, test } from 'vitest';
import { toFactFilter, type FactSearch } from '../../src/facts/fact-search.ts';

describe('a search by figure is read like any other text', () => {
  test.each<[FactSearch, { dimension: string; low: number | null; high: number | null }]>([
    [{ unit: 'tonnes' }, { dimension: 'mass', low: null, high: null }],
    [{ unit: 'bridge' }, { dimension: 'count:bridge', low: null, high: null }],
    [{ unit: '$/barrel' }, { dimension: 'money:USD/volume', low: null, high: null }],
    [{ min: '20 Mt' }, { dimension: 'mass', low: 2e10, high: null }],
    [{ max: '12 %' }, { dimension: 'ratio', low: null, high: 0.12 }],
    [
      { min: '20', max: '30 Mt' },
      { dimension: 'mass', low: 2e10, high: 3e10 },
    ],
    [
      { min: '5 million', unit: 'USD' },
      { dimension: 'money:USD', low: 5e6, high: null },
    ],
    [
      { min: '5m', unit: '$' },
      { dimension: 'money:USD', low: 5e6, high: null },
    ],
    [
      { min: '2000', max: '2500' },
      { dimension: 'number', low: 2000, high: 2500 },
    ],
    [
      { min: '2000', unit: 'people' },
      { dimension: 'count:person', low: 2000, high: null },
    ],
    [{ range: '20 to 30 Mt' }, { dimension: 'mass', low: 2e10, high: 3e10 }],
    [
      { range: '20 to 30', unit: 'Mt' },
      { dimension: 'mass', low: 2e10, high: 3e10 },
    ],
    [{ range: 'over $5 million' }, { dimension: 'money:USD', low: 5e6, high: null }],
    [{ range: 'about 29 Mt' }, { dimension: 'mass', low: 2.85e10, high: 2.95e10 }],
    [{ range: '20-30 °C' }, { dimension: 'temperature', low: 293.15, high: 303.15 }],
  ])('%j', (search, range) => {
    expect(toFactFilter(search).figures).toEqual([range]);
  });
});

describe('a search by period is read like any other text', () => {
  test.each<[FactSearch, string | null, string | null]>([
    [{ period: '2024' }, '2024-01-01', '2025-01-01'],
    [{ period: 'Q3 2023' }, '2023-07-01', '2023-10-01'],
    [{ period: '2020 to 2023' }, '2020-01-01', '2024-01-01'],
    [{ period: 'since 2020' }, '2020-01-01', null],
    [{ period: 'before 2020' }, null, '2020-01-01'],
    [{ from: 'March 2024' }, '2024-03-01', null],
    [{ from: '2024', to: '2024' }, '2024-01-01', '2025-01-01'],
    [{ to: '2024-05-31' }, null, '2024-06-01'],
  ])('%j', (search, start, end) => {
    expect(toFactFilter(search).period).toEqual({ start, end });
  });
});

test('what is not asked for filters nothing', () => {
  expect(toFactFilter({ query: 'reserves', origin: 'curated' })).toEqual({ query: 'reserves', origin: 'curated' });
});

test.each<[FactSearch, string]>([
  [{ unit: 'per day' }, `"unit" 'per day' is no unit. Write one such as`],
  [{ min: 'banana' }, `"min" 'banana' is no figure. Write a number with its unit, such as "20 Mt"`],
  [{ min: 'about 20 Mt' }, `"min" 'about 20 Mt' is no figure`],
  [{ max: '20 Mt', unit: 'km' }, `"max" '20 Mt' is no figure in km.`],
  [{ min: '20 Mt', max: '30 km' }, `"max" '30 km' is no figure in Mt.`],
  [{ min: '30 Mt', max: '20 Mt' }, `"min" '30 Mt' is more than "max" '20 Mt'.`],
  [{ range: 'banana' }, `"range" 'banana' is no range of figures. Write both ends and the unit`],
  [{ range: '1 km', min: '2 km' }, '"range" stands in for "min" and "max". Give either.'],
  [{ period: 'banana' }, `"period" 'banana' is no period. Write a year, quarter, month or day`],
  [{ period: 'December' }, `"period" 'December' leaves the year open.`],
  [{ from: '2024-02-30' }, `"from" '2024-02-30' is no period.`],
  [{ from: '2025', to: '2024' }, `"to" '2024' is before "from" '2025'.`],
  [{ period: '2024', to: '2025' }, '"period" stands in for "from" and "to". Give either.'],
])('%j is refused in words', (search, message) => {
  expect(() => toFactFilter(search)).toThrow(
    expect.objectContaining({ code: 'invalid-request', line: expect.stringContaining(message) }),
  );
});

test('the parts of a search go by the names they were given under', () => {
  expect(() => toFactFilter({ min: 'banana' }, (part) => `--${part}`)).toThrow(`--min 'banana' is no figure.`);
});
