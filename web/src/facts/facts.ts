import { effect, signal, untracked } from '@preact/signals';
import { api } from '../api/client.ts';
import type { Problem } from '../api/result.ts';
import type { Fact } from '../api/types.ts';
import { words } from '../words.ts';
import { announce } from '../app/announce.ts';
import { seriesOf, type Series } from './series.ts';
import { route } from '../app/route.ts';

/** What a search of the fact table has found so far. */
export type FoundFacts = { facts: readonly Fact[]; nextCursor: string | null };

/** Null while the first page is under way. */
export const found = signal<FoundFacts | null>(null);
export const searchProblem = signal<Problem | null>(null);

const LOOKED_AT = 500; // facts that series are sought among

let searched: URLSearchParams | null = null;

const load = async (search: URLSearchParams, before: FoundFacts): Promise<void> => {
  const query = new URLSearchParams(search);
  if (before.nextCursor !== null) query.set('cursor', before.nextCursor);
  const result = await api.facts(query);
  if (searched !== search) return;
  if (!result.ok) {
    searchProblem.value = result.problem;
    return;
  }
  if (before.facts.length === 0) {
    const { facts, nextCursor } = result.value;
    if (nextCursor === null) foundSeries.value = seriesOf(facts);
    else void loadSeries(search);
  }
  found.value = { facts: [...before.facts, ...result.value.facts], nextCursor: result.value.nextCursor };
  announce(words.facts.found(found.value.facts.length, result.value.nextCursor !== null));
};

/** The series among what the search finds, looked at in one larger page. */
export const foundSeries = signal<readonly Series[]>([]);

const loadSeries = async (search: URLSearchParams): Promise<void> => {
  const result = await api.facts(search, LOOKED_AT);
  if (searched === search && result.ok) foundSeries.value = seriesOf(result.value.facts);
};

/** After a change: the next look at the list asks the server again. */
export const forgetFound = (): void => {
  searched = null;
};

/** The next page of the search. */
export const loadMore = async (): Promise<void> => {
  if (searched !== null && found.value !== null) await load(searched, found.value);
};

effect(() => {
  const { page, id, search } = route.value;
  if (page !== 'facts' || id !== null) return;
  untracked(() => {
    if (searched?.toString() === search.toString() && searchProblem.value === null) return;
    searched = search;
    found.value = null;
    searchProblem.value = null;
    foundSeries.value = [];
    void load(search, { facts: [], nextCursor: null });
  });
});
