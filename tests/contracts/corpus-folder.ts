import { describe, expect, test } from 'vitest';
import type { CorpusFolder } from '../../src/ports/corpus-folder.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (content: Uint8Array): string => new TextDecoder().decode(content);

/** `open` gives an empty folder. */
export const corpusFolderContract = (name: string, open: () => CorpusFolder): void => {
  describe(`${name} as a CorpusFolder`, () => {
    test('lists what was written, by path', async () => {
      const folder = open();
      expect(await folder.list()).toEqual([]);
      await folder.write('b.txt', encode('bb'));
      await folder.write('a/deep/ä ö.md', encode('Größe'));
      await folder.write('a.txt', encode(''));
      expect(await folder.list()).toEqual([
        { path: 'a.txt', size: 0 },
        { path: 'a/deep/ä ö.md', size: 7 },
        { path: 'b.txt', size: 2 },
      ]);
      expect(decode(await folder.read('a/deep/ä ö.md'))).toBe('Größe');
    });

    test('replaces and removes', async () => {
      const folder = open();
      await folder.write('a.txt', encode('one'));
      await folder.write('a.txt', encode('two'));
      expect(decode(await folder.read('a.txt'))).toBe('two');
      expect(await folder.remove('a.txt')).toBe(true);
      expect(await folder.remove('a.txt')).toBe(false);
      expect(await folder.remove('none/a.txt')).toBe(false);
      expect(await folder.list()).toEqual([]);
      await expect(folder.read('a.txt')).rejects.toMatchObject({
        code: 'not-found',
        message: "There is no file 'a.txt' in the corpus folder.",
      });
    });

    test('keeps its own copy of what it is given', async () => {
      const folder = open();
      const content = encode('one');
      await folder.write('a.txt', content);
      content.fill(0);
      expect(decode(await folder.read('a.txt'))).toBe('one');
    });

    test.each(['../a.txt', 'a/../../b.txt', '/etc/passwd', '..', 'a\\..\\b', 'C:/a.txt'])(
      'refuses %j, which leads outside',
      async (path) => {
        const folder = open();
        for (const attempt of [folder.read(path), folder.write(path, encode('')), folder.remove(path)])
          await expect(attempt).rejects.toMatchObject({ code: 'outside-corpus' });
      },
    );

    test.each(['', '.', 'a//b', '.hidden', 'a/.git/b', 'a\u0000b', 'a/', 'a\nb'])(
      'refuses %j, which can be no source',
      async (path) => {
        const folder = open();
        for (const attempt of [folder.read(path), folder.write(path, encode('')), folder.remove(path)])
          await expect(attempt).rejects.toMatchObject({ code: 'invalid-request' });
      },
    );
  });
};
