import { recentlyUsed } from '../../../domain/recently-used.ts';
import { lengthNorm } from '../../scoring/bm25.ts';
import type { BlockNorms } from './block-scores.ts';
import type { Database } from './database.ts';
import { encodeTerm } from './encode-term.ts';
import { BLOCK_ROWS, decodePostings } from './postings-format.ts';
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

/** Terms whose postings are kept: of the longest, at 100,000 passages, about 200 MB in all, of those asked for about 20. */
const KEPT = 1_000;

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
    const found = read.all(key).map(({ block, holders, rows }) => ({ block, holders, rows: decodePostings(rows) }));
    const starts = [0];
    for (const { rows } of found) starts.push(starts.at(-1)! + rows.length);
    const entries = new Uint16Array(starts.at(-1)!);
    for (const [index, { rows }] of found.entries()) entries.set(rows, starts[index]);
    const holders = found.reduce((sum, each) => sum + each.holders, 0);
    return { holders, blocks: found.map(({ block }) => block), starts, entries };
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
