import { expect, test } from 'vitest';
import { readCuratedFacts } from '../../../src/facts/curated-facts.ts';
import { factsOfSource } from '../../../src/facts/check/verifier.ts';
import { cellsOf, correctionOf, EMPTY, toBody } from '../../../web/src/facts/fact-cells.ts';

const TEXT = 'Reserves come to 28.7 million tonnes, the ministry says.';
const HEADER = 'subject,aliases,measure,qualifiers,role,modality,value,from,to,attribution,source,quote,mode';
const read = (row: string) =>
  readCuratedFacts(`${HEADER}\n${row}\n`, { file: 'facts.csv', documentText: () => TEXT })[0]!;

test.each([
  'Russia,Moscow;Russian Federation,reserves,of ore,level,actual,28.7 million tonnes,2024-01-01,2024-12-31,ministry,article,come to 28.7 million tonnes,override',
  'Russia,,reserves,,share,target,12 %,,,,article,,join',
])('a curated fact is the row that it was read from: %s', (row) => {
  const cells = cellsOf(read(row));
  const names = HEADER.split(',') as (keyof typeof cells)[];
  expect(names.map((name) => cells[name].replaceAll('; ', ';')).join(',')).toBe(row);
  expect(toBody(cells, cells)).toEqual({});
});

test('only what differs is sent of a row that is changed, and lists as lists', () => {
  const before = cellsOf(read('Russia,Moscow,reserves,,level,actual,12 %,2024,2024,,article,,join'));
  expect(toBody({ ...before, aliases: 'Moscow; the Kremlin', to: '' }, before)).toEqual({
    aliases: ['Moscow', 'the Kremlin'],
    to: null,
  });
  expect(toBody({ ...EMPTY, subject: 'Russia' }, null)).toEqual({
    subject: 'Russia',
    role: 'level',
    modality: 'actual',
    mode: 'join',
  });
});

test('the correction of an extracted fact quotes its sentence and overrides it', () => {
  const [fact] = factsOfSource('Tarn Mining produced 4.6 Mt of copper in 2023.');
  expect(correctionOf(fact!)).toMatchObject({
    subject: 'Tarn Mining',
    value: '4.6 Mt',
    from: '2023-01-01',
    to: '2023-12-31',
    quote: 'Tarn Mining produced 4.6 Mt of copper in 2023.',
    mode: 'override',
  });
});
