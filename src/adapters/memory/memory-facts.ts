import { terms } from '../../domain/words.ts';
import type { Fact } from '../../domain/fact.ts';
import type { FactFilter, FactSort, FactStore, SupersededPair } from '../../ports/fact-store.ts';
import { byIdAndPlace, byPlace, comparePlaces, factPlace, fromCursor, toCursor } from '../fact-table/fact-order.ts';
import { factFigures, factPeriods, overlapsPeriod, reachesInto, subjectTerms } from '../fact-table/fact-search-keys.ts';
import { bySort, fromOffsetCursor, toOffsetCursor } from '../fact-table/fact-sort.ts';
import { factDimensions, factTerms } from '../fact-table/fact-terms.ts';
import { inverseDocumentFrequency } from '../scoring/bm25.ts';
import { onceEach } from './once-each.ts';
import { related } from './memory-links.ts';
import { allFacts, type MemoryState } from './memory-state.ts';

const termsOf = onceEach(factTerms);

/** Whether a fact is among those that a filter asks for. */
const fits = ({ query = '', subject = '', figures, period, documentId, origin }: FactFilter) => {
  const [wanted, named] = [terms(query), terms(subject)];
  return (fact: Fact): boolean =>
    (documentId === undefined || fact.documentId === documentId) &&
    (origin === undefined || fact.origin === origin) &&
    wanted.every((term) => termsOf(fact).has(term)) &&
    named.every((term) => subjectTerms(fact).has(term)) &&
    (figures === undefined ||
      factFigures(fact).some((figure) => figures.some((range) => reachesInto(figure, range)))) &&
    (period === undefined || factPeriods(fact).some((each) => overlapsPeriod(each, period)));
};

const pageByPlace = (facts: readonly Fact[], limit: number, cursor: string | undefined) => {
  const after = cursor === undefined ? null : fromCursor(cursor);
  const rest = facts.filter((fact) => after === null || comparePlaces(factPlace(fact), after) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { facts: page, nextCursor: last !== undefined && rest.length > limit ? toCursor(factPlace(last)) : null };
};

const pageSorted = (facts: readonly Fact[], sort: FactSort, limit: number, cursor: string | undefined) => {
  const end = (cursor === undefined ? 0 : fromOffsetCursor(cursor)) + limit;
  const page = facts.toSorted(bySort(sort)).slice(end - limit, end);
  return { facts: page, nextCursor: facts.length > end ? toOffsetCursor(end) : null };
};

export const memoryFacts = (state: MemoryState): FactStore => ({
  getFact: async (id) => {
    const [first] = Array.from(allFacts(state))
      .filter((fact) => fact.id === id)
      .toSorted(byPlace);
    return first === undefined ? null : related(state, first);
  },

  listFacts: async ({ limit, cursor, sort, ...filter }) => {
    const ids = new Set<string>();
    const fitting = Array.from(allFacts(state))
      .filter(fits(filter))
      .toSorted(byPlace)
      .filter(({ id }) => !ids.has(id) && ids.add(id));
    const page = sort === undefined ? pageByPlace(fitting, limit, cursor) : pageSorted(fitting, sort, limit, cursor);
    return { ...page, facts: page.facts.map((fact) => related(state, fact)) };
  },

  factCandidates: async (dimensions, wanted, limit, scope) => {
    const facts = Array.from(allFacts(state), (fact) => ({ fact, held: termsOf(fact) }));
    const weights = new Map(
      wanted.map((term) => {
        const holders = facts.filter(({ held }) => held.has(term)).length;
        return [term, inverseDocumentFrequency(facts.length, holders)];
      }),
    );
    const sharedWeight = (held: ReadonlySet<string>): number => {
      let sum = 0;
      for (const [term, weight] of weights) if (held.has(term)) sum += weight;
      return sum;
    };
    return facts
      .filter(({ fact }) => scope === undefined || scope.has(fact.documentId))
      .filter(({ fact }) => dimensions.some((dimension) => factDimensions(fact).has(dimension)))
      .map(({ fact, held }) => ({ fact, weight: sharedWeight(held) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((left, right) => right.weight - left.weight || byIdAndPlace(left.fact, right.fact))
      .slice(0, limit)
      .map(({ fact }) => fact);
  },

  supersessions: async (documentIds, limit) => {
    const all = Array.from(allFacts(state));
    const ids = new Set(all.map(({ id }) => id));
    const wanted = new Set(all.filter((fact) => documentIds.includes(fact.documentId)).map(({ id }) => id));
    const pairs = state.links.flatMap(({ from, kind, fact: other }): SupersededPair[] => {
      if (!wanted.has(from) || !ids.has(other)) return [];
      if (kind === 'supersedes') return [{ fact: other, by: from }];
      return kind === 'superseded-by' ? [{ fact: from, by: other }] : [];
    });
    const distinct = [...new Map(pairs.map((pair) => [`${pair.fact} ${pair.by}`, pair]))].toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    );
    return { pairs: distinct.slice(0, limit).map(([, pair]) => pair), count: distinct.length };
  },

  factsOfDocuments: async (documentIds) => {
    const wanted = new Set(documentIds);
    return Array.from(allFacts(state))
      .filter((fact) => wanted.has(fact.documentId))
      .toSorted(byPlace);
  },
});
