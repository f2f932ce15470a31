import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { AssayError } from '../../../src/domain/errors.ts';
import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { embed, embedder, sampleAnswer, sampleDocument } from '../../contracts/samples.ts';
import { startChild } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const open = (folder: string, model = embedder.model) => openSqliteStore({ folder, embedder: { ...embedder, model } });

const filledFolder = async (documents = 3): Promise<string> => {
  const folder = temporaryFolder();
  const store = open(folder);
  for (let number = 0; number < documents; number++)
    await store.putDocument(await sampleDocument(`d${number}`, [`Bridge number ${number} of 3 rivers.`, 'Two words.']));
  await store.saveAnswer(sampleAnswer('a1', 'x'), '2026-01-01T00:00:00Z');
  await store.saveFeedback({
    answerId: 'a1',
    rating: 'up',
    comment: null,
    expected: null,
    createdAt: '2026-01-01T00:00:00Z',
  });
  store.close();
  return folder;
};

const change = (folder: string, sql: string): void => {
  const database = new DatabaseSync(join(folder, 'assay.db'));
  database.exec(sql);
  database.close();
};

test('an index of another version is dropped, conversations stay', async () => {
  const folder = await filledFolder();
  change(folder, `UPDATE meta SET value = 'older' WHERE key = 'index-schema'`);
  const store = open(folder);
  expect(await store.listDocuments()).toEqual([]);
  expect(await store.keywordCandidates(['bridg'], 5)).toEqual([]);
  expect((await store.listFacts({ limit: 5 })).facts).toEqual([]);
  expect(await store.getAnswer('a1')).toEqual(sampleAnswer('a1', 'x'));
  expect(await store.listFeedback()).toHaveLength(1);
  await store.putDocument(await sampleDocument('d0', ['A bridge.']));
  expect(await store.keywordCandidates(['bridg'], 5)).toHaveLength(1);
  expect(await store.check()).toEqual([]);
  store.close();
});

test('data of a newer version is left alone', async () => {
  const folder = await filledFolder();
  change(folder, 'PRAGMA user_version = 99');
  expect(() => open(folder)).toThrow(
    expect.objectContaining({ code: 'data-damaged', message: expect.stringContaining('newer version of Assay') }),
  );
  change(folder, 'PRAGMA user_version = 1');
  const store = open(folder);
  expect(await store.listDocuments()).toHaveLength(3);
  store.close();
});

test('with another embedding, words still find and old vectors are not compared', async () => {
  const folder = await filledFolder(1);
  const store = open(folder, 'other-1');
  const query = await embed('bridge of rivers');
  expect(await store.keywordCandidates(['bridg'], 5)).toHaveLength(1);
  expect(await store.vectorCandidates(query, 5)).toEqual([]);
  const [chunk] = await store.documentChunks('d0');
  expect(await store.vectorScores(query, [chunk?.chunkId ?? ''])).toEqual([]);
  await store.putDocument(await sampleDocument('d1', ['A bridge of rivers.']));
  expect(await store.check()).toEqual([`vectors of several embeddings: ${embedder.model}, other-1`]);
  store.close();
});

test('a vector of another embedding is refused by its dimension', async () => {
  const folder = await filledFolder(1);
  const store = open(folder);
  const { document, chunks, facts } = await sampleDocument('d9', ['Words.']);
  const short = chunks.map((chunk) => ({ ...chunk, vector: new Float32Array(3) }));
  await expect(store.putDocument({ document, chunks: short, facts })).rejects.toMatchObject({
    code: 'invalid-config',
    message: expect.stringContaining('3 dimensions'),
  });
  expect(await store.getDocument('d9')).toBeNull();
  store.close();
});

test('a file that is no database is named and left as it is', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'assay.db');
  writeFileSync(path, 'Not a database at all.'.repeat(100));
  const before = readFileSync(path);
  expect(() => open(folder)).toThrow(
    expect.objectContaining({
      code: 'data-damaged',
      message: expect.stringContaining(`'${path}' is damaged`),
      hint: expect.stringContaining('move it away'),
    }),
  );
  expect(readFileSync(path)).toEqual(before);
});

