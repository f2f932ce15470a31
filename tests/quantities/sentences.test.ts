import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { describeText } from './describe.ts';

const NEWS: [text: string, expected: string[]][] = [
  ['The company cut 1,200 jobs, about one in eight of its workers.', ['1200 job', '~ 0.125']],
  ['No fewer than 14 people died and several hundred were injured.', ['>= 14 person', '200..1000']],
  ['Between 10,000 and 12,000 protesters gathered, police said.', ['10000..12000 protester']],
  ['Two out of three respondents backed it.', ['0.6666666666666666']],
  ['Sales were twice as high as a year ago.', ['2 ×']],
  ['Revenue was up threefold, to $12m.', ['3 ×', '12000000 USD']],
  ['It grew to two to three times as large.', ['2..3 ×']],
  ['Just over 2 million people voted.', ['~ 2000000 person']],
  ['A minimum of 30 hours is required.', ['>= 30 h']],
  ['as many as 400 ships', ['<= 400 ship']],
  ['up to about 30 ships', ['<= 30 ship']],
  ['Dozens of homes were destroyed.', ['12..120 home']],
  ['A couple of hundred fans waited.', ['200 fan']],
  ['A dozen or so islands are inhabited.', ['~ 12 island']],
  ['Firms with 50 or more employees must report.', ['>= 50 employee']],
  ['Almost half of the 600 seats were empty.', ['~ 0.5', '600 seat']],
  ['Sixteen of the 24 countries surveyed agreed.', ['16 country', '24 country']],
  ['Only about 15–20 are larger.', ['~ 15..20']],
  ['within the range of $11.1 billion and $11.2 billion', ['11100000000..11200000000 USD']],
  ['Greenwood scored twice as United won.', []],
  ['It sold 63,150 Model 3s.', ['63150 model 3']],
  ['He took one of the most spectacular catches ever.', ['1 catch']],
  ['a thirty (30) day notice', ['30 d']],
];

const REPORTS: [text: string, expected: string[]][] = [
  ['Net sales were $1,234.5 million, compared with $1,101.2 million.', ['1234500000 USD', '1101200000 USD']],
  ['a net loss of $(12.4) million', ['-12400000 USD']],
  ['Operating margin improved by 130 bps to 12.7%.', ['130 bp', '12.7 %']],
  ['Capital expenditure of $300-350 million is planned.', ['300000000..350000000 USD']],
  ['Unemployment rose 0.4 percentage points to 5.1%.', ['0.4 pp', '5.1 %']],
  ['Rs 2,50,000 crore', ['2500000000000 INR']],
  ['Rs 2 crore 50 lakh', ['25000000 INR']],
  ['a headcount of 12.3k', ['12300']],
  ['It got 10M views.', ['10000000 view']],
  ['a budget of CHF 1’250’000', ['1250000 CHF']],
  ['the last five quarters', ['5 quarter']],
];

const SCIENCE: [text: string, expected: string[]][] = [
  ['The mass is 1.67 × 10⁻²⁷ kg.', ['1.67e-27 kg']],
  ['10^6 cells', ['1000000 cell']],
  ['a mean of 5.2 ± 0.3 mm', ['5.2 mm']],
  ['A p-value of 0.003 (n = 1,024) was found.', ['0.003', '1024']],
  ['a signal-to-noise ratio of 9 to 1', ['9']],
  ['The ratio was 3.5:1.', ['3.5']],
  ['One third of patients (33.3%) responded.', ['0.3333333333333333', '33.3 %']],
  ['an 8- to 16-metre telescope', ['8..16 m']],
  ['greater than or equal to 0.05', ['>= 0.05']],
  ['(p <= 0.05)', ['<= 0.05']],
];

const ENCYCLOPEDIA: [text: string, expected: string[]][] = [
  ['It has two hundred and forty-three rooms.', ['243 room']],
  ['about three and a half thousand years', ['~ 3500 a']],
  ['One hundred and one dalmatians', ['101 dalmatian']],
  ['two hundred and fifty-four hundredths', ['200.54']],
  ['one hundred thirty-fifths', ['2.857142857142857']],
  ['three thousand million', ['3000000000']],
  ['4 thousand 3 hundred and 21', ['4321']],
  ['two hundred point seventy-one', ['200.71']],
  ['one over twenty', ['0.05']],
  ['2.3 dozen', ['27.6']],
  ['Die Fläche beträgt 1.250 km², die Tiefe 3,5 m.', ['1250 km²', '3.5 m']],
  ['The area is 1.250 km² and the depth 3.5 m.', ['1.25 km²', '3.5 m']],
  ['Population: 83\u202f149\u202f300', ['83149300']],
  ['one and three quarters of an hour', ['1.75 h']],
];

