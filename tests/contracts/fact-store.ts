import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { withStore, type OpenStore } from './open-store.ts';
import { sampleDocument, sampleFact, sampleQuantity } from './samples.ts';

const at = (start: number): Partial<Fact> => ({ sourceSpan: { start, end: start + 5 } });

const FACTS = [
  sampleFact('b', 'Russia holds reserves', at(0)),
  sampleFact('a', 'China mines reserves', { ...at(9), quantity: sampleQuantity(2, 'time') }),
  sampleFact('a', 'Russia plans a bridge', { ...at(0), quantity: sampleQuantity(3, 'count:bridge', ['time']) }),
  sampleFact('a', 'Amur flows far', { ...at(4), aliases: ['Heilong'], origin: 'curated' }),
];

const withFacts = (open: OpenStore, work: Parameters<typeof withStore>[1]): Promise<void> =>
  withStore(open, async (store) => {
    for (const documentId of ['a', 'b']) {
      const indexed = await sampleDocument(documentId, ['Words.']);
      const facts = FACTS.filter((fact) => fact.documentId === documentId && fact.origin === 'extracted');
      await store.putDocument({ ...indexed, facts });
    }
    await store.commitRun(FACTS.filter(({ origin }) => origin === 'curated'));
    await work(store);
  });

/** The fact as the table gives it where one place alone states it. */
const asRead = (fact: Fact): Fact => {
  const { documentId, sourceSpan, sentence } = fact;
  return { ...fact, sources: [{ documentId, sourceSpan, sentence }], links: [] };
};

const sentences = (facts: Fact[]): string[] => facts.map(({ sentence }) => sentence);

const BY_PLACE = ['Russia plans a bridge', 'Amur flows far', 'China mines reserves', 'Russia holds reserves'];

export const factStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} as a FactStore`, () => {
    test('finds a fact by id', () =>
      withFacts(open, async (store) => {
        for (const fact of FACTS) expect(await store.getFact(fact.id)).toEqual(asRead(fact));
        expect(await store.getFact('f0')).toBeNull();
      }));

    test('lists by document and place, page by page', () =>
      withFacts(open, async (store) => {
        const all = await store.listFacts({ limit: 10 });
        expect(sentences(all.facts)).toEqual(BY_PLACE);
        expect(all.nextCursor).toBeNull();
        const pages: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await store.listFacts({ limit: 1, cursor });
          pages.push(...sentences(page.facts));
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(pages).toEqual(BY_PLACE);
      }));

    test('lists by words, all of which have to occur, and by document', () =>
      withFacts(open, async (store) => {
        const found = async (query: string, documentId?: string) =>
          sentences((await store.listFacts({ query, documentId, limit: 10 })).facts);
        expect(await found('the reserves')).toEqual(['China mines reserves', 'Russia holds reserves']);
        expect(await found('Russia reserve')).toEqual(['Russia holds reserves']);
        expect(await found('heilong')).toEqual(['Amur flows far']);
        expect(await found('russia', 'a')).toEqual(['Russia plans a bridge']);
        expect(await found('Russia "NOT* (', 'b')).toEqual(['Russia holds reserves']);
        expect(await found('moon')).toEqual([]);
        expect(await found('')).toEqual(BY_PLACE);
      }));

    test('refuses a cursor that it did not give out', () =>
      withFacts(open, async (store) => {
        for (const cursor of ['nonsense', '[]', '%', encodeURIComponent('["a","b",1,"c","d"]')])
          await expect(store.listFacts({ limit: 1, cursor })).rejects.toMatchObject({ code: 'invalid-request' });
      }));

    test('gives candidates of a dimension by the words they share, rarer ones first', () =>
      withFacts(open, async (store) => {
        const found = async (dimensions: string[], terms: string[], limit = 10, scope?: Set<string>) =>
          sentences(await store.factCandidates(dimensions, terms, limit, scope));
        expect(await found(['mass'], ['russia', 'reserv'])).toEqual(['Russia holds reserves']);
        expect(await found(['mass', 'time'], ['china', 'russia', 'reserv'])).toEqual([
          'China mines reserves',
          'Russia holds reserves',
          'Russia plans a bridge',
        ]);
        expect(await found(['mass', 'time'], ['china', 'russia', 'reserv'], 1)).toEqual(['China mines reserves']);
        expect(await found(['mass'], ['heilong'])).toEqual(['Amur flows far']);
        expect(await found(['time'], ['russia'])).toEqual(['Russia plans a bridge']);
        expect(await found(['time'], ['russia'], 10, new Set(['b']))).toEqual([]);
        expect(await found(['mass'], ['moon'])).toEqual([]);
        expect(await found(['mass'], [])).toEqual([]);
        expect(await found([], ['russia'])).toEqual([]);
      }));

    test('gives the facts of documents, curated ones too', () =>
      withFacts(open, async (store) => {
        expect(sentences(await store.factsOfDocuments(['a', 'unknown']))).toEqual(BY_PLACE.slice(0, 3));
        expect(await store.factsOfDocuments([])).toEqual([]);
      }));
  });
};
