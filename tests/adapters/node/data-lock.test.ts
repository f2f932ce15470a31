import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acquireDataLock } from '../../../src/adapters/node/data-lock.ts';
import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { embedder, sampleAnswer, sampleDocument } from '../../contracts/samples.ts';
import { startChild } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('one process writes; others are told which, and may ask beside it', async () => {
  const folder = join(temporaryFolder(), 'data');
  const child = startChild(new URL('./hold-lock.child.ts', import.meta.url), { arguments: [folder] });
  await child.printed('locked');
  const pid = child.process.pid ?? 0;
  expect(() => acquireDataLock(folder)).toThrow(
    expect.objectContaining({
      code: 'data-in-use',
      message: `Process ${pid} (assay serve, since 2026-01-01T00:00:00Z) is writing to the data folder '${folder}'.`,
      hint: expect.stringContaining(`kill ${pid}`),
    }),
  );
  const store = openSqliteStore({ folder, embedder });
  expect(await store.listDocuments()).toEqual([]);
  await store.saveAnswer(sampleAnswer('a1', 'x'), '2026-01-01T00:00:00Z');
  store.close();
  child.process.kill('SIGKILL');
  await child.ended();
  // Killed without a chance to tidy up, and yet nothing has to be cleared by hand.
  acquireDataLock(folder).release();
});

test('a process has to let go before it can take the lock again', () => {
  const folder = temporaryFolder();
  const lock = acquireDataLock(folder);
  expect(() => acquireDataLock(folder)).toThrow(`Process ${process.pid}`);
  lock.release();
  lock.release();
  acquireDataLock(folder).release();
});

test('a folder that cannot be is reported as such', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => acquireDataLock(join(file, 'data'))).toThrow(expect.objectContaining({ code: 'data-unwritable' }));
  const taken = temporaryFolder();
  mkdirSync(join(taken, 'writer.lock'));
  expect(() => acquireDataLock(taken)).toThrow(expect.objectContaining({ code: 'data-unwritable' }));
});

test('readers see each commit of a writer, and never half of one', async () => {
  const folder = temporaryFolder();
  const writer = openSqliteStore({ folder, embedder });
  const reader = openSqliteStore({ folder, embedder });
  await writer.putDocument(await sampleDocument('a', ['One 1 tonne.', 'Two.']));
  expect(await reader.documentChunks('a')).toHaveLength(2);
  expect(await reader.keywordCandidates(['two'], 5)).toHaveLength(1);
  await writer.removeDocument('a');
  expect(await reader.keywordCandidates(['two'], 5)).toEqual([]);
  writer.close();
  reader.close();
});

test('processes that open a new data folder at the same moment all get along', async () => {
  const folder = temporaryFolder();
  const script = new URL('./search-once.child.ts', import.meta.url);
  const children = Array.from({ length: 4 }, () => startChild(script, { arguments: [folder] }));
  for (const child of children) {
    const { output, errors } = await child.ended();
    expect(errors).toBe('');
    expect(JSON.parse(output)).toMatchObject({ text: 'A bridge over the Amur.' });
  }
  const store = openSqliteStore({ folder, embedder });
  expect(await store.check()).toEqual([]);
  expect(await store.generation()).toBe(children.length);
  store.close();
});
