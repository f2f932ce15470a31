import { recentlyUsed } from '../../../domain/recently-used.ts';
import type { Database } from './database.ts';
import { encodeTerm } from './encode-term.ts';
import { BLOCK_ROWS, type BlockPostings, decodePostings, visitPostings } from './postings-format.ts';
import { LENGTH_KEY } from './postings-writer.ts';
import { holdersOf, type RowSet } from './row-set.ts';

/** The rows that hold a term, block by block. */
export type TermPostings = { holders: number; blocks: readonly { block: number; rows: BlockPostings }[] };

/** How many terms each row holds, by block and by offset in it. */
export type Lengths = {
  rows: number;
  terms: number;
  blocks: ReadonlyMap<number, Uint32Array>;
  /** The rows there are. */
  present: RowSet & { size: number };
};

/** What is known of words; use inside a read. */
export type Postings = {
  of(term: string): TermPostings;
  lengths(): Lengths;
};

/** Terms whose postings are kept: of the longest, at 100,000 passages, about 100 MB in all. */
const KEPT = 1_000;

const readLengths = ({ holders, blocks }: TermPostings): Lengths => {
  let terms = 0;
  const lengths = new Map(
    blocks.map(({ block, rows }) => {
      const own = new Uint32Array(BLOCK_ROWS);
      visitPostings(rows, (offset, length) => {
        own[offset] = length;
        terms += length;
      });
      return [block, own] as const;
    }),
  );
  return { rows: holders, terms, blocks: lengths, present: { size: holders, ...holdersOf([{ holders, blocks }]) } };
};

/** Reads the words of rows as of a version of them; the most recently used are kept until it changes. */
export const postingsOf = (database: Database, name: 'chunk' | 'fact', version: () => string): Postings => {
  const read = database.prepare<{ block: number; holders: number; rows: Uint8Array }>(
    `SELECT block, holders, rows FROM ${name}_postings WHERE term = ? ORDER BY block`,
  );
  const kept = recentlyUsed<string, TermPostings>(KEPT);
  let keptLengths: Lengths | null = null;
  let keptVersion = '';

  const forgetOthers = (): void => {
    const now = version();
    if (now === keptVersion) return;
    kept.clear();
    keptLengths = null;
    keptVersion = now;
  };
  const load = (key: string): TermPostings => {
    const found = read.all(key);
    return {
      holders: found.reduce((sum, { holders }) => sum + holders, 0),
      blocks: found.map(({ block, rows }) => ({ block, rows: decodePostings(rows) })),
    };
  };
  return {
    of: (term) => {
      forgetOthers();
      const key = encodeTerm(term);
      const known = kept.get(key) ?? load(key);
      kept.set(key, known);
      return known;
    },
    lengths: () => {
      forgetOthers();
      keptLengths ??= readLengths(load(LENGTH_KEY));
      return keptLengths;
    },
  };
};
