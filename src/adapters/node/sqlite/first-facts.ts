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

  /** Rows by id, those of the smallest first; the ids of all are kept. */
  const sortedById = (rows: readonly number[]): number[] => {
    const unknown = rows.filter((row) => ids[row] === undefined);
    for (const { fact, id } of unknown.length === 0 ? [] : idsOf.all(JSON.stringify(unknown))) ids[fact] = id;
    return rows.toSorted((left, right) => ((ids[left] ?? '') < (ids[right] ?? '') ? -1 : 1));
  };

  return (rows, limit) => {
    if (limit <= 0) return [];
    if (rows.length === 1) return [...rows];
    const sorted = sortedById(rows);
    const last = ids[sorted[Math.min(limit, sorted.length) - 1]!] ?? '';
    const first = sorted.filter((row) => (ids[row] ?? '') <= last);
    const isTied = first.some((row, i) => i > 0 && ids[row] === ids[first[i - 1]!]);
    return isTied ? inOrder.all(JSON.stringify(first), limit).map(({ fact }) => fact) : first.slice(0, limit);
  };
};
