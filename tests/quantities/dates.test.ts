import { describe, expect, it } from 'vitest';
import { describeText } from './describe.ts';

const CASES: [text: string, expected: string[]][] = [
  ['on 14 March 2021', ['2021-03-14/2021-03-15 day']],
  ['on March 14, 2021', ['2021-03-14/2021-03-15 day']],
  ['the 14th of March, 2021', ['2021-03-14/2021-03-15 day']],
  ['on 2021-03-14', ['2021-03-14/2021-03-15 day']],
  ['on 14/03/2021', ['2021-03-14/2021-03-15 day']],
  ['in March 2021', ['2021-03-01/2021-04-01 month']],
  ['on July 4', ['XXXX-07-04/XXXX-07-05 day']],
  ['by December', ['<= XXXX-12/XXXX-01 month']],
  ['in December', ['XXXX-12/XXXX-01 month']],
  ['Q3 2024', ['2024-07-01/2024-10-01 quarter']],
  ['3Q24', ['2024-07-01/2024-10-01 quarter']],
  ['the third quarter of 2024', ['2024-07-01/2024-10-01 quarter']],
  ['in the third quarter', ['XXXX-07/XXXX-10 quarter']],
  ['the first half of the year', ['XXXX-01/XXXX-07 half']],
  ['in 1755, 1756 and 1757', ['1755', '1756', '1757'].map((year) => `${year}-01-01/${Number(year) + 1}-01-01 year`)],
  ['(1525–32)', ['1525-01-01/1533-01-01 year']],
  ['his 1523 adaptation', ['1523-01-01/1524-01-01 year']],
  ['not until 1998', ['1998-01-01/1999-01-01 year']],
  ['H1 2025', ['2025-01-01/2025-07-01 half']],
  ['the first half of 2025', ['2025-01-01/2025-07-01 half']],
  ['FY2023', ['2023-01-01/2024-01-01 year']],
  ['fiscal year 2023', ['2023-01-01/2024-01-01 year']],
  ['the 1990s', ['1990-01-01/2000-01-01 decade']],
  ['early 1990s', ['1990-01-01/1994-01-01 decade']],
  ['the ’90s', ['1990-01-01/2000-01-01 decade']],
  ['the nineties', ['1990-01-01/2000-01-01 decade']],
  ['the 19th century', ['1801-01-01/1901-01-01 decade']],
  ['by 2026', ['<= 2026-01-01/2027-01-01 year']],
  ['in 2024', ['2024-01-01/2025-01-01 year']],
  ['since 1985', ['>= 1985-01-01/1986-01-01 year']],
  ['before 2020', ['< 2020-01-01/2021-01-01 year']],
  ['no later than 2030', ['<= 2030-01-01/2031-01-01 year']],
  ['between 2014 and 2017', ['2014-01-01/2018-01-01 year']],
  ['2014–2017', ['2014-01-01/2018-01-01 year']],
  ['the 2019/20 season', ['2019-01-01/2021-01-01 year']],
  ['14–16 March 2021', ['2021-03-14/2021-03-17 day']],
  ['January to March 2024', ['2024-01-01/2024-04-01 month']],
  ['summer 2024', ['2024-06-01/2024-09-01 quarter']],
  ['in its 2018 sales', ['2018-01-01/2019-01-01 year']],
  ['at 10:27 PM EDT', ['XXXX-XX-XXT22:27-04:00/XXXX-XX-XXT22:28-04:00 time']],
  ['at 5pm', ['XXXX-XX-XXT17:00/XXXX-XX-XXT17:01 time']],
  ['12 May 2020 10:30', ['2020-05-12/2020-05-13 day', 'XXXX-XX-XXT10:30/XXXX-XX-XXT10:31 time']],
  ['the July–September quarter of 2024', ['2024-07-01/2024-10-01 month']],
  // what is no date
  ['1500 metres', ['1500 m']],
  ['1900 people', ['1900 person']],
  ['30 February 2021 is no day', ['30', '2021-02-01/2021-03-01 month']],
  ['one-third in December', ['0.3333333333333333', 'XXXX-12/XXXX-01 month']],
  ['He may go.', []],
  ['They march on.', []],
];

