import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import type { Quantity } from '../../src/domain/quantity.ts';
import type { FactFilter, FactSort } from '../../src/ports/fact-store.ts';
import { withStore, type OpenStore } from './open-store.ts';
import { sampleDocument, sampleFact, sampleQuantity } from './samples.ts';
import { tiedCandidatesContract } from './tied-candidates.ts';

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

    describe('searches', () => {
      const bound = (operator: '>=' | '<=', value: number): Quantity => ({
        ...sampleQuantity(value, 'mass'),
        operator,
        canonical: {
          low: operator === '>=' ? value : null,
          high: operator === '<=' ? value : null,
          lowOpen: false,
          highOpen: false,
          unit: 't',
        },
      });
      const dateOf = (start: string, end: string): Quantity => ({
        ...sampleQuantity(1, 'date'),
        kind: 'date',
        value: null,
        canonical: null,
        date: { start, end, grain: 'day' },
      });
      const SEARCHED = [
        sampleFact('a', 'Ten tonnes', { quantity: sampleQuantity(10, 'mass'), subject: 'Tarn mine' }),
        sampleFact('a', 'At least twelve', {
          quantity: bound('>=', 12),
          subject: 'Sel bridge',
          aliases: ['Tarn crossing'],
        }),
        sampleFact('a', 'Up to eight', { quantity: bound('<=', 8), time: { start: '2023-07-01', end: '2023-10-01' } }),
        sampleFact('b', 'Ten to fourteen', {
          quantity: {
            ...sampleQuantity(0, 'mass'),
            value: null,
            low: 10,
            high: 14,
            canonical: { low: 10, high: 14, lowOpen: false, highOpen: false, unit: 't' },
          },
        }),
        sampleFact('b', 'Eleven bridges', { quantity: sampleQuantity(11, 'count:bridge', ['length']) }),
        sampleFact('b', 'Due in May', { quantity: dateOf('2024-05-01', '2024-06-01') }),
        sampleFact('b', 'Due in December', { quantity: dateOf('XXXX-12', 'XXXX-01') }),
      ].map((fact, index) => ({ ...fact, sourceSpan: { start: index, end: index + 1 } }));
      const search = (openStore: OpenStore, cases: [FactFilter, string[]][]) =>
        withStore(openStore, async (store) => {
          for (const documentId of ['a', 'b']) {
            const facts = SEARCHED.filter((fact) => fact.documentId === documentId);
            await store.putDocument({ ...(await sampleDocument(documentId, ['Words.'])), facts });
          }
          for (const [filter, expected] of cases) {
            expect(sentences((await store.listFacts({ ...filter, limit: 10 })).facts)).toEqual(expected);
            const pages: string[] = [];
            let cursor: string | undefined;
            do {
              const page = await store.listFacts({ ...filter, limit: 1, cursor });
              pages.push(...sentences(page.facts));
              cursor = page.nextCursor ?? undefined;
            } while (cursor !== undefined);
            expect(pages).toEqual(expected);
          }
          await store.removeDocument('a');
          const left = await store.listFacts({ figures: [{ dimension: 'mass', low: null, high: null }], limit: 10 });
          expect(sentences(left.facts)).toEqual(['Ten to fourteen']);
        });
      const mass = (low: number | null, high: number | null): FactFilter => ({
        figures: [{ dimension: 'mass', low, high }],
      });

      test('by words of the subject or its aliases', () =>
        search(open, [
          [{ subject: 'the tarn' }, ['Ten tonnes', 'At least twelve']],
          [{ subject: 'Tarn bridges' }, ['At least twelve']],
          [{ subject: 'tonnes' }, []],
          [{ subject: 'tarn', query: 'twelve' }, ['At least twelve']],
          [{ subject: '' }, SEARCHED.map(({ sentence }) => sentence)],
        ]));

      test('by figures: a value or bound where it is stated, a range where it reaches into the one asked for', () =>
        search(open, [
          [mass(null, null), ['Ten tonnes', 'At least twelve', 'Up to eight', 'Ten to fourteen']],
          [mass(10, null), ['Ten tonnes', 'At least twelve', 'Ten to fourteen']],
          [mass(10.5, 11), ['Ten to fourteen']],
          [mass(12, 12), ['At least twelve', 'Ten to fourteen']],
          [mass(null, 9), ['Up to eight']],
          [mass(15, 20), []],
          [{ ...mass(null, 20), documentId: 'b' }, ['Ten to fourteen']],
        ]));

      test('by figures in any reading of an ambiguous one; a count is a number too', () =>
        search(open, [
          [{ figures: [{ dimension: 'count:bridge', low: 11, high: 11 }] }, ['Eleven bridges']],
          [{ figures: [{ dimension: 'length', low: null, high: null }] }, ['Eleven bridges']],
          [{ figures: [{ dimension: 'number', low: 10, high: 12 }] }, ['Eleven bridges']],
          [
            {
              figures: [
                { dimension: 'length', low: 12, high: null },
                { dimension: 'mass', low: null, high: 8 },
              ],
            },
            ['Up to eight'],
          ],
          [{ figures: [] }, []],
        ]));

      test('by period: facts of it, and dates in it; a date without a year is in none', () =>
        search(open, [
          [{ period: { start: '2023-01-01', end: '2024-01-01' } }, ['Up to eight']],
          [{ period: { start: '2023-09-30', end: null } }, ['Up to eight', 'Due in May']],
          [{ period: { start: '2023-10-01', end: null } }, ['Due in May']],
          [{ period: { start: null, end: '2024-05-01' } }, ['Up to eight']],
          [{ period: { start: null, end: null } }, ['Up to eight', 'Due in May']],
        ]));

      test('by origin', () =>
        withFacts(open, async (store) => {
          const found = async (origin: Fact['origin']) =>
            sentences((await store.listFacts({ origin, limit: 10 })).facts);
          expect(await found('curated')).toEqual(['Amur flows far']);
          expect(await found('extracted')).toEqual(BY_PLACE.filter((sentence) => sentence !== 'Amur flows far'));
        }));
    });

    test('lists in another order, page by page, facts without a key last', () =>
      withStore(open, async (store) => {
        const dated = (start: string): Partial<Fact> => ({ time: { start, end: `${start.slice(0, 4)}-12-31` } });
        const facts = [
          sampleFact('a', 'tarn', { subject: 'tarn', ...dated('2021-01-01'), quantity: sampleQuantity(20, 'mass') }),
          sampleFact('a', 'Amur', { subject: 'Amur', ...dated('XXXX-05'), quantity: sampleQuantity(3, 'mass') }),
          sampleFact('a', 'Zeya', { subject: 'Zeya', time: null, quantity: sampleQuantity(5, 'length') }),
          sampleFact('a', 'amur again', {
            subject: 'amur',
            ...dated('2019-01-01'),
            quantity: sampleQuantity(20, 'mass'),
          }),
          sampleFact('a', 'Open', {
            subject: 'open',
            ...dated('2020-06-01'),
            quantity: { ...sampleQuantity(1, 'mass'), value: null, canonical: null },
          }),
        ].map((fact, index) => ({ ...fact, sourceSpan: { start: index, end: index + 1 } }));
        await store.putDocument({ ...(await sampleDocument('a', ['Words.'])), facts });
        const inOrder = async (by: FactSort['by'], descending: boolean) => {
          const found: string[] = [];
          let cursor: string | undefined;
          do {
            const page = await store.listFacts({ sort: { by, descending }, limit: 2, cursor });
            found.push(...sentences(page.facts));
            cursor = page.nextCursor ?? undefined;
          } while (cursor !== undefined);
          return found;
        };
        expect(await inOrder('subject', false)).toEqual(['Amur', 'amur again', 'Open', 'tarn', 'Zeya']);
        expect(await inOrder('subject', true)).toEqual(['Zeya', 'tarn', 'Open', 'Amur', 'amur again']);
        expect(await inOrder('figure', false)).toEqual(['Zeya', 'Amur', 'tarn', 'amur again', 'Open']);
        expect(await inOrder('figure', true)).toEqual(['Zeya', 'tarn', 'amur again', 'Amur', 'Open']);
        expect(await inOrder('period', false)).toEqual(['amur again', 'Open', 'tarn', 'Amur', 'Zeya']);
        expect(await inOrder('period', true)).toEqual(['tarn', 'Open', 'amur again', 'Amur', 'Zeya']);
        await expect(
          store.listFacts({ sort: { by: 'figure', descending: true }, limit: 1, cursor: '-1' }),
        ).rejects.toMatchObject({ code: 'invalid-request' });
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

    tiedCandidatesContract(open);

    test('gives the pairs of facts of documents of which one takes the place of the other', () =>
      withFacts(open, async (store) => {
        const [russia, china, bridge] = FACTS.map(({ id }) => id) as [string, string, string];
        await store.commitRun(undefined, {
          blocksOf: () => ['all'],
          linksIn: () => [
            { from: russia, kind: 'supersedes', fact: china },
            { from: china, kind: 'superseded-by', fact: russia },
            { from: bridge, kind: 'superseded-by', fact: 'gone' },
            { from: bridge, kind: 'conflicts', fact: russia },
          ],
        });
        const both = { pairs: [{ fact: china, by: russia }], count: 1 };
        expect(await store.supersessions(['a'], 9)).toEqual(both);
        expect(await store.supersessions(['b'], 9)).toEqual(both);
        expect(await store.supersessions(['a', 'b'], 0)).toEqual({ pairs: [], count: 1 });
        expect(await store.supersessions(['unknown'], 9)).toEqual({ pairs: [], count: 0 });
      }));

    test('gives the facts of documents, curated ones too', () =>
      withFacts(open, async (store) => {
        expect(sentences(await store.factsOfDocuments(['a', 'unknown']))).toEqual(BY_PLACE.slice(0, 3));
        expect(await store.factsOfDocuments([])).toEqual([]);
      }));
  });
};
