import { expect, test } from 'vitest';
import { AssayError } from '../../src/domain/errors.ts';
import { ModelFailure } from '../../src/ports/language-model.ts';
import type { IngestProgress } from '../../src/ports/ingestion.ts';
import type { PendingVectors } from '../../src/ports/pending-vectors.ts';
import type { LaterVectors } from '../../src/ingest/dependencies.ts';
import { createHarness } from './harness.ts';

/** Chunks of a harness' store that wait for vectors kept in a map; `embed` makes those of a text. */
const laterOver = (texts: readonly string[], embed: (text: string) => number[] = () => [1]) => {
  const made = new Map<number, Float32Array>();
  const asked: string[][] = [];
  let adoptions = 0;
  const pending: PendingVectors = {
    extent: async () => ({ done: made.size, total: texts.length }),
    waiting: async (row, limit) =>
      texts
        .map((text, index) => ({ row: index + 1, title: 'Title', text }))
        .filter((each) => each.row > row && !made.has(each.row))
        .slice(0, limit)
        .map(({ text, ...rest }) => ({
          ...rest,
          chunk: {
            chunkId: text,
            documentId: 'd',
            ordinal: 0,
            start: 0,
            end: 1,
            text,
            headings: ['Heading'],
            page: null,
          },
        })),
    put: async (vectors) => {
      for (const { row, vector } of vectors) made.set(row, vector);
    },
    adopt: async () => {
      adoptions++;
    },
  };
  const embedDocuments = async (batch: string[]): Promise<number[][]> => {
    asked.push(batch);
    return batch.map(embed);
  };
  const vectorsLater: LaterVectors = { embeddings: { embedDocuments }, pending };
  return { vectorsLater, made, asked, adoptions: () => adoptions };
};

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `Text ${index}`);

test('documents are stored first, then their vectors are made in batches with progress, then adopted', async () => {
  const { vectorsLater, made, asked, adoptions } = laterOver(many(150));
  const { ingestion, store } = createHarness({ 'a.md': 'A bridge.' }, { embedder: null, vectorsLater });
  const seen: IngestProgress[] = [];
  const report = await ingestion.run({ onProgress: (progress) => seen.push(progress) });
  expect(report.vectors).toEqual({ made: 150, waiting: 0, failure: null });
  expect(
    await store.vectorScores(
      Float32Array.of(1),
      (await store.documentChunks('a')).map((c) => c.chunkId),
    ),
  ).toEqual([]);
  expect(asked.map((batch) => batch.length)).toEqual([64, 64, 22]);
  expect(asked[0]?.[0]).toBe('Title\nHeading\nText 0');
  expect([made.size, adoptions()]).toEqual([150, 1]);
  expect(seen.filter(({ stage }) => stage === 'vectors').map(({ done, total }) => [done, total])).toEqual([
    [0, 150],
    [64, 150],
    [128, 150],
    [150, 150],
  ]);
});

test('a provider that fails leaves the rest to the next run', async () => {
  let isDown = true;
  const { vectorsLater, asked, adoptions } = laterOver(many(100), (text) => {
    if (isDown && text.endsWith(' 70')) throw new ModelFailure('unavailable', 'No server answers.');
    return [1];
  });
  const { ingestion } = createHarness({}, { embedder: null, vectorsLater });
  expect((await ingestion.run()).vectors).toEqual({ made: 64, waiting: 36, failure: 'No server answers.' });
  expect(adoptions()).toBe(0);
  isDown = false;
  expect((await ingestion.run()).vectors).toEqual({ made: 36, waiting: 0, failure: null });
  expect(asked.map((batch) => batch.length)).toEqual([64, 36, 36]);
  expect(adoptions()).toBe(1);
});

test('a setting that is wrong is told; a store that fails ends the run', async () => {
  const wrong = laterOver(['a'], () => {
    throw new AssayError('invalid-config', 'No package.', { hint: 'Install it.' });
  });
  const told = createHarness({}, { embedder: null, vectorsLater: wrong.vectorsLater });
  expect((await told.ingestion.run()).vectors).toEqual({ made: 0, waiting: 1, failure: 'No package. Install it.' });
  const full = laterOver(['a'], () => {
    throw new AssayError('data-unwritable', 'The disk is full.');
  });
  const failing = createHarness({}, { embedder: null, vectorsLater: full.vectorsLater });
  await expect(failing.ingestion.run()).rejects.toThrow('The disk is full.');
});

test('a run that has no time leaves many vectors to another', async () => {
  const { vectorsLater, asked } = laterOver(many(10));
  const { ingestion } = createHarness({}, { embedder: null, vectorsLater });
  expect((await ingestion.run({ mostVectors: 9 })).vectors).toEqual({ made: 0, waiting: 10, failure: null });
  expect(asked).toEqual([]);
  expect((await ingestion.run({ mostVectors: 10 })).vectors?.made).toBe(10);
  const local = laterOver(many(10));
  const vectorsOfLocal = { ...local.vectorsLater, isLocal: true };
  const quick = createHarness({}, { embedder: null, vectorsLater: vectorsOfLocal });
  expect((await quick.ingestion.run({ mostVectors: 9 })).vectors?.made).toBe(10);
});

test('other changes find their turn between batches', async () => {
  const order: string[] = [];
  const { vectorsLater } = laterOver(many(130), (text) => {
    if (/ (?:0|64|128)$/.test(text)) order.push('batch');
    return [1];
  });
  const { ingestion } = createHarness({}, { embedder: null, vectorsLater });
  const running = ingestion.run();
  await new Promise(setImmediate);
  const added = ingestion
    .add({ path: 'a.md', content: new TextEncoder().encode('A bridge.') })
    .then(() => order.push('add'));
  await Promise.all([running, added]);
  expect(order.indexOf('add')).toBeLessThan(3);
  expect(order.filter((each) => each === 'batch')).toHaveLength(3);
});
