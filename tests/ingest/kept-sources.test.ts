import { describe, expect, test } from 'vitest';
import { createMemoryCorpusFolder } from '../../src/adapters/memory/memory-corpus-folder.ts';
import { bytes } from './fixtures.ts';
import { createHarness } from './harness.ts';

const TEXT = '# Metals\r\n\r\nRussia has reserves of 28.7 million tonnes of rare-earth metals.';

const open = async (files: Record<string, string> = { 'a.md': TEXT }) => {
  const kept = createMemoryCorpusFolder();
  const time = { now: Date.UTC(2024, 0, 1) };
  const clock = { now: () => time.now, elapsed: () => 0, newId: () => 'id' };
  const harness = createHarness(files, { kept, clock });
  await harness.ingestion.run();
  const keptId = async () => (await harness.store.keptSources())[0]?.id ?? '';
  return { ...harness, kept, time, keptId };
};

describe('a deleted source', () => {
  test('comes back with the same bytes, id, title, tags, passages and facts', async () => {
    const { ingestion, folder, store, kept, keptId } = await open();
    await store.patchDocument('a', { title: 'Renamed', tags: ['mining'] });
    const before = { document: await store.getDocument('a'), chunks: await store.documentChunks('a') };
    const facts = await store.factsOfDocuments(['a']);
    await ingestion.remove('a');
    expect(await folder.list()).toEqual([]);
    expect((await store.keptSources())[0]).toMatchObject({ reason: 'deleted', document: { title: 'Renamed' } });
    const restored = await ingestion.restore(await keptId());
    expect(restored).toMatchObject({ documentId: 'a', path: 'a.md', title: 'Renamed', tags: ['mining'] });
    expect(await folder.read('a.md')).toEqual(bytes(TEXT));
    expect({ document: await store.getDocument('a'), chunks: await store.documentChunks('a') }).toEqual(before);
    expect(await store.factsOfDocuments(['a'])).toEqual(facts);
    expect(await store.keptSources()).toEqual([]);
    expect(await kept.list()).toEqual([]);
  });

  test('keeps an id that a new source of its path would not get', async () => {
    const { ingestion, store, keptId } = await open({ 'a.md': TEXT, 'a.txt': 'Other text.' });
    await ingestion.remove('a.txt');
    const id = await keptId();
    await ingestion.remove('a');
    expect(await ingestion.restore(id)).toMatchObject({ documentId: 'a.txt', path: 'a.txt' });
    expect((await store.listDocuments()).map(({ documentId }) => documentId)).toEqual(['a.txt']);
  });

  test('does not push out a document that has taken its place', async () => {
    const { ingestion, folder, keptId } = await open();
    await ingestion.remove('a');
    const id = await keptId();
    await ingestion.add({ path: 'a.txt', content: bytes('Something else.') });
    await expect(ingestion.restore(id)).rejects.toMatchObject({ code: 'already-exists' });
    expect((await folder.list()).map(({ path }) => path)).toEqual(['a.txt']);
    expect(await keptId()).toBe(id);
  });

  test('is kept for thirty days, and given up before on demand', async () => {
    const { ingestion, kept, time, keptId } = await open({ 'a.md': TEXT, 'b.md': TEXT, 'c.md': TEXT });
    await ingestion.remove('a');
    const id = await keptId();
    time.now += 31 * 86_400_000;
    await ingestion.remove('b');
    expect(await kept.list()).toHaveLength(1);
    await expect(ingestion.restore(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await ingestion.forget(await keptId())).toBe(true);
    expect(await ingestion.forget('k0')).toBe(false);
    expect(await kept.list()).toEqual([]);
  });
});

describe('a replaced source', () => {
  test('can be had back, and what replaced it in turn', async () => {
    const { ingestion, folder, store, keptId } = await open();
    await ingestion.add({ path: 'a.md', content: bytes('New text.') });
    expect(await store.keptSources()).toMatchObject([{ reason: 'replaced', document: { documentId: 'a' } }]);
    await ingestion.restore(await keptId());
    expect(await folder.read('a.md')).toEqual(bytes(TEXT));
    await ingestion.restore(await keptId());
    expect(await folder.read('a.md')).toEqual(bytes('New text.'));
    expect(await store.keptSources()).toHaveLength(1);
  });

  test('by the same bytes is not kept', async () => {
    const { ingestion, store } = await open();
    await ingestion.add({ path: 'a.md', content: bytes(TEXT) });
    expect(await store.keptSources()).toEqual([]);
  });
});
