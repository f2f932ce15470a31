import { describe, expect, test } from 'vitest';
import { withStore, type OpenStore } from './open-store.ts';
import { embed, sampleDocument } from './samples.ts';

const TEXTS: Record<string, string[]> = {
  reserves: [
    'Reserves of rare earth metals total 28.7 million tonnes.',
    'The reserves lie in Siberia, reserves of metals.',
  ],
  bridge: ['A bridge over the Amur river opens by 2026.', 'Two bridges cross the river today.'],
};

const withTexts = (open: OpenStore, work: Parameters<typeof withStore>[1]): Promise<void> =>
  withStore(open, async (store) => {
    for (const [documentId, passages] of Object.entries(TEXTS))
      await store.putDocument(await sampleDocument(documentId, passages));
    await work(store);
  });

export const chunkIndexContract = (name: string, open: OpenStore): void => {
  describe(`${name} as a ChunkIndex`, () => {
    test('finds nothing when it is empty', () =>
      withStore(open, async (store) => {
        expect(await store.keywordCandidates(['word'], 10)).toEqual([]);
        expect(await store.vectorCandidates(await embed('word'), 10)).toEqual([]);
        expect(await store.getChunks(['c1'])).toEqual([]);
        expect(await store.termStatistics(['word'])).toEqual({
          chunks: 0,
          meanLength: 0,
          documentFrequency: new Map([['word', 0]]),
        });
      }));

    test('ranks by BM25, computed here by hand', () =>
      withTexts(open, async (store) => {
        const lengths = [8, 5, 5, 5]; // content words of the four passages
        const mean = lengths.reduce((sum, length) => sum + length, 0) / 4;
        const statistics = await store.termStatistics(['reserv', 'amur', 'none']);
        expect(statistics.chunks).toBe(4);
        expect(statistics.meanLength).toBeCloseTo(mean, 10);
        expect(Array.from(statistics.documentFrequency)).toEqual([
          ['reserv', 2],
          ['amur', 1],
          ['none', 0],
        ]);
        const score = (documentFrequency: number, frequency: number, length: number): number =>
          (Math.log(1 + (4 - documentFrequency + 0.5) / (documentFrequency + 0.5)) * frequency * 2.2) /
          (frequency + 1.2 * (0.25 + (0.75 * length) / mean));
        const found = await store.keywordCandidates(['reserv', 'none', 'amur'], 10);
        const texts = (await store.getChunks(found.map(({ chunkId }) => chunkId))).map(({ text }) => text);
        expect(texts).toEqual([TEXTS.bridge?.[0], TEXTS.reserves?.[1], TEXTS.reserves?.[0]]);
        expect(found.map((one) => one.score)).toEqual([
          expect.closeTo(score(1, 1, 5), 10),
          expect.closeTo(score(2, 2, 5), 10),
          expect.closeTo(score(2, 1, 8), 10),
        ]);
      }));

    test('a term that is asked twice counts once', () =>
      withTexts(open, async (store) => {
        expect(await store.keywordCandidates(['reserv', 'reserv'], 10)).toEqual(
          await store.keywordCandidates(['reserv'], 10),
        );
      }));

    test('stems with points, quotes and foreign letters are whole terms', () =>
      withStore(open, async (store) => {
        await store.putDocument(
          await sampleDocument('a', ["Prices rose 28.7 and 1,900, they don't say; Größe ½ Москва 東京"]),
        );
        for (const term of ['28.7', '1,900', 'große', 'москва', '東京', '1⁄2'])
          expect.soft(await store.keywordCandidates([term], 5), term).toHaveLength(1);
        for (const term of ['28', '7', '900', '', ' ', '"', '*', 'a b', 'NOT', 'terms:x'])
          expect.soft(await store.keywordCandidates([term], 5), term).toEqual([]);
      }));

    test('ranks by cosine, and scores given chunks by it', () =>
      withTexts(open, async (store) => {
        const query = await embed('bridge over the river');
        const found = await store.vectorCandidates(query, 10);
        const chunks = await store.getChunks(found.map(({ chunkId }) => chunkId));
        expect(chunks[0]?.documentId).toBe('bridge');
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
        const ids = found.map(({ chunkId }) => chunkId).toReversed();
        expect(await store.vectorScores(query, [...ids, 'unknown'])).toEqual(found.toReversed());
        expect(await store.vectorCandidates(new Float32Array(256), 10)).toEqual([]);
      }));

    test('an exact passage has cosine 1', () =>
      withTexts(open, async (store) => {
        const [first] = await store.vectorCandidates(await embed(TEXTS.bridge?.[1] ?? ''), 1);
        expect(first?.score).toBeCloseTo(1, 5);
      }));

    test('a scope limits before ranking', () =>
      withTexts(open, async (store) => {
        const scope = new Set(['bridge', 'unknown']);
        const [one] = await store.getChunks(
          (await store.keywordCandidates(['river', 'reserv'], 1, scope)).map((s) => s.chunkId),
        );
        expect(one?.documentId).toBe('bridge');
        expect(await store.keywordCandidates(['reserv'], 10, scope)).toEqual([]);
        const near = await store.vectorCandidates(await embed('reserves of metals in the river'), 10, scope);
        expect(near.length).toBeGreaterThan(0);
        for (const chunk of await store.getChunks(near.map(({ chunkId }) => chunkId)))
          expect(chunk.documentId).toBe('bridge');
        expect(await store.vectorCandidates(await embed('reserves'), 10, new Set())).toEqual([]);
      }));

    test('equal scores are ordered by chunk id, at the limit too', () =>
      withStore(open, async (store) => {
        for (const documentId of ['d', 'b', 'a', 'c'])
          await store.putDocument(await sampleDocument(documentId, ['The very same passage.']));
        const vector = await embed('The very same passage.');
        for (const limit of [2, 10]) {
          const words = await store.keywordCandidates(['passag'], limit);
          const ids = words.map(({ chunkId }) => chunkId);
          expect(ids).toEqual(ids.toSorted());
          expect((await store.vectorCandidates(vector, limit)).map(({ chunkId }) => chunkId)).toEqual(ids);
        }
        const all = await store.keywordCandidates(['passag'], 10);
        expect(await store.keywordCandidates(['passag'], 2)).toEqual(all.slice(0, 2));
      }));

    test('chunks come in the order asked for, unknown ones left out', () =>
      withTexts(open, async (store) => {
        const ids = [...(await store.documentChunks('bridge')), ...(await store.documentChunks('reserves'))].map(
          ({ chunkId }) => chunkId,
        );
        const asked = [ids[3] ?? '', 'unknown', ids[0] ?? ''];
        expect((await store.getChunks(asked)).map(({ chunkId }) => chunkId)).toEqual([ids[3], ids[0]]);
      }));
  });
};
