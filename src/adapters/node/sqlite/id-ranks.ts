import type { Database } from './database.ts';
import { BLOCK_ROWS, blockOf } from './postings-format.ts';

/** Characters of an id that count: so many fit into a number. */
const COUNTED = 7;
/** Characters beyond ASCII count as one more than its last, and end what counts. */
const BEYOND = 128;

/** A number that rises with ids in their order; those that begin alike share one. */
const rankOf = (id: string): number => {
  let rank = 0;
  let isOver = false;
  for (let i = 0; i < COUNTED; i++) {
    const code: number = isOver || i >= id.length ? 0 : Math.min(id.charCodeAt(i), BEYOND);
    isOver ||= code === BEYOND;
    rank = rank * (BEYOND + 1) + code;
  }
  return rank;
};

/** More than the rank of any id. */
export const HIGHEST_RANK = (BEYOND + 1) ** COUNTED;

/**
 * Where the ids of facts stand among each other, by row; use inside a read. Rows are never numbered anew: what is read of all at
 * the first question stays true, and only newer ones are read from then on.
 */
export const factRanks = (database: Database): ((row: number) => number) => {
  const columns = `json_group_array(fact) AS "rows", json_group_array(substr(id, 1, ${COUNTED})) AS ids`;
  type Columns = { rows: string; ids: string };
  // The index alone is read: the facts themselves are ten times as long.
  const all = database.prepare<Columns>(`SELECT ${columns} FROM facts INDEXED BY facts_by_id`);
  const newer = database.prepare<Columns>(`SELECT ${columns} FROM facts WHERE fact > ?`);
  const ranks = new Map<number, Float64Array>();
  let last = 0;
  const read = (found: Columns | undefined): void => {
    if (found === undefined) return;
    const ids = database.parse<string[]>(found.ids);
    for (const [index, row] of database.parse<number[]>(found.rows).entries()) {
      const block = ranks.get(blockOf(row)) ?? new Float64Array(BLOCK_ROWS);
      ranks.set(blockOf(row), block);
      block[row % BLOCK_ROWS] = rankOf(ids[index] ?? '');
      last = Math.max(last, row);
    }
  };
  return (row) => {
    if (row > last) read(last === 0 ? all.get() : newer.get(last));
    return ranks.get(blockOf(row))?.[row % BLOCK_ROWS] ?? 0;
  };
};
