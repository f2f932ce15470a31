import type { Database } from './database.ts';
import { encodeTerm } from './encode-term.ts';
import { BLOCK_ROWS, decodePostings, visitPostings } from './postings-format.ts';
import { LENGTH_KEY } from './postings-writer.ts';

/** Whether the word index holds for a row what it should. */
export type PostingsCheck = {
  /** Asked once for each row that there is. */
  isRight(row: number, terms: readonly string[]): boolean;
  /** Rows of the word index that were not asked for. */
  others(): number;
};

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

/** Reads the whole word index once: of each row only a sum stays, in which every term and its frequency count. */
export const checkPostings = (database: Database, name: 'chunk' | 'fact'): PostingsCheck => {
  const sums = new Map<number, number>();
  const add = (row: number, key: string, frequency: number): void => {
    sums.set(row, ((sums.get(row) ?? 0) + Math.imul(hashOf(key), frequency)) >>> 0);
  };
  const all = database.prepare<{ term: string; block: number; rows: Uint8Array }>(
    `SELECT term, block, rows FROM ${name}_postings`,
  );
  for (const { term, block, rows } of all.iterate())
    visitPostings(decodePostings(rows), (offset, frequency) => add(block * BLOCK_ROWS + offset, term, frequency));
  return {
    isRight: (row, terms) => {
      const found = sums.get(row);
      sums.delete(row);
      const expected = terms.reduce(
        (sum, term) => (sum + hashOf(encodeTerm(term))) >>> 0,
        Math.imul(hashOf(LENGTH_KEY), terms.length) >>> 0,
      );
      return found === expected;
    },
    others: () => sums.size,
  };
};
