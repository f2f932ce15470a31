import { expect, test } from 'vitest';
import { createMemoryCorpusFolder } from '../../../src/adapters/memory/memory-corpus-folder.ts';
import { corpusFolderContract } from '../../contracts/corpus-folder.ts';

corpusFolderContract('the folder in memory', createMemoryCorpusFolder);

test('starts with the files it is given, and refuses their paths likewise', async () => {
  const folder = createMemoryCorpusFolder({ 'a.md': 'Größe', 'b.bin': Uint8Array.of(0, 255) });
  expect(await folder.list()).toEqual([
    { path: 'a.md', size: 7 },
    { path: 'b.bin', size: 2 },
  ]);
  expect(() => createMemoryCorpusFolder({ '../a.md': '' })).toThrow('outside the corpus folder');
});