test('a damaged database serves or says so, whatever byte is damaged; the check finds damaged rows', async () => {
  const folder = await filledFolder(40);
  change(folder, 'PRAGMA wal_checkpoint(TRUNCATE)');
  const bytes = readFileSync(join(folder, 'assay.db'));
  const outcomes = new Set<string>();
  // The head of every page, and a few bytes somewhere in each.
  const places = Array.from({ length: bytes.length / 4096 }, (_, page) => [
    { start: page * 4096, length: 300 },
    { start: page * 4096 + 110 + ((page * 761) % 3900), length: 8 },
  ]).flat();
  for (const { start, length } of places) {
    const copy = temporaryFolder();
    const damaged = Buffer.from(bytes);
    damaged.fill(0xa5, start, start + length);
    writeFileSync(join(copy, 'assay.db'), damaged);
    try {
      const store = open(copy);
      for (const { documentId } of await store.listDocuments()) {
        await store.getDocument(documentId);
        await store.documentChunks(documentId);
      }
      await store.keywordCandidates(['bridg', 'word'], 50);
      await store.vectorCandidates(await embed('bridge'), 50);
      outcomes.add((await store.check()).length === 0 ? 'sound' : 'found');
      store.close();
    } catch (error) {
      outcomes.add(error instanceof AssayError ? error.code : String(error));
    }
  }
  // Some bytes of a page are free: damage there is none.
  expect(Array.from(outcomes).toSorted()).toEqual(['data-damaged', 'found', 'sound']);
});

test('the check names what is wrong', async () => {
  const folder = await filledFolder(1);
  change(
    folder,
    `UPDATE chunks SET content = json_set(content, '$.start', 1) WHERE ordinal = 0;
     DELETE FROM vectors WHERE chunk = 2;
     INSERT INTO fact_postings (term, block, holders, rows) VALUES ('stray', 0, 1, x'4113');
     UPDATE chunk_postings SET rows = x'' WHERE term = 'word';
     UPDATE answers SET content = '{}';`,
  );
  const store = open(folder);
  expect(await store.check()).toEqual([
    expect.stringMatching(/^d0: passage c[0-9a-f]{16} is not at 1 to 28$/),
    expect.stringMatching(/^d0: passage c[0-9a-f]{16} is not in the word index as it should be$/),
    expect.stringMatching(/^d0: passage c[0-9a-f]{16} has no vector$/),
    '1 entries of the word index belong to no fact',
    "answer a1 can't be read",
  ]);
  store.close();
});

test('a data folder that cannot be made is named', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(() => open(join(folder, 'file', 'data'))).toThrow(
    expect.objectContaining({ code: 'data-unwritable', message: expect.stringContaining(join(folder, 'file')) }),
  );
  mkdirSync(join(folder, 'assay.db'));
  expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'data-unwritable' }));
});

test('a read-only data folder is named with its cause, and nothing is lost', async () => {
  const folder = await filledFolder();
  chmodSync(join(folder, 'assay.db'), 0o444);
  chmodSync(folder, 0o555);
  const { output, errors } = await startChild(new URL('./write-until-refused.child.ts', import.meta.url), {
    arguments: [folder],
  }).ended();
  expect(errors).toBe('');
  expect(JSON.parse(output)).toMatchObject({ put: 0, code: 'data-unwritable', line: expect.stringContaining(folder) });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'assay.db'), 0o644);
  const store = open(folder);
  expect(await store.listDocuments()).toHaveLength(3);
  expect(await store.check()).toEqual([]);
  store.close();
});

test('a full disk is named with its cause, and what was committed before stays', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o777);
  // A limit on the size of files stands in for the full disk: SQLite sees a write that fails.
  const { output, errors } = await startChild(new URL('./write-until-refused.child.ts', import.meta.url), {
    arguments: [folder],
    fileBlocks: 700,
  }).ended();
  expect(errors).toBe('');
  const { put, code } = JSON.parse(output);
  expect(code).toBe('data-unwritable');
  expect(put).toBeGreaterThan(0);
  const store = open(folder);
  expect(await store.listDocuments()).toHaveLength(put);
  expect(await store.check()).toEqual([]);
  await store.putDocument(await sampleDocument('more', ['Room again.']));
  store.close();
});

test('a backup that is put back is served with its own vectors', async () => {
  const folder = await filledFolder(2);
  const backup = join(temporaryFolder(), 'assay.db');
  const query = await embed('Bridge number 1 of 3 rivers.');
  change(folder, `VACUUM INTO '${backup}'`);
  const store = open(folder);
  await store.removeDocument('d1');
  await store.settle();
  store.close();
  change(folder, 'PRAGMA wal_checkpoint(TRUNCATE)');
  copyFileSync(backup, join(folder, 'assay.db'));
  const restored = open(folder);
  const [first] = await restored.vectorCandidates(query, 1);
  expect(await restored.getChunks([first?.chunkId ?? ''])).toMatchObject([{ documentId: 'd1' }]);
  restored.close();
});
