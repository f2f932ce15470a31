import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { openSqliteStore } from '../../src/adapters/node/sqlite-store.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Store } from '../../src/ports/store.ts';
import { createHarness } from './harness.ts';

const OLD =
  '---\npublishedAt: 2024-03-01\n---\nVeldia holds 12 million tonnes of lithium. The Sel mine employs 400 people.';
const SAME = '---\npublishedAt: 2024-04-01\n---\nIn the report, Veldia holds 12 Mt of lithium.';
const NEW = '---\npublishedAt: 2025-03-01\n---\nVeldia holds 15 million tonnes of lithium.';

const embedder = await loadBuiltinEmbedder();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-links-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
const STORES: [name: string, open: () => Store & { close?: () => void }][] = [
  ['memory', createMemoryStore],
  [
    'SQLite',
    () =>
      openSqliteStore({
        folder: join(folder, String(++count)),
        embedder,
        vectorIndex: 'flat',
      }),
  ],
];

const onLithium = async (store: Store): Promise<Fact[]> =>
  (await store.listFacts({ query: 'lithium', limit: 10 })).facts;

describe.each(STORES)('the fact table over several documents, in %s', (_, open) => {
  const withFiles = async (
    files: Record<string, string>,
    work: (harness: ReturnType<typeof createHarness>, store: Store) => Promise<void>,
  ): Promise<void> => {
    const store = open();
    try {
      const harness = createHarness(files, { store });
      await harness.ingestion.run();
      await work(harness, store);
    } finally {
      store.close?.();
    }
  };

  test('lists a fact that two documents state once, with both sources', () =>
    withFiles({ 'a.md': OLD, 'b.md': SAME }, async (_harness, store) => {
      const [fact, ...others] = await onLithium(store);
      expect(others).toEqual([]);
      expect(fact?.documentId).toBe('a');
      expect(fact?.sources?.map(({ documentId }) => documentId)).toEqual(['a', 'b']);
      expect(fact?.sources?.[1]?.sentence).toContain('12 Mt');
      const { facts } = await store.listFacts({ documentId: 'b', limit: 10 });
      expect(facts.map(({ id, documentId }) => [id, documentId])).toEqual([[fact?.id, 'b']]);
    }));

  test('a fact outlives one of its sources, under its id', () =>
    withFiles({ 'a.md': OLD, 'b.md': SAME }, async ({ ingestion }, store) => {
      const [before] = await onLithium(store);
      await ingestion.remove('a');
      const after = await store.getFact(before?.id ?? '');
      expect(after?.sources?.map(({ documentId }) => documentId)).toEqual(['b']);
    }));

  test('links go with the documents that they rest on', () =>
    withFiles({ 'a.md': OLD, 'b.md': SAME }, async ({ ingestion, folder: corpus }, store) => {
      await corpus.write('c.md', new TextEncoder().encode(NEW));
      await ingestion.run();
      const [older, newer] = await onLithium(store);
      expect(older?.links).toEqual([{ kind: 'superseded-by', fact: newer?.id }]);
      expect(newer?.links).toEqual([{ kind: 'supersedes', fact: older?.id }]);
      await ingestion.remove('a');
      expect((await onLithium(store)).map(({ links }) => links?.map(({ kind }) => kind))).toEqual([
        ['superseded-by'],
        ['supersedes'],
      ]);
      await ingestion.remove('b');
      expect((await onLithium(store)).map(({ links }) => links)).toEqual([[]]);
    }));

  test('a document without a date turns a supersession into a conflict', () =>
    withFiles({ 'a.md': OLD, 'c.md': NEW }, async ({ ingestion, folder: corpus }, store) => {
      await corpus.write('a.md', new TextEncoder().encode('Veldia holds 12 million tonnes of lithium.'));
      await ingestion.run();
      expect((await onLithium(store)).map(({ links }) => links?.map(({ kind }) => kind))).toEqual([
        ['conflicts'],
        ['conflicts'],
      ]);
    }));

  test('a curated fact in place of extracted ones supersedes them', () =>
    withFiles(
      {
        'a.md': OLD,
        'facts.csv':
          'subject,aliases,measure,qualifiers,role,modality,value,from,to,attribution,source,quote,mode\n' +
          'Veldia,,lithium,,level,actual,13 million tonnes,,,,a,,override\n',
      },
      async (_harness, store) => {
        const facts = await onLithium(store);
        expect(facts.map(({ origin, links }) => [origin, links?.map(({ kind }) => kind)])).toEqual([
          ['curated', ['supersedes']],
          ['extracted', ['superseded-by']],
        ]);
      },
    ));
});
