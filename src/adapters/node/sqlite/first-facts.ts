import type { Database } from './database.ts';
import { factRanks, HIGHEST_RANK } from './id-ranks.ts';
import { topRows } from './top-rows.ts';

/**
 * Orders rows of facts by id, then by place, and gives the first of them; use inside a read. Thousands may tie, of which
 * few are wanted: most are told apart by the ranks of their ids, without being looked up.
 */
export const firstFacts = (database: Database): ((rows: readonly number[], limit: number) => number[]) => {
  const inOrder = database.prepare<{ fact: number }>(`
    SELECT fact FROM facts WHERE fact IN (SELECT value FROM json_each(?))
    ORDER BY id, document_id, start, "end", origin LIMIT ?`);
  const rankOf = factRanks(database);

  return (rows, limit) => {
    if (limit <= 0) return [];
    if (rows.length === 1) return [...rows];
    const top = topRows(limit);
    for (const row of rows) top.offer(row, HIGHEST_RANK - rankOf(row));
    const first = top.rows().toSorted((left, right) => right.score - left.score);
    const isTied = first.some(({ score }, i) => i > 0 && score === first[i - 1]!.score);
    const found = first.map(({ row }) => row);
    return isTied ? inOrder.all(JSON.stringify(found), limit).map(({ fact }) => fact) : found;
  };
};
