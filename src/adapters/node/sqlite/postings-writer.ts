import type { Database } from './database.ts';
import { encodeTerm } from './encode-term.ts';
import { blockOf, BLOCK_ROWS, decodePostings, encodePostings, toBlob, visitPostings } from './postings-format.ts';

/** Under this key a row's frequency is how many terms it holds. No term is written so (see `encode-term.ts`). */
export const LENGTH_KEY = '';

/** A row with its terms, repeated as they occur. */
export type RowTerms = { row: number; terms: readonly string[] };

/** Writes the words of rows, and forgets them; use inside a write. */
export type PostingsWriter = {
  /** Rows come in ascending order and are numbered higher than any before. */
  insert(rows: readonly RowTerms[]): void;
  /** The terms have to be those that were inserted. */
  remove(rows: readonly RowTerms[]): void;
};

/** Numbers of rows by key and block, each with how often the row holds it. */
const groupPostings = (rows: readonly RowTerms[]): Map<string, Map<number, [row: number, frequency: number][]>> => {
  const keys = new Map<string, Map<number, [number, number][]>>();
  const add = (key: string, row: number, frequency: number): void => {
    const blocks = keys.get(key) ?? new Map<number, [number, number][]>();
    keys.set(key, blocks);
    const block = blocks.get(blockOf(row));
    const last = block?.at(-1);
    if (block === undefined) blocks.set(blockOf(row), [[row, frequency]]);
    else if (last?.[0] === row) last[1] += frequency;
    else block.push([row, frequency]);
  };
  for (const { row, terms } of rows) {
    add(LENGTH_KEY, row, terms.length);
    for (const term of terms) add(encodeTerm(term), row, 1);
  }
  return keys;
};

export const postingsWriter = (database: Database, name: 'chunk' | 'fact'): PostingsWriter => {
  const append = database.prepare(`
    INSERT INTO ${name}_postings (term, block, holders, rows) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET holders = holders + excluded.holders, rows = CAST(rows || excluded.rows AS BLOB)`);
  const read = database.prepare<{ rows: Uint8Array }>(`SELECT rows FROM ${name}_postings WHERE term = ? AND block = ?`);
  const replace = database.prepare(`UPDATE ${name}_postings SET holders = ?, rows = ? WHERE term = ? AND block = ?`);
  const forget = database.prepare(`DELETE FROM ${name}_postings WHERE term = ? AND block = ?`);

  return {
    insert: (rows) => {
      for (const [key, blocks] of groupPostings(rows))
        for (const [block, postings] of blocks)
          append.run(key, block, postings.length, toBlob(encodePostings(postings)));
    },
    remove: (rows) => {
      const gone = new Set(rows.map(({ row }) => row));
      for (const [key, blocks] of groupPostings(rows))
        for (const block of blocks.keys()) {
          const kept: [number, number][] = [];
          visitPostings(decodePostings(read.get(key, block)?.rows ?? new Uint8Array()), (offset, frequency) => {
            const row = block * BLOCK_ROWS + offset;
            if (!gone.has(row)) kept.push([row, frequency]);
          });
          if (kept.length === 0) forget.run(key, block);
          else replace.run(kept.length, toBlob(encodePostings(kept)), key, block);
        }
    },
  };
};