describe('sentences of the press', () => {
  it.each(NEWS)('%s', (text, expected) => {
    expect(describeText(text)).toEqual(expected);
  });
});

describe('sentences of annual reports', () => {
  it.each(REPORTS)('%s', (text, expected) => {
    expect(describeText(text)).toEqual(expected);
  });
});

describe('sentences of scientific abstracts', () => {
  it.each(SCIENCE)('%s', (text, expected) => {
    expect(describeText(text)).toEqual(expected);
  });
});

describe('sentences of encyclopedias', () => {
  it.each(ENCYCLOPEDIA)('%s', (text, expected) => {
    expect(describeText(text)).toEqual(expected);
  });
});

const NAMES = [
  'Highway 66',
  'Catch-22',
  'ISBN 978-3-16-148410-0',
  'pp. 23–45',
  'Call 020 7946 0958',
  '+44 20 7946 0958',
  '(555) 123-4567',
  'Python 3.12',
  'as Section 4.2 says',
  'HTTP/2',
  'the Group of 20',
  'the 405 freeway',
  'a 7-Eleven shop',
  'as Voyager 2 entered the belt',
  'Symphony No. 9',
  'he wore number 23',
  'a 5G network',
  'Covid -19 cases',
  'Springfield 12345-6789',
];

describe('names with figures', () => {
  it.each(NAMES)('%s', (text) => {
    expect(describeText(text)).toEqual([]);
  });
});

const PLACES: [text: string, kind: string, value: number, parts?: number[]][] = [
  ['the No. 3 carmaker', 'ordinal', 3],
  ['the world number one', 'ordinal', 1],
  ['the twenty-third president', 'ordinal', 23],
  ['the one hundred and fifth floor', 'ordinal', 105],
  ['her one hundredth win', 'ordinal', 100],
  ['She beat Ivanova 6-4', 'score', 6, [6, 4]],
  ['They won three-nil', 'score', 3, [3, 0]],
  ['approved by a vote of 89 to 2', 'score', 89, [89, 2]],
  ['started the season 14–0', 'score', 14, [14, 0]],
  ['at odds of 9 to 1', 'ratio', 9, [9, 1]],
];

describe('ranks, scores and odds', () => {
  it.each(PLACES)('%s is a %s', (text, kind, value, parts) => {
    expect(readQuantities(text)).toMatchObject([{ kind, value, ...(parts === undefined ? {} : { parts }) }]);
  });

  it('leaves a place counted from the end unread', () => {
    expect(describeText('the second to last lap')).toEqual([]);
  });
});

const INTERVALS: [text: string, low: number | null, high: number | null, lowOpen: boolean, highOpen: boolean][] = [
  ['28.7 million', 28_650_000, 28_750_000, false, true],
  ['28,700,000', 28_650_000, 28_750_000, false, true],
  ['28.70 million', 28_695_000, 28_705_000, false, true],
  ['about 29 ships', 28.5, 29.5, false, false],
  ['about 1 ship', 0.9, 1.1, false, false],
  ['nearly 50 kg', 45, 50, false, true],
  ['just over 50 kg', 50, 55, true, false],
  ['more than 50 kg', 50, null, true, false],
  ['at least 50 kg', 50, null, false, false],
  ['fewer than 50 ships', null, 50, false, true],
  ['no more than 50 ships', null, 50, false, false],
  ['47 ships', 47, 47, false, false],
  ['473 ships', 472.5, 473.5, false, true],
  ['a mean of 30 ± 0.5 kg', 29.5, 30.5, false, true],
  ['12 tests per km', 0.0115, 0.0125, false, true],
  ['one in 1,000', 0.0009, 0.0011, false, true],
  ['two-thirds of them', 0.656666666666667, 0.676666666666667, false, true],
];

describe('intervals', () => {
  it.each(INTERVALS)('%s', (text, low, high, lowOpen, highOpen) => {
    const canonical = readQuantities(text)[0]?.canonical;
    expect(canonical).toMatchObject({ lowOpen, highOpen });
    for (const [end, expected] of [
      [canonical?.low, low],
      [canonical?.high, high],
    ]) {
      if (expected === null) expect(end).toBeNull();
      else expect(end).toBeCloseTo(expected ?? Number.NaN, 9);
    }
  });
});
