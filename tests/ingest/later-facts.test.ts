import { expect, test } from 'vitest';
import { extractFacts } from '../../src/facts/extract/extract-facts.ts';
import { createIngestion } from '../../src/ingest/ingest.ts';
import { type FactSource, readFacts } from '../../src/ingest/read-facts.ts';
import type { IngestProgress } from '../../src/ports/ingestion.ts';
import { createHarness } from './harness.ts';

/** Four sources of 200 kB, most of which repeats itself and is left out. */
const LONG = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((name, i) => [
    `${name}.txt`,
    `Mine ${name} holds ${i + 2} tonnes of slag.\n\n${'The hills are quiet, the road is long, and nobody counts the sheep.\n\n'.repeat(3_000)}`,
  ]),
);

test('a long run makes all documents searchable before it reads their facts, and ends with the same', async () => {
  const whole = createHarness(LONG);
  await whole.ingestion.run();
  const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
  const { ingestion, store } = createHarness(LONG, {
    readFactsElsewhere: async (source) => {
      await isReleased;
      return readFacts(source, extractFacts);
    },
  });
  const told: IngestProgress[] = [];
  const running = ingestion.run({ onProgress: (progress) => told.push(progress) });
  while (told.at(-1)?.stage !== 'facts') await new Promise((resolve) => setTimeout(resolve, 5));
  const { contentHash } = (await whole.store.getDocument('d'))!;
  expect(await store.getDocument('d')).toMatchObject({ facts: 0, contentHash: `without facts ${contentHash}` });
  expect(await store.keywordCandidates(['slag'], 10)).toHaveLength(4);
  release();
  const report = await running;
  expect(report).toMatchObject({ failures: [], facts: (await whole.ingestion.run()).facts });
  expect(told.at(-1)).toMatchObject({ stage: 'facts', done: 0, total: 1, path: 'd.txt' });
  expect(await store.listDocuments()).toEqual(await whole.store.listDocuments());
  expect(await store.listFacts({ limit: 100_000 })).toEqual(await whole.store.listFacts({ limit: 100_000 }));
  expect(await ingestion.run()).toMatchObject({ unchanged: 4 });
}, 60_000);

test('a run that goes on where one was cut off reads the facts that are missing and nothing else', async () => {
  const files = { ...LONG, ...Object.fromEntries(Object.entries(LONG).map(([name, text]) => [`x${name}`, text])) };
  const readFactsElsewhere = async (source: FactSource) => readFacts(source, extractFacts);
  const whole = createHarness(files, { readFactsElsewhere });
  await whole.ingestion.run();
  const { ingestion, store, counts, dependencies } = createHarness(files, {
    readFactsElsewhere: () => Promise.reject(new Error('cut off')),
  });
  await ingestion.run();
  const embedded = counts.embedded;
  // Three sources have their facts; a run that is long already has come past them.
  const again = createIngestion({ ...dependencies, readFactsElsewhere });
  const report = await again.run();
  expect(report).toMatchObject({ unchanged: 3, failures: [] });
  expect(report.changed).toHaveLength(5);
  expect(counts.embedded - embedded).toBeLessThan(embedded);
  expect(await store.listDocuments()).toEqual(await whole.store.listDocuments());
  expect(await store.listFacts({ limit: 100_000 })).toEqual(await whole.store.listFacts({ limit: 100_000 }));
}, 60_000);

test('a document whose facts can not be read elsewhere is named, and the next run takes it up again', async () => {
  const { ingestion, store } = createHarness(LONG, {
    readFactsElsewhere: () => Promise.reject(new Error('no luck')),
  });
  const { failures } = await ingestion.run();
  expect(failures).toMatchObject([{ path: 'd.txt', message: expect.stringContaining('no luck') }]);
  expect(await store.getDocument('d')).toMatchObject({ contentHash: expect.stringMatching(/^without facts /) });
  expect(await ingestion.run()).toMatchObject({ changed: ['d'], unchanged: 3, failures: [] });
}, 60_000);
