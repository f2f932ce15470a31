import { describe, expect, test } from 'vitest';
import { withStore, type OpenStore } from './open-store.ts';
import { sampleDocument, sampleFact } from './samples.ts';

export const documentStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} as a DocumentStore`, () => {
    test('is empty at first', () =>
      withStore(open, async (store) => {
        expect(await store.listDocuments()).toEqual([]);
        expect(await store.getDocument('a')).toBeNull();
        expect(await store.documentChunks('a')).toEqual([]);
        expect(await store.removeDocument('a')).toBe(false);
        expect(await store.patchDocument('a', { title: 'x' })).toBe(false);
        expect(await store.generation()).toBe(0);
      }));

    test('gives back what was put, by id', () =>
      withStore(open, async (store) => {
        const second = await sampleDocument('b', [
          'Reserves of 28.7 tonnes.',
          'A bridge\u2028of “two” 😀 parts\u0000.\r\n\uFFFF',
        ]);
        await store.putDocument(second);
        await store.putDocument(await sampleDocument('a/ä', ['First.']));
        expect((await store.listDocuments()).map(({ documentId }) => documentId)).toEqual(['a/ä', 'b']);
        expect(await store.getDocument('b')).toEqual(second.document);
        const chunks = await store.documentChunks('b');
        expect(chunks.map(({ text }) => text)).toEqual(second.chunks.map(({ text }) => text));
        for (const chunk of chunks) expect(second.document.text.slice(chunk.start, chunk.end)).toBe(chunk.text);
        const { text: _text, pages: _pages, ...summary } = second.document;
        expect(await store.listDocuments()).toContainEqual(summary);
      }));

    test('replaces a document whole', () =>
      withStore(open, async (store) => {
        const old = await sampleDocument('a', ['Reserves of 1 tonne.', 'Old words.']);
        await store.putDocument(old);
        await store.putDocument(await sampleDocument('a', ['New words of 2 tonnes.']));
        expect(await store.getChunks(old.chunks.map(({ chunkId }) => chunkId))).toEqual([]);
        expect(await store.keywordCandidates(['old'], 10)).toEqual([]);
        expect(await store.keywordCandidates(['word'], 10)).toHaveLength(1);
        expect(await store.vectorScores(new Float32Array(256), [old.chunks[0]?.chunkId ?? ''])).toEqual([]);
        const { facts } = await store.listFacts({ limit: 10 });
        expect(facts.map(({ sentence }) => sentence)).toEqual(['New words of 2 tonnes.']);
      }));

    test('takes the facts of a document after it', () =>
      withStore(open, async (store) => {
        const whole = await sampleDocument('a', ['Reserves of 1 tonne.', 'Ore of 2 tonnes.']);
        await store.putDocument({ ...whole, document: { ...whole.document, facts: 0, contentHash: '' }, facts: [] });
        expect((await store.listFacts({ limit: 10 })).facts).toEqual([]);
        expect(await store.putFacts('a', whole.facts, whole.document.contentHash)).toBe(true);
        expect(await store.getDocument('a')).toEqual(whole.document);
        expect(await store.factsOfDocuments(['a'])).toEqual(whole.facts);
        expect(await store.putFacts('a', whole.facts.slice(1), 'other')).toBe(true);
        expect(await store.factsOfDocuments(['a'])).toEqual(whole.facts.slice(1));
        expect(await store.listDocuments()).toMatchObject([{ facts: 1, contentHash: 'other' }]);
        expect(await store.putFacts('b', whole.facts, '')).toBe(false);
      }));

    test('forgets a document with all that was made of it, at once', () =>
      withStore(open, async (store) => {
        const gone = await sampleDocument('gone', ['Gadolinium weighs 7 tonnes.']);
        await store.putDocument(gone);
        await store.putDocument(await sampleDocument('kept', ['Gadolinium shines.']));
        expect(await store.removeDocument('gone')).toBe(true);
        expect(await store.getDocument('gone')).toBeNull();
        expect(await store.documentChunks('gone')).toEqual([]);
        const found = await store.keywordCandidates(['gadolinium'], 10);
        expect(await store.getChunks(found.map(({ chunkId }) => chunkId))).toMatchObject([{ documentId: 'kept' }]);
        const vector = gone.chunks[0]?.vector ?? new Float32Array();
        const near = await store.vectorCandidates(vector, 10);
        expect(near.map(({ chunkId }) => chunkId)).not.toContain(gone.chunks[0]?.chunkId);
        expect(await store.factsOfDocuments(['gone'])).toEqual([]);
        expect((await store.termStatistics(['gadolinium'])).documentFrequency.get('gadolinium')).toBe(1);
        expect(await store.removeDocument('gone')).toBe(false);
      }));

    test('changes what a person may change and nothing else', () =>
      withStore(open, async (store) => {
        const { document } = await sampleDocument('a', ['Words.']);
        await store.putDocument(await sampleDocument('a', ['Words.']));
        expect(await store.patchDocument('a', { title: 'Better', tags: ['new'] })).toBe(true);
        expect(await store.getDocument('a')).toEqual({ ...document, title: 'Better', tags: ['new'] });
      }));

    test('a run that ends replaces the curated facts and counts up the generation', () =>
      withStore(open, async (store) => {
        await store.putDocument(await sampleDocument('a', ['Extracted of 1 tonne.']));
        const curated = sampleFact('a', 'Curated reserves', { origin: 'curated' });
        expect(await store.commitRun([curated])).toBe(1);
        expect(await store.commitRun(undefined)).toBe(2);
        expect(await store.generation()).toBe(2);
        expect(await store.getFact(curated.id)).toMatchObject(curated);
        expect(await store.factsOfDocuments(['a'])).toHaveLength(2);
        await store.putDocument(await sampleDocument('a', ['Nothing.']));
        expect(await store.factsOfDocuments(['a'])).toEqual([curated]);
        expect(await store.commitRun([])).toBe(3);
        expect(await store.factsOfDocuments(['a'])).toEqual([]);
      }));
  });
};
