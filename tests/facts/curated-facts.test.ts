import { describe, expect, it } from 'vitest';
import { AssayError } from '../../src/domain/errors.ts';
import { readCuratedFacts } from '../../src/facts/curated-facts.ts';

const HEADER = 'subject,aliases,measure,qualifiers,role,modality,value,from,to,attribution,source,quote,mode';
const TEXT = 'Veldia holds 3.4 million tonnes of lithium salts. The tunnel must be finished by 2031.';
const options = { file: 'facts.csv', documentText: (id: string) => (id === 'veldia' ? TEXT : null) };
const GOOD =
  'Veldia,Veldian Republic;Arrin,reserves,lithium salts,level,actual,3.4 million tonnes,2020,2021-06,Energy Ministry,veldia,holds 3.4 million tonnes,override';

const read = (...rows: string[]) => readCuratedFacts([HEADER, ...rows].join('\n'), options);

const lineOf = (csv: string): string => {
  try {
    readCuratedFacts(csv, options);
  } catch (error) {
    if (error instanceof AssayError && error.code === 'invalid-facts') return error.line;
    throw error;
  }
  throw new Error('read without a complaint');
};

describe('curated facts', () => {
  it('reads a row', () => {
    const [fact] = read(GOOD);
    expect(fact).toMatchObject({
      subject: 'Veldia',
      aliases: ['Veldian Republic', 'Arrin'],
      measure: 'reserves',
      qualifiers: ['lithium salts'],
      time: { start: '2020-01-01', end: '2021-07-01' },
      attribution: 'Energy Ministry',
      documentId: 'veldia',
      origin: 'curated',
      mode: 'override',
      confidence: 1,
    });
    expect(TEXT.slice(fact?.sourceSpan.start, fact?.sourceSpan.end)).toBe('3.4 million tonnes');
  });

  it('reads columns in any order, a byte-order mark, quoted cells and blank lines', () => {
    const csv = `\uFEFFvalue,subject,aliases,measure,qualifiers,role,modality,from,to,attribution,source,quote,mode\r\n\r\n"3.4 million\ntonnes",Veldia,,reserves,,,,,,,veldia,,\r\n`;
    expect(readCuratedFacts(csv, options)).toMatchObject([
      { role: 'level', modality: 'actual', mode: 'join', time: null },
    ]);
  });

  it('has nothing to say of an empty file', () => {
    expect(readCuratedFacts('', options)).toEqual([]);
    expect(read()).toEqual([]);
  });

  const BAD: [name: string, row: string, complaint: string][] = [
    [
      'an unknown document',
      GOOD.replace(',veldia,', ',atlantis,'),
      'line 2, column source: there is no document "atlantis"',
    ],
    [
      'a quote that does not occur',
      GOOD.replace('holds 3.4', 'owns 3.4'),
      'line 2, column quote: "owns 3.4 million tonnes" does not occur',
    ],
    [
      'a value that is no quantity',
      GOOD.replace('3.4 million tonnes,2020', 'plenty,2020'),
      'line 2, column value: "plenty" is not one quantity',
    ],
    ['two quantities', GOOD.replace('3.4 million tonnes,2020', '3 tonnes and 4 km,2020'), 'column value'],
    [
      'a day that does not exist',
      GOOD.replace('2021-06', '2021-02-30'),
      'line 2, column to: "2021-02-30" is not a date that exists',
    ],
    ['a period that ends before it starts', GOOD.replace('2021-06', '2019'), 'line 2, column to'],
    [
      'an unknown mode',
      GOOD.replace('override', 'replace'),
      'line 2, column mode: "replace" is not one of join, override',
    ],
    ['an unknown modality', GOOD.replace('actual', 'probable'), 'line 2, column modality'],
    ['a missing subject', GOOD.replace('Veldia,', ','), 'line 2, column subject: is empty'],
    ['a cell too many', `${GOOD},more`, 'the row has 14 cells for 13 columns'],
  ];
  it.each(BAD)('refuses %s', (_, row, complaint) => {
    expect(lineOf(`${HEADER}\n${row}`)).toContain(complaint);
  });

  it('names the line where a row starts, after a cell of two lines', () => {
    const first = GOOD.replace('Energy Ministry', '"Energy\nMinistry"');
    expect(lineOf(`${HEADER}\n${first}\n${GOOD.replace('override', 'replace')}`)).toContain(
      'facts.csv, line 4, column mode',
    );
  });

  it('names a heading that is missing or unknown', () => {
    expect(lineOf(`${HEADER.replace(',mode', ',modus')}\n`)).toMatch(/lacks mode .*there is no column "modus"/);
  });

  it('names every problem it finds', () => {
    const complaint = lineOf([HEADER, GOOD.replace('override', 'x'), GOOD.replace('actual', 'y')].join('\n'));
    expect(complaint).toMatch(/line 2, column mode.*line 3, column modality/);
  });
});
