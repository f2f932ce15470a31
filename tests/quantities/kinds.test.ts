import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { describeText } from './describe.ts';

const LABELS = [
  'the iPhone 11',
  'the FTSE 100',
  'Covid-19',
  'Section 427',
  'pages 10-12',
  'articles 4 and 5',
  'Article 101(1)',
  'at 192.168.1.2',
  'as said [1]',
  'as said [note 2]',
  'as Matthew 16:18 says',
  'call 555-123-4567',
  'version 2.1.3',
  'the G20',
  'an F-16',
  'a Boeing 787 Dreamliner',
  'the S&P 500',
  'agent 007',
  '575 Wilbraham Road, London',
  'No. 10',
  'the 9/11 attacks',
  'BBC One',
  'no one came',
  'the first of all',
  'at https://example.org/2021/05/12?page=30%25',
  '2. Bridges',
];

describe('numbers that are names', () => {
  it.each(LABELS)('%s', (text) => {
    expect(describeText(text)).toEqual([]);
  });
});

const KINDS: [text: string, kind: string, value: number | null, parts?: number[]][] = [
  ['Harrow won 3–1', 'score', 3, [3, 1]],
  ['a 2-2 draw', 'score', 2, [2, 2]],
  ['they lost 1-3', 'score', 1, [1, 3]],
  ['one in five voters', 'ratio', 0.2, [1, 5]],
  ['two out of three agreed', 'ratio', 2 / 3, [2, 3]],
  ['nine of 10 voters', 'ratio', 0.9, [9, 10]],
  ['two-thirds of voters', 'ratio', 2 / 3],
  ['at odds of 20-to-1', 'ratio', 20, [20, 1]],
  ['a ratio of 3:1', 'ratio', 3, [3, 1]],
  ['three times as much', 'ratio', 3],
  ['a tenfold rise', 'ratio', 10],
  ['trading at 2.5x sales', 'ratio', 2.5],
  ['the third-largest economy', 'ordinal', 3],
  ['the 21st amendment', 'ordinal', 21],
  ['a time of 2:04:31', 'duration', 7471],
  ['with 4:39 left', 'duration', 279],
  ['three weeks', 'duration', 3],
  ['5 percent', 'percent', 5],
  ['$5', 'money', 5],
  ['5 kg', 'measure', 5],
  ['12 goals', 'number', 12],
  ['in 2024', 'date', 2024],
];

describe('kinds', () => {
  it.each(KINDS)('%s is a %s', (text, kind, value, parts) => {
    const [quantity] = readQuantities(text);
    expect(quantity).toMatchObject({ kind, ...(parts === undefined ? {} : { parts }) });
    if (value !== null) expect(quantity?.value).toBeCloseTo(value, 9);
  });
});

const OPERATORS: [text: string, operator: string][] = [
  ['about 29 million tonnes', '~'],
  ['nearly 29 million tonnes', '~'],
  ['just over 29 million tonnes', '~'],
  ['~25 kg', '~'],
  ['more than 29 million tonnes', '>'],
  ['over 1,000 customers', '>'],
  ['at least 5 km', '>='],
  ['5 km or more', '>='],
  ['under $10', '<'],
  ['fewer than 40 people', '<'],
  ['up to 400 jobs', '<='],
  ['no more than 5 %', '<='],
  ['exactly 13 units', '='],
];

describe('approximators and bounds', () => {
  it.each(OPERATORS)('%s: %s', (text, operator) => {
    expect(readQuantities(text)[0]?.operator).toBe(operator);
  });
});

const INTERVALS: [text: string, low: number | null, high: number | null][] = [
  ['28.7 million tonnes', 28_650_000_000, 28_750_000_000],
  ['28,700,000 tonnes', 28_650_000_000, 28_750_000_000],
  ['28.7bn kg', 28_650_000_000, 28_750_000_000],
  ['about 29 people', 28.5, 29.5],
  ['nearly 100 kg', 90, 100],
  ['just over 100 kg', 100, 110],
  ['over 100 kg', 100, null],
  ['up to 100 kg', null, 100],
  ['two bridges', 2, 2],
  ['99 bridges', 99, 99],
  ['10–12 kg', 9.5, 12.5],
  ['20 °C', 292.65, 293.65],
];

describe('canonical intervals', () => {
  it.each(INTERVALS)('%s', (text, low, high) => {
    const canonical = readQuantities(text)[0]?.canonical;
    expect([canonical?.low, canonical?.high]).toEqual([low, high]);
  });
});
