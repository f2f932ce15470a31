import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryCorpusFolder } from '../../src/adapters/memory/memory-corpus-folder.ts';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { openSqliteStore } from '../../src/adapters/node/sqlite-store.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Store } from '../../src/ports/store.ts';
import { nativeIndexInstalled } from '../support/native-index.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';
import { stableAnswer } from '../support/stable-answer.ts';

const QUESTIONS = [
  'How many cars does the Brisa carry?',
  'When was the harbour at Kelmar built?',
  'How much water does the mine take from the Sel river?',
  'How long does the crossing between Kelmar and Ostra take?',
  'How much copper did the mine produce in 2023?',
  'Is it true that the bridge over the Sel is 900 metres long?',
  'How many people work in the harbour?',
  'What is the budget for roads?',
  'Who designed the bridge over the Sel?',
  'By when will the works in the harbour be finished?',
];

/** A change of the corpus: a file comes, in its own or another version, or goes. A run follows each. */
type Step = { path: string; version: 'own' | 'other' | 'none' };

const files = await readFolder('tests/fixtures/order');
const paths = Object.keys(files);

const answersAfter = async (
  steps: readonly Step[],
  store: Store,
  settle: () => Promise<void> = async () => {},
): Promise<string[]> => {
  const folder = createMemoryCorpusFolder();
  const { ingestion, asker } = createPipeline({ store, folder });
  for (const { path, version } of steps) {
    if (version === 'none') await folder.remove(path);
    else await folder.write(path, (version === 'own' ? files[path] : undefined) ?? OTHER);
    const report = await ingestion.run();
    expect(report.failures).toEqual([]);
  }
  await settle();
  const answers: string[] = [];
  for (const question of QUESTIONS) answers.push(stableAnswer(await asker.ask({ question, mode: 'auto' })));
  return answers;
};

const OTHER = new TextEncoder().encode(
  'The harbour at Kelmar was built in 1970. The Brisa carries 5,000 cars. The mine produced 9 tonnes of copper.',
);

/**
 * Ways to the same corpus: its files in any order, some of them first in another version or taken out and
 * brought back, and a foreign file that comes and goes.
 */
const way = fc
  .record({
    order: fc.shuffledSubarray(paths, { minLength: paths.length, maxLength: paths.length }),
    // Prose that stands for itself in these formats alone.
    changed: fc.subarray(paths.filter((path) => /\.(md|txt)$/.test(path))),
    returned: fc.subarray(paths),
    foreignAt: fc.nat({ max: paths.length }),
  })
  .map(({ order, changed, returned, foreignAt }): Step[] => {
    const first = order.map((path): Step => ({ path, version: changed.includes(path) ? 'other' : 'own' }));
    const again = order.filter((path) => changed.includes(path) || returned.includes(path));
    return [
      ...first.slice(0, foreignAt),
      { path: 'foreign.txt', version: 'own' },
      ...first.slice(foreignAt),
      ...returned.map((path): Step => ({ path, version: 'none' })),
      { path: 'foreign.txt', version: 'none' },
      ...again.map((path): Step => ({ path, version: 'own' })),
    ];
  });

const IN_ORDER = paths.map((path): Step => ({ path, version: 'own' }));

describe('the same documents give the same answers, whatever came before', { timeout: 120_000 }, () => {
  let folder: string;
  let reference: string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-order-'));
    reference = await answersAfter(IN_ORDER, createMemoryStore());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('in memory', async () => {
    await fc.assert(
      fc.asyncProperty(way, async (steps) => {
        expect(await answersAfter(steps, createMemoryStore())).toEqual(reference);
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  const indexes = nativeIndexInstalled ? (['hnsw', 'flat'] as const) : (['flat'] as const);
  test.each(indexes)('in SQLite with the %s index', async (vectorIndex) => {
    let run = 0;
    const embedder = await loadBuiltinEmbedder();
    await fc.assert(
      fc.asyncProperty(way, async (steps) => {
        const store = openSqliteStore({ folder: join(folder, `${vectorIndex}-${++run}`), embedder, vectorIndex });
        try {
          expect(await answersAfter(steps, store, () => store.settle())).toEqual(reference);
          expect(await store.vectorIndex()).toMatchObject({ kind: vectorIndex });
        } finally {
          store.close();
        }
      }),
      { numRuns: 6, seed: 11 },
    );
  });

  test('and they are answers: each figure asked for is there', () => {
    const answered = reference.map((answer) => JSON.parse(answer) as Answer);
    const figures = [
      '',
      '1962',
      '4.2 million cubic metres',
      '48 minutes',
      '52,000 tonnes',
      '640 metres',
      '140',
      '18.2',
    ];
    for (const [index, figure] of figures.entries()) expect(answered[index]?.answer).toContain(figure);
  });
});
