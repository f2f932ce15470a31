import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/ingest/parse.ts';
import { bytes, docx, wordParagraph, wordTable } from './fixtures.ts';

describe('DOCX', () => {
  test('has headings, paragraphs and tables as lines that are readable alone', async () => {
    const body =
      wordParagraph('Reserves & more', 'Heading1') +
      wordParagraph('Russia has 28.7 Mt < 30 Mt.') +
      wordTable([
        ['Year', 'Output'],
        ['2024', '3 t'],
        ['2025', ''],
      ]);
    const { text, blocks } = await parse(docx(body), 'docx');
    expect(text).toBe('Reserves & more\n\nRussia has 28.7 Mt < 30 Mt.\n\nYear: 2024; Output: 3 t.\n\nYear: 2025.');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'row', 'row']);
  });

  test('takes its title from its properties', async () => {
    const core = bytes('<cp:coreProperties xmlns:dc="x"><dc:title>Metals &amp; mines</dc:title></cp:coreProperties>');
    const { metadata } = await parse(docx(wordParagraph('Text.'), { 'docProps/core.xml': core }), 'docx');
    expect(metadata.title).toBe('Metals & mines');
  });

  test('is read alike every time, whatever pictures it holds', async () => {
    const plain = await parse(docx(wordParagraph('Text.')), 'docx');
    expect(await parse(docx(wordParagraph('Text.'), { 'word/media/a.png': new Uint8Array(1_000) }), 'docx')).toEqual(
      plain,
    );
  });

  test.each([
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }), 'zip bomb'],
    ['another archive', zipSync({ 'a.txt': bytes('text') }), 'holds no Word document'],
    ['junk', bytes('junk '.repeat(50)), 'is damaged'],
    ['broken markup', docx('<w:p><w:r>'), 'is not readable as DOCX'],
    ['no text', docx(wordParagraph('')), 'holds no text'],
  ])('that is %s is refused', async (_, content, message) => {
    await expect(parse(content, 'docx')).rejects.toMatchObject({
      code: 'invalid-document',
      line: expect.stringContaining(message),
    });
  });

  test('does not read outside the file', async () => {
    const entity = `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>`;
    const document = bytes(
      `${entity}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>A&x;B</w:t></w:r></w:p></w:body></w:document>`,
    );
    const outcome = await parse(docx('', { 'word/document.xml': document }), 'docx').catch((error: Error) => error);
    const shown = outcome instanceof Error ? outcome.message : outcome.text;
    expect(shown).toMatch(/^(?:A&x;B|AB|The file is not readable as DOCX\.)$/);
  });
});
