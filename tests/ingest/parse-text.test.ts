import { describe, expect, test } from 'vitest';
import { parse } from '../../src/ingest/parse.ts';
import { bytes } from './fixtures.ts';

const textOf = async (content: Uint8Array, format: 'text' | 'markdown' = 'text') => (await parse(content, format)).text;

describe('text', () => {
  test('is the file itself with LF line ends, nothing trimmed', async () => {
    expect(await textOf(bytes('  One.\r\n\r\n\tTwo. \rStill.\n\n '))).toBe('  One.\n\n\tTwo. \rStill.\n\n ');
  });

  test('comes without a byte-order mark', async () => {
    expect(await textOf(bytes('\ufeffÜber 5 %'))).toBe('Über 5 %');
  });

  test.each([
    ['invalid UTF-8', new Uint8Array([0x41, 0x0a, 0xe9, 0x20]), 'is not valid UTF-8 in line 2. Save it as UTF-8'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), 'is in UTF-16'],
    ['a null', bytes('PK\u0003\u0004\0\0'), 'holds binary data'],
    ['nothing', new Uint8Array(), 'The file is empty'],
    ['white space', bytes(' \n\t\n'), 'holds no text'],
  ])('refuses %s', async (_, content, message) => {
    await expect(parse(content, 'text')).rejects.toMatchObject({
      code: 'invalid-document',
      line: expect.stringContaining(message),
    });
  });
});

describe('Markdown', () => {
  test('is the file after its front matter, syntax kept', async () => {
    const parsed = await parse(bytes('---\r\ntitle: T\r\n---\r\n\r\n# *H*\r\n\r\n**Bold** [link](x).\r\n'), 'markdown');
    expect(parsed.text).toBe('\n# *H*\n\n**Bold** [link](x).\n');
    expect(parsed.metadata.title).toBe('T');
    expect(parsed.blocks).toMatchObject([{ kind: 'heading', level: 1, title: 'H' }, { kind: 'paragraph' }]);
  });

  test('has headings of both kinds, items, rows with their columns, and code', async () => {
    const source =
      'Title\n=====\n\nText.\n\nSub *title*\n-----------\n\n- item\n\n***\n\n<!-- a comment -->\n\n| A | B |\n| --- | :-: |\n| 1 | 2 |\n\n```sh\n# no heading\n```\n\n### Last [one](http://x) ###\n';
    const { text, blocks } = await parse(bytes(source), 'markdown');
    expect(blocks.map(({ start, end, ...block }) => [block, text.slice(start, end)])).toEqual([
      [{ kind: 'heading', level: 1, title: 'Title' }, 'Title\n====='],
      [{ kind: 'paragraph' }, 'Text.'],
      [{ kind: 'heading', level: 2, title: 'Sub title' }, 'Sub *title*\n-----------'],
      [{ kind: 'item' }, '- item'],
      [{ kind: 'row' }, '| A | B |'],
      [{ kind: 'row', columns: 'A | B' }, '| 1 | 2 |'],
      [{ kind: 'paragraph' }, '# no heading'],
      [{ kind: 'heading', level: 3, title: 'Last one' }, '### Last [one](http://x) ###'],
    ]);
  });
});
