import type { Database } from './database.ts';
import { BLOCK_ROWS, blockOf } from './postings-format.ts';

/**
 * The ids of chunks by row; use inside a read. Rows are never numbered anew, so that what is read of all at the first question,
 * 4 MB for 100,000 chunks, stays true and only newer ones are read from then on. The row itself would have to be sought all over the
 * file: a page each. Rows that have gone keep their ids.
 */
export const chunkIdByRow = (database: Database): ((row: number) => string | undefined) => {
  const columns = 'json_group_array(chunk) AS "rows", json_group_array(chunk_id) AS ids';
  type Columns = { rows: string; ids: string };
  // SQLite takes these from the index alone: the chunks themselves are fifty times as long.
  const all = database.prepare<Columns>(`SELECT ${columns} FROM chunks`);
  const newer = database.prepare<Columns>(`SELECT ${columns} FROM chunks WHERE chunk > ?`);
  const blocks = new Map<number, string[]>();
  let last = 0;
  const read = (found: Columns | undefined): void => {
    if (found === undefined) return;
    const ids = database.parse<string[]>(found.ids);
    for (const [index, row] of database.parse<number[]>(found.rows).entries()) {
      const block = blocks.get(blockOf(row)) ?? [];
      blocks.set(blockOf(row), block);
      block[row % BLOCK_ROWS] = ids[index]!;
      last = Math.max(last, row);
    }
  };
  return (row) => {
    if (row > last) read(last === 0 ? all.get() : newer.get(last));
    return blocks.get(blockOf(row))?.[row % BLOCK_ROWS];
  };
};
