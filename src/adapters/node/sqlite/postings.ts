import { recentlyUsed } from '../../../domain/recently-used.ts';
import { lengthNorm } from '../../scoring/bm25.ts';
import type { BlockNorms } from './block-scores.ts';
import type { Database } from './database.ts';
import { encodeTerm } from './encode-term.ts';
import { BLOCK_ROWS } from './postings-format.ts';
import { LENGTH_KEY } from './postings-writer.ts';
import { holdersOf, type RowSet } from './row-set.ts';
import { type TermPostings, visitRows } from './term-postings.ts';

/** How many terms the rows hold. */
type Lengths = {
  rows: number;
  /** Terms of a row on average; 0 without rows. */
  mean: number;
  norms: BlockNorms;
  /** The rows there are. */
  present: RowSet & { size: number };
};

/** What is known of words; use inside a read. */
export type Postings = {
  of(term: string): TermPostings;
  lengths(): Lengths;
  /** Changes with the words. */
  version(): string;
};

/** Terms whose postings are kept: 10 MB of the longest at 100,000 passages, and never more than 4 MB of what keeps them. */
const KEPT = 8_000;

const readLengths = (postings: TermPostings): Lengths => {
  const { holders, blocks } = postings;
  let terms = 0;
  visitRows(postings, (_row, length) => {
    terms += length;
  });
  const mean = holders === 0 ? 0 : terms / holders;
  const norms = new Map(blocks.map((block) => [block, new Float64Array(BLOCK_ROWS)]));
  visitRows(postings, (row, length) => {
    norms.get(Math.floor(row / BLOCK_ROWS))![row % BLOCK_ROWS] = lengthNorm(length, mean);
  });
  return { rows: holders, mean, norms, present: { size: holders, ...holdersOf([postings]) } };
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
    const blocks: number[] = [];
    const starts = [0];
    let [holders, bytes] = [0, 0];
    for (const each of found) {
      holders += each.holders;
      bytes += each.rows.length;
      blocks.push(each.block);
      starts.push(bytes >> 1);
    }
    const entries = new Uint16Array(bytes >> 1);
    const copied = new Uint8Array(entries.buffer);
    for (const [index, { rows }] of found.entries()) copied.set(rows, starts[index]! << 1);
    return { holders, blocks, starts, entries };
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
    version,
  };
};
