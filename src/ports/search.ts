import type { Filter, SearchResult } from '../domain/search.ts';

export type SearchOptions = { k: number; filter?: Filter | undefined; asOf?: string | undefined };

/** A question or some words to ranked passages, best first, near-duplicates folded. */
export interface Search {
  search(query: string, options: SearchOptions): Promise<SearchResult[]>;
}
