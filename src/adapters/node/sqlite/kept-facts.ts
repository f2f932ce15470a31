import type { Fact } from '../../../domain/fact.ts';
import { recentlyUsed } from '../../../domain/recently-used.ts';
import type { Database } from './database.ts';

/** Facts that are kept, of some kilobytes each once what is computed from them hangs on them. */
const KEPT = 5_000;

/** The fact of this row number as of a version of the fact table. */
export type KeptFacts = (version: string, row: number) => Fact | undefined;

/**
 * Facts by row number as of a version of the fact table, the most recently used ones kept: a fact that is asked for
 * again is the same object, so that what was computed from it need not be computed again. Use inside a read.
 */
export const keptFacts = (database: Database): KeptFacts => {
  const get = database.prepare<{ content: string }>('SELECT content FROM facts WHERE fact = ?');
  const kept = recentlyUsed<number, Fact>(KEPT);
  let keptVersion = '';
  return (version, row) => {
    if (version !== keptVersion) kept.clear();
    keptVersion = version;
    const known = kept.get(row);
    if (known !== undefined) return known;
    const found = get.get(row);
    if (found === undefined) return undefined;
    const fact = database.parse<Fact>(found.content);
    kept.set(row, fact);
    return fact;
  };
};
