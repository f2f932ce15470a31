import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nativeIndexInstalled } from '../../support/native-index.ts';
import { startChild } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const searchOnce = async (node: string[] = []) => {
  const { code, output, errors } = await startChild(new URL('./search-once.child.ts', import.meta.url), {
    arguments: [temporaryFolder()],
    node,
  }).ended();
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return JSON.parse(output);
};

test.skipIf(!nativeIndexInstalled)('the native index serves where it is installed, without a warning', async () => {
  expect(await searchOnce()).toEqual({ kind: 'hnsw', notice: null, text: 'A bridge over the Amur.' });
});

test('without the native index the flat scan serves, and one line says so', async () => {
  const hidden = fileURLToPath(new URL('./hide-addon.ts', import.meta.url));
  expect(await searchOnce(['--import', hidden])).toEqual({
    kind: 'flat',
    notice: expect.stringMatching(
      /^The native vector index can't be loaded \(Cannot find module 'hnswlib-node'\)[^\n]*$/,
    ),
    text: 'A bridge over the Amur.',
  });
});
