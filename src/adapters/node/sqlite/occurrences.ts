import type { Database } from './database.ts';
import { encodeTerm } from './encode-term.ts';

/** What a full-text index of stems knows about a term; use inside a read. */
export type Occurrences = {
  /** Rows that hold the term. */
  rowsWith(term: string): number;
  /** Calls `visit` for every row that holds the term, with how often it does. */
  visit(term: string, visit: (row: number, frequency: number) => void): void;
};

/** Reads the full-text index `name` through its fts5vocab tables: the postings as they are, without a ranking of SQLite's. */
export const occurrencesIn = (database: Database, name: 'chunk' | 'fact'): Occurrences => {
  const count = database.prepare<{ doc: number }>(`SELECT doc FROM ${name}_vocabulary WHERE term = ?`);
  // One text instead of a row each: a quarter of the time for a term that thousands of rows hold.
  const occurrences = database.prepare<{ rows: string }>(
    `SELECT json_group_array(doc) AS rows FROM ${name}_occurrences WHERE term = ?`,
  );
  return {
    rowsWith: (term) => count.get(encodeTerm(term))?.doc ?? 0,
    visit: (term, visit) => {
      // An occurrence each, those of one row together.
      let row = -1;
      let frequency = 0;
      for (const doc of database.parse<number[]>(occurrences.get(encodeTerm(term))?.rows ?? '[]')) {
        if (doc !== row && frequency > 0) {
          visit(row, frequency);
          frequency = 0;
        }
        row = doc;
        frequency++;
      }
      if (frequency > 0) visit(row, frequency);
    },
  };
};
