import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { describeText } from './describe.ts';

const DAYS: [text: string, expected: string[]][] = [
  ['It opened on Christmas Day 2025.', ['2025-12-25/2025-12-26 day']],
  ["It closed on New Year's Eve, 1999.", ['1999-12-31/2000-01-01 day']],
  ['on Easter Monday 2024', ['2024-04-01/2024-04-02 day']],
  ['on Good Friday, 2023', ['2023-04-07/2023-04-08 day']],
  ['over Easter 2025', ['2025-04-18/2025-04-22 day']],
  ['on Whit Monday 2038', ['2038-06-14/2038-06-15 day']],
  ['Thanksgiving Day 2023 and Labor Day 2024', ['2023-11-23/2023-11-24 day', '2024-09-02/2024-09-03 day']],
  ['on Memorial Day 2024', ['2024-05-27/2024-05-28 day']],
  ['on Black Friday in 2024', ['2024-11-29/2024-11-30 day']],
  ['It opened on Boxing Day.', ['XXXX-12-26/XXXX-12-27 day']],
  ['Christmas sales rose.', []],
  ['It is closed on Easter Monday.', []],
  ['in nineteen ninety-nine', ['1999-01-01/2000-01-01 year']],
  ['in two thousand and ten', ['2010-01-01/2011-01-01 year']],
  ['since nineteen oh five', ['>= 1905-01-01/1906-01-01 year']],
  ['in twenty twenty-dollar notes', ['20 note']],
  ['in two thousand homes', ['2000 home']],
  ['The meeting is on 22/04.', ['XXXX-04-22/XXXX-04-23 day']],
  ['It is open 24/7.', []],
  ['about 3/4 of it', ['~ 0.75']],
  ['at the turn of the century', ['~ 1995-01-01/2005-01-01 decade']],
  ['She is in her forties.', ['40..49 a']],
  ['He is a 40-something.', ['40..49 a']],
];

describe('days and years by their names', () => {
  it.each(DAYS)('%s', (text, expected) => {
    expect(describeText(text)).toEqual(expected);
  });

  it('finds the movable holiday nearest to the day of the document', () => {
    expect(describeText('It reopened on Easter Monday.', '2024-05-02')).toEqual(['2024-04-01/2024-04-02 day']);
  });

  it('keeps both readings of a day and a month without a year', () => {
    const [date] = readQuantities('The meeting is on 05/06.');
    expect(date?.date?.start).toBe('XXXX-05-06');
    expect(date?.alternatives?.map((other) => other.date?.start)).toEqual(['XXXX-06-05']);
  });
});
