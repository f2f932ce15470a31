import { describe, expect, test } from 'vitest';
import { chunk } from '../../src/ingest/chunk.ts';
import { parse } from '../../src/ingest/parse.ts';
import { bytes, pdf } from './fixtures.ts';

const pages = [
  [
    'Annual report',
    '',
    'Reserves of metals . . . . . . . . 1',
    '',
    [20, 'Reserves of metals'],
    '',
    'Russia has reserves of 28.7 million tonnes of rare',
    'earth metals. The extrac-',
    'tion of rare-earth metals is planned. The rare-',
    'earth plan is new.',
    '',
    'A second paragraph. It goes',
    '',
    'Page 1',
  ],
  ['Annual report', '', 'over the page. And it ends.', '', 'A third one.', '', 'Page 2'],
  ['Annual report', '', 'The last page of it.', '', 'Page 3'],
] satisfies (string | [number, string])[][];

/** A PDF whose text only a password opens. */
const locked = (): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  const trailer = `trailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<41> <41>] >>\nstartxref\n${body.length}\n%%EOF\n`;
  return bytes(body + table + trailer);
};

describe('PDF', () => {
  test('has paragraphs across lines and pages, without running heads', async () => {
    const { text, blocks } = await parse(await pdf(pages), 'pdf');
    expect(text.split('\n\n')).toEqual([
      'Reserves of metals',
      'Russia has reserves of 28.7 million tonnes of rare earth metals. The extraction of rare-earth metals is planned. The rare-earth plan is new.',
      'A second paragraph. It goes over the page. And it ends.',
      'A third one.',
      'The last page of it.',
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  test('knows where each page begins, inside a paragraph too', async () => {
    const parsed = await parse(await pdf([...pages, [''], ['Text again.']]), 'pdf');
    const at = (words: string) => parsed.text.indexOf(words);
    expect(parsed.pages).toEqual([
      { page: 1, start: 0 },
      { page: 2, start: at('over the page') },
      { page: 3, start: at('The last page') },
      { page: 4, start: at('Text again') },
      { page: 5, start: at('Text again') },
    ]);
    const passages = (await chunk(parsed)).passages.map(({ start, end, page }) => [
      page,
      parsed.text.slice(start, end).slice(0, 12),
    ]);
    expect(passages).toEqual([
      [1, 'Russia has r'],
      [2, 'A third one.'],
      [3, 'The last pag'],
      [5, 'Text again.'],
    ]);
  });

  test('takes its own title unless a program put it in', async () => {
    expect((await parse(await pdf(pages, 'Metals  of Russia'), 'pdf')).metadata.title).toBe('Metals of Russia');
    expect((await parse(await pdf(pages, 'Microsoft Word - draft2.docx'), 'pdf')).metadata.title).toBeNull();
  });

  test('is read alike every time', async () => {
    const content = await pdf(pages);
    expect(await parse(content, 'pdf')).toEqual(await parse(content, 'pdf'));
    expect(await parse(Buffer.from(content), 'pdf')).toEqual(await parse(content, 'pdf'));
  });

  test.each([
    ['pictures alone', () => pdf([[''], ['']]), 'has no text layer; it holds pictures of pages. Run OCR on it first.'],
    ['a password', async () => locked(), 'is protected by a password. Save it without one.'],
    ['junk', async () => bytes('%PDF-1.7\njunk'), 'is damaged and can not be read.'],
  ])('with %s is refused', async (_, make, message) => {
    await expect(make().then((content) => parse(content, 'pdf'))).rejects.toMatchObject({
      code: 'invalid-document',
      line: expect.stringContaining(message),
    });
  });
});
