import { expect, test } from 'vitest';
import { extractFacts } from '../../src/facts/extract/extract-facts.ts';
import { type FactSource, readFacts } from '../../src/ingest/read-facts.ts';
import { bytes } from './fixtures.ts';
import { createHarness } from './harness.ts';

const heights = (height: number, year: number): string =>
  `---\npublishedAt: ${year}-03-01\n---\nThe Quellmund dam is ${height} metres tall.\n`;

/** A clock by which two minutes go by between any two ingests. */
const slowly = () => {
  let now = 0;
  return { clock: { now: () => (now += 120_000), elapsed: () => 0, newId: () => 'id' } };
};

test('each ingest that changes something is remembered, newest first', async () => {
  const { ingestion, store } = createHarness({ 'a.md': heights(61, 2023), 'b.pdf': 'junk' }, slowly());
  await ingestion.run();
  await ingestion.run();
  await ingestion.add({ path: 'c.md', content: bytes(heights(64, 2025)) });
  await ingestion.add({ path: 'a.md', content: bytes('Nothing left.') });
  await ingestion.remove('c');
  const changes = await store.changes();
  expect(changes.map(({ counts }) => counts)).toEqual([
    { added: 0, changed: 0, removed: 1, failures: 0, superseded: 0 },
    { added: 0, changed: 1, removed: 0, failures: 0, superseded: 0 },
    { added: 1, changed: 0, removed: 0, failures: 0, superseded: 1 },
    { added: 1, changed: 0, removed: 0, failures: 1, superseded: 0 },
  ]);
  expect(changes[0]?.removed).toEqual([{ documentId: 'c', title: 'c', chunks: 1, facts: 1 }]);
  expect(changes[3]?.failures[0]?.path).toBe('b.pdf');
});

test('what changes within a minute is one change', async () => {
  const { ingestion, store } = createHarness({ 'a.md': heights(61, 2023) });
  await ingestion.run();
  await ingestion.add({ path: 'c.md', content: bytes(heights(64, 2025)) });
  await ingestion.remove('a');
  const [change, ...others] = await store.changes();
  expect(others).toEqual([]);
  expect(change?.added.map(({ documentId }) => documentId)).toEqual(['a', 'c']);
  expect(change?.counts).toEqual({ added: 2, changed: 0, removed: 1, failures: 0, superseded: 1 });
});

test('a fact that a newer document supersedes is named with the one that takes its place', async () => {
  const { ingestion, store } = createHarness({ 'a.md': heights(61, 2023) });
  await ingestion.run();
  await ingestion.add({ path: 'c.md', content: bytes(heights(64, 2025)) });
  expect((await store.changes())[0]?.superseded).toMatchObject([
    {
      about: 'Quellmund dam · tall',
      fact: { text: '61 metres', documentId: 'a' },
      by: { text: '64 metres', documentId: 'c' },
    },
  ]);
});

test('what fails or changes nothing is not remembered', async () => {
  const { ingestion, store } = createHarness();
  await ingestion.run();
  await expect(ingestion.add({ path: 'a.md', content: bytes('') })).rejects.toThrow();
  await ingestion.remove('none');
  expect(await store.changes()).toEqual([]);
});

test('adding tells how far it is, stage by stage', async () => {
  const { ingestion } = createHarness();
  const told: string[] = [];
  await ingestion.add(
    { path: 'a.md', content: bytes(heights(61, 2023)) },
    { onProgress: ({ stage, done, total }) => told.push(`${stage} ${done}/${total}`) },
  );
  expect([...new Set(told)]).toEqual(['parsing 0/0', 'facts 0/1', 'embedding 0/1', 'storing 0/0']);
});

test('the facts of a long document are read in another thread, in parts that are told, and are the same', async () => {
  const filler = 'The clerks of the yard wrote words into the ledger. '.repeat(9);
  const long = Array.from({ length: 1_100 }, (_, index) =>
    index % 200 === 0 ? `Depot ${index} held ${index + 7} crates.` : `${index.toString(36)} ${filler}`,
  );
  const content = bytes(long.join('\n\n'));
  const parts: number[] = [];
  const readFactsElsewhere = (source: FactSource) => {
    parts.push(source.passages.length);
    return readFacts(source, extractFacts);
  };
  const elsewhere = createHarness({}, { readFactsElsewhere, embedder: null });
  const told: number[] = [];
  await elsewhere.ingestion.add(
    { path: 'a.txt', content },
    { onProgress: ({ stage, done }) => stage === 'facts' && told.push(done) },
  );
  const here = createHarness({}, { embedder: null });
  await here.ingestion.add({ path: 'a.txt', content });
  expect(await elsewhere.store.factsOfDocuments(['a'])).toEqual(await here.store.factsOfDocuments(['a']));
  expect(parts.length).toBeGreaterThan(1);
  expect(new Set(told).size).toBe(parts.length);
});
