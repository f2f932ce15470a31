import type { Database } from './database.ts';
import { recentlyUsed } from '../../../domain/recently-used.ts';
import { encodeTerm } from './encode-term.ts';

/** What a full-text index of stems knows about a term; use inside a read. */
export type Occurrences = {
  /** Rows that hold the term. */
  rowsWith(term: string): number;
  /** Calls `visit` for every row that holds the term, with how often it does. */
  visit(term: string, visit: (row: number, frequency: number) => void): void;
};

/** The rows that hold a term, each once and in their order, and how often each does. */
type Postings = { rows: readonly number[]; frequencies: readonly number[] };

/** Terms whose postings are kept, and the longest that are: about 4 MB at most. */
const KEPT = 500;
const LONGEST_KEPT = 500;

const toPostings = (occurrences: readonly number[]): Postings => {
  const rows: number[] = [];
  const frequencies: number[] = [];
  // An occurrence each, those of one row together.
  for (const row of occurrences)
    if (row === rows.at(-1)) frequencies[rows.length - 1]! += 1;
    else {
      rows.push(row);
      frequencies.push(1);
    }
  return { rows, frequencies };
};

/**
 * Reads the full-text index `name` through its fts5vocab tables: the postings as they are, without a ranking of
 * SQLite's. Those of the most recent terms are kept as long as `version` stays as it is.
 */
export const occurrencesIn = (database: Database, name: 'chunk' | 'fact', version: () => string): Occurrences => {
  // One text instead of a row each: a quarter of the time for a term that thousands of rows hold.
  const occurrences = database.prepare<{ rows: string }>(
    `SELECT json_group_array(doc) AS rows FROM ${name}_occurrences WHERE term = ?`,
  );
  const count = database.prepare<{ doc: number }>(`SELECT doc FROM ${name}_vocabulary WHERE term = ?`);
  const kept = recentlyUsed<string, Postings>(KEPT);
  let keptVersion = '';
  const keptOf = (term: string): Postings | undefined => {
    const now = version();
    if (now !== keptVersion) kept.clear();
    keptVersion = now;
    return kept.get(term);
  };
  const read = (term: string): Postings => {
    const postings = toPostings(database.parse<number[]>(occurrences.get(encodeTerm(term))?.rows ?? '[]'));
    if (postings.rows.length <= LONGEST_KEPT) kept.set(term, postings);
    return postings;
  };
  return {
    rowsWith: (term) => keptOf(term)?.rows.length ?? count.get(encodeTerm(term))?.doc ?? 0,
    visit: (term, visit) => {
      const { rows, frequencies } = keptOf(term) ?? read(term);
      rows.forEach((row, i) => visit(row, frequencies[i] ?? 0));
    },
  };
};
