import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../src/facts/extract/extract-facts.ts';
import { parse } from '../../src/ingest/parse.ts';
import { pdfTable } from './fixtures.ts';

const ROWS = [
  ['Department', 'Beds', 'Patients 2022', 'Patients 2023'],
  ['Surgery', '96', '5,480', '5,600'],
  ['Internal medicine', '140', '7,210', ''],
  ['Maternity', '42', '2,105', '2,244'],
];

describe('tables of a PDF', () => {
  test('are rows that name their columns, between the paragraphs around them', async () => {
    const { text, blocks } = await parse(
      await pdfTable(ROWS, 'The hospital has three departments.', 'All of them are full.'),
      'pdf',
    );
    expect(text.split('\n\n')).toEqual([
      'The hospital has three departments.',
      'Department: Surgery; Beds: 96; Patients 2022: 5,480; Patients 2023: 5,600.',
      'Department: Internal medicine; Beds: 140; Patients 2022: 7,210.',
      'Department: Maternity; Beds: 42; Patients 2022: 2,105; Patients 2023: 2,244.',
      'All of them are full.',
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'row', 'row', 'row', 'paragraph']);
  });

  test('give facts with subject, measure and period', async () => {
    const { text } = await parse(await pdfTable(ROWS), 'pdf');
    const facts = extractFacts({
      documentId: 'hospital',
      title: '',
      publishedAt: null,
      text,
      passages: [{ start: 0, end: text.length }],
    });
    expect(facts.find(({ quantity }) => quantity.text === '2,244')).toMatchObject({
      subject: 'Maternity',
      measure: 'Patients',
      time: { start: '2023-01-01', end: '2024-01-01' },
    });
    expect(facts.find(({ quantity }) => quantity.text === '140')?.subject).toBe('Internal medicine');
  });

  test('are left as lines where the columns can not be told', async () => {
    const { blocks } = await parse(
      await pdfTable([
        ['Port', 'Berths', 'Depth', 'Ships'],
        ['Kelmar', '4', '14', '210'],
        ['A port that has a name of two columns, nearly', '', '', '11'],
        ['Ostra', '6', '11', '95'],
      ]),
      'pdf',
    );
    expect(blocks.some(({ kind }) => kind === 'row')).toBe(false);
  });
});
