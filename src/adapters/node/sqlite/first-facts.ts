import type { Database } from './database.ts';

/**
 * Orders rows of facts by id, then by place, and gives the first of them; use inside a read. Thousands may tie, of which
 * few are wanted: their ids are kept, as rows are never numbered anew.
 */
export const firstFacts = (database: Database): ((rows: readonly number[], limit: number) => number[]) => {
  const idsOf = database.prepare<{ fact: number; id: string }>(
    'SELECT fact, id FROM facts WHERE fact IN (SELECT value FROM json_each(?))',
  );
  const inOrder = database.prepare<{ fact: number }>(`
    SELECT fact FROM facts WHERE fact IN (SELECT value FROM json_each(?))
    ORDER BY id, document_id, start, "end", origin LIMIT ?`);
  const ids: string[] = [];

  /** The rows whose ids are not after that of the row which is number `limit` by id. */
  const byId = (rows: readonly number[], limit: number): readonly number[] => {
    if (rows.length <= limit) return rows;
    const unknown = rows.filter((row) => ids[row] === undefined);
    for (const { fact, id } of unknown.length === 0 ? [] : idsOf.all(JSON.stringify(unknown))) ids[fact] = id;
    const last = rows
      .map((row) => ids[row] ?? '')
      .toSorted((left, right) => (left < right ? -1 : 1))
      .at(limit - 1);
    return last === undefined ? [] : rows.filter((row) => (ids[row] ?? '') <= last);
  };

  return (rows, limit) => {
    if (limit <= 0) return [];
    if (rows.length === 1) return [...rows];
    return inOrder.all(JSON.stringify(byId(rows, limit)), limit).map(({ fact }) => fact);
  };
};
