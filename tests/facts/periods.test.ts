import { describe, expect, it } from 'vitest';
import { relatePeriods, timeOf } from '../../src/facts/time-spans.ts';
import { verifyAgainst } from '../../src/facts/check/verifier.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { factsOf } from './extract.ts';

const timeIn = (text: string) => {
  const date = readQuantities(text)[0]?.date;
  if (date === undefined) throw new Error(`${text}: no date`);
  return timeOf(date);
};

const RELATIONS: [claim: string, fact: string, relation: string][] = [
  ['in 2023', 'in 2023', 'same'],
  ['in 2023', 'in March 2023', 'within'],
  ['in 2023', 'in 2024', 'other'],
  ['in December', 'in December 2025', 'open'],
  ['in 300 BC', 'in the 3rd century BC', 'within'],
  ['in FY2023', 'in fiscal 2023', 'same'],
  ['in FY2023', 'in 2023', 'other'],
  ['in Q2 FY24', 'in fiscal 2024', 'within'],
  ['in the second quarter', 'in Q2 FY24', 'open'],
  ['in the year ended 31 December 2023', 'in 2023', 'same'],
];

describe('periods of figures', () => {
  it.each(RELATIONS)('%s beside %s: %s', (claim, fact, relation) => {
    expect(relatePeriods(timeIn(claim), timeIn(fact))).toBe(relation);
  });
});

const TIMES: [text: string, figure: string, time: { start: string; end: string } | null][] = [
  [
    'In the year to June 2022 the fund returned 6.1%, after 11.4% in the previous twelve months.',
    '11.4%',
    { start: '2020-07-01', end: '2021-07-01' },
  ],
  ['Revenue was $5m in Q3 2024, up from $4m a year earlier.', '$4m', { start: '2023-07-01', end: '2023-10-01' }],
  ['Profit rose to 12m in 2023 from 10m the previous year.', '10m', { start: '2022-01-01', end: '2023-01-01' }],
  // what is compared with an earlier period holds in its own
  ['Sales rose 17% in 2023 over the previous year.', '17%', { start: '2023-01-01', end: '2024-01-01' }],
  // a quarter against the year before it: which quarter of it is not said
  ['Output was 5 Mt in Q3 2024 against 4 Mt in the previous year.', '4 Mt', null],
  // the date of what a figure is held against is not its own
  ['The strike has cost 230 million crowns so far, against 80 million by May 2021.', '230 million crowns', null],
];

describe('times of figures of an earlier period', () => {
  it.each(TIMES)('%s: %s', (text, figure, time) => {
    expect(factsOf(text).find(({ quantity }) => quantity.text === figure)?.time).toEqual(time);
  });
});

const FISCAL = 'Revenue at Norvane was $5.2 billion in fiscal 2023.';

const VERDICTS: [verdict: string, claim: string, source: string][] = [
  ['supported', 'Revenue at Norvane was $5.2 billion in FY2023.', FISCAL],
  ['contradicted', 'Revenue at Norvane was $6.1 billion in FY2023.', FISCAL],
  ['unverified', 'Revenue at Norvane was $6.1 billion in 2023.', FISCAL],
  ['unverified', 'Revenue at Norvane was $5.2 billion in 2023.', FISCAL],
  ['supported', 'The bridge opened in about 1900.', 'The bridge opened in 1898.'],
  ['contradicted', 'The bridge opened in 1899.', 'The bridge opened in 1898.'],
  ['supported', 'The temple was built in the 5th century BC.', 'The temple was built in 431 BC.'],
  ['contradicted', 'The temple was built in the 4th century BC.', 'The temple was built in 431 BC.'],
];

describe('verdicts on dates and fiscal years', () => {
  it.each(VERDICTS)('%s: %s', (verdict, claim, source) => {
    const found = verifyAgainst(claim, source);
    expect(found.verdict, found.reason).toBe(verdict);
  });
});