describe('dates', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(describeText(text)).toEqual(expected);
  });
});

const ANCHORED: [text: string, anchor: string, expected: string[]][] = [
  ['The line was closed in August.', '2025-02-27', ['2024-08-01/2024-09-01 month']],
  ['The line will be closed in August.', '2025-02-27', ['2025-08-01/2025-09-01 month']],
  ['They agreed to close it in August.', '2025-02-27', ['2025-08-01/2025-09-01 month']],
  ['It was due to close in August.', '2025-02-27', ['2025-08-01/2025-09-01 month']],
  ['Output fell to 3 tonnes in June.', '2025-02-27', ['3 t', '2024-06-01/2024-07-01 month']],
  ['by December', '2025-11-04', ['<= 2025-12-01/2026-01-01 month']],
  ['in December', '2025-02-10', ['2024-12-01/2025-01-01 month']],
  ['on Monday', '2025-11-05', ['2025-11-03/2025-11-04 day']],
  ['last year', '2025-11-05', ['2024-01-01/2025-01-01 year']],
  ['next month', '2025-11-05', ['2025-12-01/2026-01-01 month']],
  ['yesterday', '2025-11-05', ['2025-11-04/2025-11-05 day']],
  ['two years ago', '2025-11-05', ['2023-01-01/2024-01-01 year']],
  ['on 14 March 2021', '2025-11-05', ['2021-03-14/2021-03-15 day']],
  ['last March', '2025-11-05', ['2025-03-01/2025-04-01 month']],
  ['last December', '2025-11-05', ['2024-12-01/2025-01-01 month']],
  ['next March', '2025-11-05', ['2026-03-01/2026-04-01 month']],
  ['this quarter', '2025-11-05', ['2025-10-01/2026-01-01 quarter']],
  ['last quarter', '2025-02-05', ['2024-10-01/2025-01-01 quarter']],
  ['the previous decade', '2025-11-05', ['2010-01-01/2020-01-01 decade']],
  ['last summer', '2025-11-05', ['2025-06-01/2025-09-01 quarter']],
  ['next weekend', '2025-11-05', ['2025-11-15/2025-11-17 day']],
  ['last week', '2025-11-05', ['2025-10-27/2025-11-03 day']],
  ['three days ago', '2025-11-05', ['2025-11-02/2025-11-03 day']],
  ['two weeks ago', '2025-11-05', ['2025-10-20/2025-10-27 day']],
  ['The vote will take place in two weeks.', '2025-11-05', ['2025-11-17/2025-11-24 day']],
  ['The fund lost money in two weeks.', '2025-11-05', ['2 wk']],
  ['by the end of the year', '2025-02-05', ['<= 2025-09-01/2026-01-01 month']],
  ['early next year', '2025-11-05', ['2026-01-01/2026-05-01 month']],
  ['by the end of next month', '2025-11-05', ['<= 2025-12-21/2026-01-01 day']],
  ['by the end of the decade', '2025-11-05', ['<= 2026-01-01/2030-01-01 decade']],
  ['the first half of the year', '2025-11-05', ['2025-01-01/2025-07-01 half']],
  ['last night', '2025-11-05', ['2025-11-04/2025-11-05 day']],
  ['the day after tomorrow', '2025-11-05', ['2025-11-07/2025-11-08 day']],
  ['a year earlier', '2025-11-05', []],
  ['on Monday, 14 March 2022', '2025-11-05', ['2022-03-14/2022-03-15 day']],
  ['66 million years ago', '2025-11-05', ['66000000 a']],
  ['10,000 years ago', '2025-11-05', ['10000 a']],
];

describe('dates with the date of the document', () => {
  it.each(ANCHORED)('%s (%s)', (text, anchor, expected) => {
    expect(describeText(text, anchor)).toEqual(expected);
  });

  it('leaves relative dates out without it', () => {
    expect(describeText('It closed on Monday.')).toEqual([]);
  });
});
