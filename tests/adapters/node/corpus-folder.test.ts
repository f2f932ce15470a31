import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpusFolder } from '../../../src/adapters/node/corpus-folder.ts';
import { corpusFolderContract } from '../../contracts/corpus-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

corpusFolderContract('the folder on disk', () => openCorpusFolder(temporaryFolder()));

const paths = async (folder: string): Promise<string[]> =>
  (await openCorpusFolder(folder).list()).map(({ path }) => path);

test('leaves out hidden files and folders, and what is no file', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'empty'));
  for (const name of ['a.md', '.DS_Store', '.git/config']) writeFileSync(join(folder, name), 'x');
  expect(await paths(folder)).toEqual(['a.md']);
});

test('follows links inside, and refuses those that lead outside', async () => {
  const outside = temporaryFolder();
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real', 'a.txt'), 'inside');
  symlinkSync(join(folder, 'real', 'a.txt'), join(folder, 'link.txt'));
  symlinkSync(join(folder, 'real'), join(folder, 'again'));
  symlinkSync('.', join(folder, 'real', 'loop'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'out.txt'));
  symlinkSync(outside, join(folder, 'outfolder'));
  const corpus = openCorpusFolder(folder);
  expect(await paths(folder)).toEqual(['link.txt', 'out.txt', 'outfolder', 'real/a.txt']);
  expect(Buffer.from(await corpus.read('link.txt')).toString()).toBe('inside');
  for (const path of ['out.txt', 'outfolder/secret.txt', 'outfolder'])
    await expect(corpus.read(path), path).rejects.toMatchObject({ code: 'outside-corpus' });
  for (const path of ['outfolder/new.txt', 'outfolder/new/deep.txt'])
    await expect(corpus.write(path, Buffer.from('x')), path).rejects.toMatchObject({ code: 'outside-corpus' });
  await expect(corpus.remove('outfolder/secret.txt')).rejects.toMatchObject({ code: 'outside-corpus' });
  expect(readdirSync(outside)).toEqual(['secret.txt']);
  // Writing or removing a link changes the link, never what it leads to.
  await corpus.write('out.txt', Buffer.from('mine'));
  expect(await corpus.remove('outfolder')).toBe(true);
  expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('secret');
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('mine');
});

test('a folder that is missing or no folder is named, and one that vanishes is not taken for empty', async () => {
  const folder = join(temporaryFolder(), 'corpus');
  expect(() => openCorpusFolder(folder)).toThrow(
    expect.objectContaining({ code: 'invalid-config', message: `There is no corpus folder '${folder}'.` }),
  );
  writeFileSync(folder, '');
  expect(() => openCorpusFolder(folder)).toThrow(expect.objectContaining({ code: 'invalid-config' }));
  rmSync(folder);
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), 'x');
  const corpus = openCorpusFolder(folder);
  expect(await corpus.list()).toHaveLength(1);
  rmSync(folder, { recursive: true });
  await expect(corpus.list()).rejects.toMatchObject({ code: 'invalid-config' });
});

test('a folder that is itself a link is the folder it leads to', async () => {
  const real = temporaryFolder();
  writeFileSync(join(real, 'a.txt'), 'x');
  const link = join(temporaryFolder(), 'corpus');
  symlinkSync(real, link);
  expect(await paths(link)).toEqual(['a.txt']);
  expect(Buffer.from(await openCorpusFolder(link).read('a.txt')).toString()).toBe('x');
});

test('a file that vanishes between list and read is not found; a folder is no file', async () => {
  const folder = temporaryFolder();
  const corpus = openCorpusFolder(folder);
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'a.txt'), 'x');
  await corpus.list();
  rmSync(join(folder, 'a.txt'));
  await expect(corpus.read('a.txt')).rejects.toMatchObject({ code: 'not-found' });
  await expect(corpus.read('a.txt/b')).rejects.toMatchObject({ code: 'not-found' });
  await expect(corpus.read('sub')).rejects.toMatchObject({ code: 'invalid-document' });
});

test('a write that fails leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const corpus = openCorpusFolder(folder);
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'taken', 'inside.txt'), 'kept');
  await expect(corpus.write('taken', Buffer.from('x'))).rejects.toMatchObject({ code: 'data-unwritable' });
  await expect(corpus.write('taken/inside.txt/deep', Buffer.from('x'))).rejects.toMatchObject({
    code: 'data-unwritable',
  });
  expect(readdirSync(folder)).toEqual(['taken']);
  expect(existsSync(join(folder, 'taken', 'inside.txt'))).toBe(true);
});
