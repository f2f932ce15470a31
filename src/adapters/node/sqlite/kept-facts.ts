import type { Fact } from '../../../domain/fact.ts';
import { recentlyUsed } from '../../../domain/recently-used.ts';
import type { Database } from './database.ts';

/** A row of the fact table; the fact itself is parsed when it is asked for. */
export type KeptFact = { documentId: string; dimensions: readonly string[]; fact(): Fact };

/** Rows that are kept, of some kilobytes each once what is computed from their facts hangs on them. */
const KEPT = 5_000;

type Row = { dimensions: string; documentId: string };

/** The row of this number as of a version of the fact table. */
export type KeptFacts = (version: string, row: number) => KeptFact | undefined;

/**
 * Facts by row number as of a version of the fact table, the most recently used ones kept: a fact that is asked for
 * again is the same object, so that what was computed from it need not be computed again. Use inside a read.
 */
export const keptFacts = (database: Database): KeptFacts => {
  const getRow = database.prepare<Row>('SELECT dimensions, document_id AS documentId FROM facts WHERE fact = ?');
  const getContent = database.prepare<{ content: string }>('SELECT content FROM facts WHERE fact = ?');
  const kept = recentlyUsed<number, KeptFact>(KEPT);
  let keptVersion = '';

  const load = (row: number): KeptFact | undefined => {
    const found = getRow.get(row);
    if (found === undefined) return undefined;
    let fact: Fact | null = null;
    return {
      documentId: found.documentId,
      dimensions: database.parse<string[]>(found.dimensions),
      fact: () => (fact ??= database.parse<Fact>(getContent.get(row)?.content ?? 'null')),
    };
  };

  return (version, row) => {
    if (version !== keptVersion) kept.clear();
    keptVersion = version;
    const known = kept.get(row);
    if (known !== undefined) return known;
    const fact = load(row);
    if (fact !== undefined) kept.set(row, fact);
    return fact;
  };
};
