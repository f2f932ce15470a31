import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { terms } from '../../src/domain/words.ts';
import { factLinker } from '../../src/facts/link-facts.ts';
import type { Store } from '../../src/ports/store.ts';
import { withStore, type OpenStore } from './open-store.ts';
import { embed, sampleDocument } from './samples.ts';

const WORDS =
  `reserve reserves metal metals bridge river 28.7 2026 2025 tonne Siberia Amur rare earth plan don't Größe`.split(' ');

const passage = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const documentId = fc.constantFrom('a', 'b', 'c/d', 'e');
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      documentId,
      passages: fc.array(passage, { maxLength: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('facts' as const),
      documentId,
      passages: fc.array(passage, { maxLength: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), documentId }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('commit' as const) }) },
);
const question = fc.record({
  text: passage,
  limit: fc.integer({ min: 1, max: 12 }),
  scope: fc.option(
    fc.array(documentId).map((ids) => new Set(ids)),
    { nil: undefined },
  ),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never;

const apply = async (store: Store, taken: Step): Promise<void> => {
  if (taken.kind === 'put') await store.putDocument(await sampleDocument(taken.documentId, taken.passages));
  else if (taken.kind === 'facts')
    await store.putFacts(taken.documentId, (await sampleDocument(taken.documentId, taken.passages)).facts, 'later');
  else if (taken.kind === 'remove') await store.removeDocument(taken.documentId);
  else await store.commitRun(undefined, factLinker);
};

/** All that a store says about its contents, a question among them. */
const view = async (store: Store, { text, limit, scope }: Question) => {
  const vector = await embed(text);
  const wanted = terms(text);
  const keywords = await store.keywordCandidates(wanted, limit, scope);
  return {
    documents: await store.listDocuments(),
    keywords,
    chunks: await store.getChunks(keywords.map(({ chunkId }) => chunkId)),
    near: await store.vectorCandidates(vector, limit, scope),
    statistics: await store.termStatistics(wanted),
    facts: await store.listFacts({ limit, query: text }),
    searched: await store.listFacts({ limit, subject: text, figures: [{ dimension: 'mass', low: 27, high: null }] }),
    candidates: await store.factCandidates(['mass'], wanted, limit, scope),
  };
};

/** What the plain twin in memory says, this store says too, to the last bit and whatever happened before. */
export const twinContract = (name: string, open: OpenStore): void => {
  describe(`${name} beside the store in memory`, () => {
    test('says the same after any history', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), question, (steps, asked) =>
          withStore(open, async (store) => {
            const twin = createMemoryStore();
            for (const taken of steps) {
              await apply(store, taken);
              await apply(twin, taken);
            }
            expect(await view(store, asked)).toEqual(await view(twin, asked));
          }),
        ),
        { numRuns: 40, seed: 7 },
      );
    });

    test('finds any term, whatever its characters', async () => {
      const term = fc.string({ unit: 'binary', maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(term, { maxLength: 6 }), { minLength: 1 }), fc.array(term), (texts, asked) =>
          withStore(open, async (store) => {
            const twin = createMemoryStore();
            const wanted = [...(texts[0] ?? []), ...asked];
            const { document, chunks } = await sampleDocument(
              'a',
              texts.map((words) => words.join(' ')),
            );
            const indexed = chunks.map((chunk, index) => ({ ...chunk, terms: texts[index] ?? [] }));
            for (const one of [store, twin]) await one.putDocument({ document, chunks: indexed, facts: [] });
            expect(await store.keywordCandidates(wanted, 9)).toEqual(await twin.keywordCandidates(wanted, 9));
            expect(await store.termStatistics(wanted)).toEqual(await twin.termStatistics(wanted));
          }),
        ),
        { numRuns: 40, seed: 3 },
      );
    });

    test('does not depend on the order in which documents came and went', async () => {
      const contents = fc.uniqueArray(fc.tuple(documentId, fc.array(passage, { maxLength: 5 })), {
        selector: ([id]) => id,
        minLength: 1,
      });
      await fc.assert(
        fc.asyncProperty(contents, fc.array(step, { maxLength: 6 }), question, (documents, before, asked) =>
          withStore(open, async (store) => {
            for (const taken of before) await apply(store, taken);
            for (const id of ['a', 'b', 'c/d', 'e']) await store.removeDocument(id);
            for (const [id, passages] of documents) await store.putDocument(await sampleDocument(id, passages));
            const twin = createMemoryStore();
            for (const [id, passages] of documents.toReversed())
              await twin.putDocument(await sampleDocument(id, passages));
            expect(await view(store, asked)).toEqual(await view(twin, asked));
          }),
        ),
        { numRuns: 25, seed: 11 },
      );
    });
  });
};
