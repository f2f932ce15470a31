import { expect, test } from 'vitest';
import { extractFacts } from '../../src/facts/extract/extract-facts.ts';
import { readFacts } from '../../src/ingest/read-facts.ts';
import { createHarness } from './harness.ts';

/** Four sources of 200 kB, most of which repeats itself and is left out. */
const LONG = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((name, i) => [
    `${name}.txt`,
    `Mine ${name} holds ${i + 2} tonnes of slag.\n\n${'The hills are quiet, the road is long, and nobody counts the sheep.\n\n'.repeat(3_000)}`,
  ]),
);

test('a run of many documents stores them before their facts, and ends with the same', async () => {
  const whole = createHarness(LONG);
  await whole.ingestion.run();
  const release: (() => void)[] = [];
  const { ingestion, store } = createHarness(LONG, {
    readFactsElsewhere: async (source) => {
      await new Promise<void>((resolve) => release.push(resolve));
      return readFacts(source, extractFacts);
    },
  });
  const running = ingestion.run();
  while ((await store.getDocument('d')) === null) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await store.getDocument('d')).toMatchObject({ facts: 0, contentHash: '' });
  expect(await store.keywordCandidates(['slag'], 1)).toHaveLength(1);
  for (const go of release) go();
  const report = await running;
  expect(report).toMatchObject({ failures: [], facts: (await whole.ingestion.run()).facts });
  expect(await store.listDocuments()).toEqual(await whole.store.listDocuments());
  expect(await store.listFacts({ limit: 100_000 })).toEqual(await whole.store.listFacts({ limit: 100_000 }));
  expect(await ingestion.run()).toMatchObject({ unchanged: 4 });
}, 60_000);

test('a document whose facts can not be read elsewhere is named, and the next run takes it up again', async () => {
  const { ingestion, store } = createHarness(LONG, {
    readFactsElsewhere: () => Promise.reject(new Error('no luck')),
  });
  const { failures } = await ingestion.run();
  expect(failures).toMatchObject([{ path: 'd.txt', message: expect.stringContaining('no luck') }]);
  expect(await store.getDocument('d')).toMatchObject({ contentHash: '' });
  expect(await ingestion.run()).toMatchObject({ changed: ['d'], unchanged: 3, failures: [] });
}, 60_000);
