import { describe, expect, test } from 'vitest';
import { parse } from '../../src/ingest/parse.ts';
import { bytes, xlsx } from './fixtures.ts';

const linesOf = async (content: Uint8Array, format: 'csv' | 'xlsx') =>
  (await parse(content, format)).text.split('\n\n');

describe('CSV', () => {
  test('becomes a line a row with the column headings', async () => {
    expect(
      await linesOf(
        bytes('\ufeffCountry,Reserves,Note\r\nRussia,"28.7 Mt","a ""b"",\nc"\r\nChina,44 Mt,\r\n,,\r\n'),
        'csv',
      ),
    ).toEqual(['Country: Russia; Reserves: 28.7 Mt; Note: a "b", c.', 'Country: China; Reserves: 44 Mt.']);
  });

  test.each([';', '\t', '|'])('finds out that %j parts the cells', async (delimiter) => {
    const source = ['Country,Reserves', 'Russia,28.7', 'China,44'].join('\n').replaceAll(',', delimiter);
    expect(await linesOf(bytes(source), 'csv')).toEqual([
      'Country: Russia; Reserves: 28.7.',
      'Country: China; Reserves: 44.',
    ]);
  });

  test('takes what stands alone above the columns for a title, and names columns without a heading by number', async () => {
    const parsed = await parse(bytes('Reserves by country\n\nCountry,,Year\nRussia,28.7,2024\n'), 'csv');
    expect(parsed.text).toBe('Reserves by country\n\nCountry: Russia; Column 2: 28.7; Year: 2024.');
    expect(parsed.blocks[0]).toMatchObject({ kind: 'heading', title: 'Reserves by country' });
  });

  test('refuses a quote without end, with the row', async () => {
    await expect(parse(bytes('A,B\n1,2\n3,"4\n5,6\n'), 'csv')).rejects.toMatchObject({
      code: 'invalid-document',
      line: expect.stringContaining('row 3'),
    });
  });
});

describe('XLSX', () => {
  test('reads every sheet under its name, shared texts without their phonetic guides', async () => {
    const { text, blocks } = await parse(
      xlsx({
        Reserves: [
          ['Country', 'Mt'],
          ['Russia', 28.7],
          ['China & more', 44],
        ],
        Empty: [[]],
        Bridges: [['Railway bridges of Russia'], [], ['Name', 'Opened', null, 'Length'], ['Khasan', 1959, null, null]],
      }),
      'xlsx',
    );
    expect(text.split('\n\n')).toEqual([
      'Reserves',
      'Country: Russia; Mt: 28.7.',
      'Country: China & more; Mt: 44.',
      'Bridges',
      'Railway bridges of Russia',
      'Name: Khasan; Opened: 1959.',
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'row', 'row', 'heading', 'heading', 'row']);
  });

  test('leaves out a name that says nothing, and hidden sheets', async () => {
    const sheets = {
      Sheet1: [
        ['A', 'B'],
        [1, 2],
      ],
    };
    expect(await linesOf(xlsx(sheets), 'xlsx')).toEqual(['A: 1; B: 2.']);
    const hidden = bytes(
      '<workbook xmlns:r="x"><sheets><sheet name="A" r:id="r1" state="hidden"/></sheets></workbook>',
    );
    await expect(parse(xlsx(sheets, [], { 'xl/workbook.xml': hidden }), 'xlsx')).rejects.toThrow(
      'no sheet that can be read',
    );
  });

  test('shows numbers with the unit, scale, percent sign or date of their format', async () => {
    const formats: [string, number, string][] = [
      ['#,##0.0" Mt"', 28.7, '28.7 Mt'],
      ['0.0%', 0.287, '28.7%'],
      ['[$€-407]#,##0.0,," million"', 28_700_000, '€28.7 million'],
      ['"$"#,##0_);[Red]("$"#,##0)', -1500, '-$1500'],
      ['#,##0', 0.1 + 0.2, '0.3'],
      ['General', 1e21, '1e+21'],
      ['dd/mm/yyyy', 45_965, '2025-11-04'],
      ['yyyy-mm-dd hh:mm', 45_965.75, '2025-11-04 18:00:00'],
      ['[$-409]mmmm d, yyyy;@', 1, '1900-01-01'],
      ['h:mm AM/PM', 0.5, '12:00:00'],
      ['[h]:mm', 1.5, '36:00:00'],
    ];
    const lines = await linesOf(
      xlsx(
        {
          Sheet1: [
            ['Format', 'Shown'],
            ...formats.map(([, value], index) => [`n${index}`, { value, style: index + 1 }]),
          ],
        },
        formats.map(([code]) => code),
      ),
      'xlsx',
    );
    expect(lines).toEqual(formats.map(([, , shown], index) => `Format: n${index}; Shown: ${shown}.`));
  });

  test('counts days from 1904 where the workbook does', async () => {
    const workbook = bytes(
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="Days" r:id="r1"/></sheets></workbook>',
    );
    const sheet = {
      Days: [
        ['A', 'B'],
        ['x', { value: 0, style: 1 }],
      ],
    };
    expect(await linesOf(xlsx(sheet, ['yyyy-mm-dd'], { 'xl/workbook.xml': workbook }), 'xlsx')).toContain(
      'A: x; B: 1904-01-01.',
    );
  });

  test('reads texts in place, booleans and results of formulas, and leaves errors out', async () => {
    const rows = `<worksheet><sheetData><row><c t="inlineStr"><is><r><t>Na</t></r><r><t>me</t></r></is></c><c t="inlineStr"><is><t>Yes</t></is></c><c t="inlineStr"><is><t>Sum</t></is></c></row><row><c t="str"><f>A1&amp;"x"</f><v>x</v></c><c t="b"><v>1</v></c><c><f>1+1</f><v>2</v></c><c t="e"><v>#N/A</v></c></row></sheetData></worksheet>`;
    expect(await linesOf(xlsx({ Sheet1: [] }, [], { 'xl/worksheets/sheet1.xml': bytes(rows) }), 'xlsx')).toEqual([
      'Name: x; Yes: TRUE; Sum: 2.',
    ]);
  });
});
