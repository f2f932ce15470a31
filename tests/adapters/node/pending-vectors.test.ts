import { afterEach, describe, expect, test } from 'vitest';
import { openSqliteStore, type SqliteStore, storedEmbedding } from '../../../src/adapters/node/sqlite-store.ts';
import type { ChunkIndex } from '../../../src/ports/chunk-index.ts';
import type { PendingVectors } from '../../../src/ports/pending-vectors.ts';
import { embed, embedder, sampleDocument } from '../../contracts/samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LETTERS = 'letters@1';
/** How often a text holds each of three letters. */
const letters = (text: string): Float32Array => Float32Array.from('aeo', (letter) => text.split(letter).length - 1);

const open: SqliteStore[] = [];
afterEach(() => open.splice(0).forEach((store) => store.close()));

const openStore = (folder: string, embedding = { model: embedder.model, dimension: embedder.dimension }) => {
  const store = openSqliteStore({ folder, embedder: embedding, vectorIndex: 'flat' });
  open.push(store);
  return store;
};

const TEXTS = ['A bridge of rivers.', 'Metals come from ore.', 'One of the oldest roads.'];

const filled = async () => {
  const folder = temporaryFolder();
  const store = openStore(folder);
  for (const [number, text] of TEXTS.entries()) await store.putDocument(await sampleDocument(`d${number}`, [text]));
  const adopted: { model: string; dimension: number; index: ChunkIndex }[] = [];
  const pendingOf = (model: string) =>
    store.pendingVectors(model, (embedding, index) => adopted.push({ ...embedding, index }));
  return { folder, store, pending: pendingOf(LETTERS), pendingOf, adopted };
};

/** Makes vectors of what waits, `most` at most. */
const make = async (pending: PendingVectors, most = 100): Promise<number> => {
  const waiting = await pending.waiting(0, most);
  await pending.put(waiting.map(({ row, chunk }) => ({ row, vector: letters(chunk.text) })));
  return waiting.length;
};

describe('vectors of another embedding', () => {
  test('are gathered while the old ones are compared, and take their place in one step', async () => {
    const { folder, store, pending, adopted } = await filled();
    const query = await embed('bridge of rivers');
    const before = await store.vectorCandidates(query, 5);
    expect(before).toHaveLength(3);
    expect(await make(pending, 2)).toBe(2);
    await pending.adopt();
    expect(await pending.extent()).toEqual({ done: 2, total: 3 });
    expect(await store.vectorCandidates(query, 5)).toEqual(before);
    expect(storedEmbedding(folder)?.model).toBe(embedder.model);
    expect(adopted).toEqual([]);

    expect(await make(pending)).toBe(1);
    await pending.adopt();
    expect(adopted).toMatchObject([{ model: LETTERS, dimension: 3 }]);
    expect(storedEmbedding(folder)).toEqual({ model: LETTERS, dimension: 3 });
    const best = await adopted[0]!.index.vectorCandidates(letters('ooo'), 1);
    expect((await store.getChunks([best[0]!.chunkId]))[0]?.text).toBe('One of the oldest roads.');
    expect(await store.check()).toEqual([]);
  });

  test('are kept over a restart, and those of a third are dropped', async () => {
    const { folder, pending } = await filled();
    await make(pending, 2);
    const again = openStore(folder).pendingVectors(LETTERS, () => undefined);
    expect(await again.extent()).toEqual({ done: 2, total: 3 });
    const third = openStore(folder).pendingVectors('third@1', () => undefined);
    expect(await make(third, 1)).toBe(1);
    expect(await third.extent()).toEqual({ done: 1, total: 3 });
    expect(await again.extent()).toEqual({ done: 0, total: 3 });
  });

  test('wait for documents that came meanwhile, and go with those that left', async () => {
    const { store, pending, adopted } = await filled();
    await make(pending);
    await store.putDocument(await sampleDocument('d1', ['A changed text.']));
    await store.removeDocument('d2');
    await pending.adopt();
    expect(adopted).toEqual([]);
    expect((await pending.waiting(0, 9)).map(({ chunk, title }) => [chunk.text, title])).toEqual([
      ['A changed text.', expect.any(String)],
    ]);
    await make(pending);
    await pending.adopt();
    expect(await adopted[0]!.index.vectorCandidates(letters('e'), 9)).toHaveLength(2);
  });

  test('once adopted, later ones join them', async () => {
    const { folder, store, pending, adopted } = await filled();
    await make(pending);
    await pending.adopt();
    const { document, chunks, facts } = await sampleDocument('d9', ['A road of ore.']);
    await store.putDocument({ document, chunks: chunks.map((chunk) => ({ ...chunk, vector: null })), facts });
    const { index } = adopted[0]!;
    expect(await index.vectorCandidates(letters('ore'), 9)).toHaveLength(3);
    expect(await make(pending)).toBe(1);
    expect(await index.vectorCandidates(letters('ore'), 9)).toHaveLength(4);
    await pending.adopt();
    expect(adopted).toHaveLength(1);
    expect(await store.check()).toEqual([]);
    expect(await openStore(folder, { model: LETTERS, dimension: 3 }).vectorCandidates(letters('ore'), 9)).toHaveLength(
      4,
    );
  });

  test('of another length than the first are refused, and nothing of their batch stays', async () => {
    const { pending } = await filled();
    const [first, second] = await pending.waiting(0, 2);
    const put = pending.put([
      { row: first!.row, vector: letters('a') },
      { row: second!.row, vector: new Float32Array(4) },
    ]);
    await expect(put).rejects.toMatchObject({
      code: 'invalid-config',
      message: "The embedding 'letters@1' gave 4 numbers where 3 were expected.",
    });
    expect(await pending.extent()).toEqual({ done: 0, total: 3 });
  });
});

test('an index without vectors takes the first that come', async () => {
  const folder = temporaryFolder();
  expect(storedEmbedding(folder)).toBeNull();
  const store = openStore(folder, { model: '', dimension: 0 });
  const { document, chunks, facts } = await sampleDocument('d0', ['A bridge.']);
  await store.putDocument({ document, chunks: chunks.map((chunk) => ({ ...chunk, vector: null })), facts });
  expect(await store.keywordCandidates(['bridg'], 5)).toHaveLength(1);
  let index: ChunkIndex | null = null;
  const pending = store.pendingVectors(LETTERS, (_embedding, adopted) => {
    index = adopted;
  });
  await make(pending);
  await pending.adopt();
  expect(await (index as ChunkIndex | null)?.vectorCandidates(letters('e'), 5)).toHaveLength(1);
});
