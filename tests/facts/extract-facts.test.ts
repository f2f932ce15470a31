import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { factsOf } from './extract.ts';

const readFact = (text: string, figure: string): Fact => {
  const fact = factsOf(text).find(({ quantity }) => quantity.text === figure);
  if (fact === undefined) throw new Error(`no fact on ${figure} in: ${text}`);
  return fact;
};

type Expected = Partial<Pick<Fact, 'subject' | 'role' | 'modality' | 'attribution' | 'qualifiers' | 'measure'>>;

const CASES: [text: string, figure: string, expected: Expected][] = [
  [
    'Veldia holds reserves of 12 lithium salts, totaling 3.4 million tonnes, according to the Energy Ministry.',
    '3.4 million tonnes',
    { subject: 'Veldia', attribution: 'Energy Ministry', modality: 'actual', role: 'level' },
  ],
  ['Police put the queue at 900.', '900', { attribution: 'Police' }],
  ['The harvest was 9 tonnes, Orla Finch said.', '9 tonnes', { subject: 'harvest', attribution: 'Orla Finch' }],
  ['The tunnel must be finished by 2031.', '2031', { subject: 'tunnel', role: 'deadline', modality: 'forecast' }],
  ['The tunnel opened in 2031.', '2031', { subject: 'tunnel', measure: 'opened', role: 'event' }],
  ['In 2019 the port handled 4 million crates.', '2019', { role: 'period' }],
  ['The club hoped for 900 members.', '900 members', { modality: 'target' }],
  ['The company will hire 70 welders.', '70 welders', { modality: 'forecast' }],
  ['The valley has not lost 70 farms.', '70 farms', { modality: 'denied' }],
  ['An earlier version of this report gave 70 farms.', '70 farms', { modality: 'superseded' }],
  ['Rents rose by 4 percent.', '4 percent', { subject: 'Rents', role: 'rise' }],
  ['Rents fell 4 percent.', '4 percent', { role: 'fall' }],
  ['Rents rose from 400 to 450 crowns.', '400', { role: 'start' }],
  ['Rents rose from 400 to 450 crowns.', '450 crowns', { role: 'end' }],
  ['Four percent of the farms flooded.', 'Four percent', { role: 'share' }],
  ['Nia Holt, 52, chairs the board.', '52', { subject: 'Nia Holt', role: 'age' }],
  ['Nia Holt finished fourth.', 'fourth', { role: 'rank' }],
  ['Two of the nine ferries sank.', 'nine ferries', { role: 'whole' }],
  ['The choir sang in 12 halls and in 9 churches.', '12 halls', { subject: 'choir' }],
  ['Boys scored 61 points and girls 67.', '67', { subject: 'girls' }],
  [
    'The trial enrolled 310 patients in the first arm and 155 in the second arm.',
    '155',
    { qualifiers: ['in second arm'] },
  ],
  ['Exports to Arden and Brel rose 3 percent and 5 percent respectively.', '5 percent', { subject: 'Exports Brel' }],
];

describe('what a sentence says with a figure', () => {
  it.each(CASES)('%s [%s]', (text, figure, expected) => {
    expect(readFact(text, figure)).toMatchObject(expected);
  });

  it('gives a bare figure of a list the noun it leaves out', () => {
    expect(
      readFact('The trial enrolled 310 patients in the first arm and 155 in the second arm.', '155').quantity.dimension,
    ).toBe('count:patient');
  });

  it('tells when a figure holds', () => {
    expect(readFact('Sales were 4 tonnes in 2019 and 6 tonnes in 2020.', '6 tonnes').time).toEqual({
      start: '2020-01-01',
      end: '2021-01-01',
    });
  });

  it('resolves a pronoun to the subject named before', () => {
    expect(readFact('Orbel Mining has a new mine. It employs 400 people.', '400 people').subject).toBe('Orbel Mining');
  });

  it('starts from the title where nothing is named yet', () => {
    const [fact] = factsOf('It was built in 1902.', { title: 'Harrow Lighthouse' });
    expect(fact?.subject).toBe('Harrow Lighthouse');
  });

  it('cuts spans that hold the figure, in the text of the source', () => {
    const text = 'A note.\n\nThe dam is 140 metres high. It holds 3 cubic kilometres of water.';
    const facts = factsOf(text);
    expect(facts).toHaveLength(2);
    for (const { sourceSpan, quantity, sentence } of facts) {
      expect(text.slice(sourceSpan.start, sourceSpan.end)).toBe(quantity.text);
      expect(sentence).toContain(quantity.text);
    }
  });

  it('gives the same ids to the same text', () => {
    const ids = (): string[] => factsOf('The dam is 140 metres high and 3 km long.').map(({ id }) => id);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(2);
  });

  it('reads only the passages it is given', () => {
    expect(factsOf('').length).toBe(0);
  });
});

describe('tables', () => {
  const summary = (text: string): string[] =>
    factsOf(text, { title: 'Towns' }).map(({ subject, measure, quantity, time }) =>
      [subject, measure, quantity.text, quantity.unit, time?.start.slice(0, 4) ?? ''].join(' | '),
    );

  it('reads rows by their headings', () => {
    expect(summary('Town: Alden; Population: 12,400; Area (km2): 35; Founded: 1874.')).toEqual([
      'Alden | Population | 12,400 |  | ',
      'Alden | Area | 35 | km² | ',
      'Alden | Founded | 1874 |  | ',
    ]);
  });

  it('takes the period from a column of years', () => {
    const table = '| Year | Output (tonnes) |\n|---|---:|\n| 2022 | 5,000 |\n| 2023 | 6,200 |';
    expect(summary(table)).toEqual([
      'Towns | Year | 2022 |  | ',
      'Towns | Output | 5,000 | t | 2022',
      'Towns | Year | 2023 |  | ',
      'Towns | Output | 6,200 | t | 2023',
    ]);
  });
});
