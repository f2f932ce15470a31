import type { Fact } from '../../../domain/fact.ts';
import { recentlyUsed } from '../../../domain/recently-used.ts';
import type { DocumentScope } from '../../../ports/chunk-index.ts';
import { inverseDocumentFrequency } from '../../scoring/bm25.ts';
import { scoreBlocks } from './block-scores.ts';
import type { Database } from './database.ts';
import { dimensionTerm } from './fact-rows.ts';
import { firstFacts } from './first-facts.ts';
import type { KeptFacts } from './kept-facts.ts';
import type { Postings } from './postings.ts';
import { holdersOf, rowSetOf, type RowRange, type RowSet } from './row-set.ts';
import { topRows } from './top-rows.ts';

/** Dimensions, and groups of them, whose rows are kept: a bit more than a hundredth of a megabyte each for every 10,000 facts. */
const KEPT = 32;

/** Facts by the summed weight of the terms they share with `wanted`; see `FactStore.factCandidates`. */
export const factCandidates = (database: Database, postings: Postings, factOf: KeptFacts) => {
  const first = firstFacts(database);
  // Extracted facts of a document are numbered in one go.
  const rangesOf = database.prepare<RowRange>(`
    SELECT min(fact) AS first, max(fact) AS last FROM facts
    WHERE origin = 'extracted' AND document_id IN (SELECT value FROM json_each(:ids)) GROUP BY document_id
    UNION ALL SELECT fact, fact FROM facts WHERE origin = 'curated' AND document_id IN (SELECT value FROM json_each(:ids))`);
  const kept = recentlyUsed<string, RowSet>(KEPT);
  let keptVersion = '';

  const inScope = (scope: DocumentScope): RowSet | undefined =>
    scope && rowSetOf(rangesOf.all({ ids: JSON.stringify(Array.from(scope)) }));

  /** The rows of a figure in one of some dimensions. */
  const comparableTo = (dimensions: readonly string[], version: string): RowSet => {
    if (version !== keptVersion) kept.clear();
    keptVersion = version;
    const key = JSON.stringify(dimensions);
    const rows = kept.get(key) ?? holdersOf(dimensions.map((dimension) => postings.of(dimensionTerm(dimension))));
    kept.set(key, rows);
    return rows;
  };

  return (dimensions: readonly string[], wanted: readonly string[], limit: number, scope: DocumentScope): Fact[] => {
    const version = postings.version();
    const { rows: facts } = postings.lengths();
    const comparable = comparableTo(dimensions, version);
    const allowed = inScope(scope);
    const top = topRows(limit);
    const weighed = Array.from(new Set(wanted), (term) => {
      const held = postings.of(term);
      return { postings: held, weight: inverseDocumentFrequency(facts, held.holders) };
    });
    scoreBlocks(
      weighed,
      null,
      1,
      allowed === undefined ? comparable : { has: (row) => comparable.has(row) && allowed.has(row) },
      top,
    );
    const tied = Array.from(Map.groupBy(top.rows(), ({ score }) => score)).toSorted(([left], [right]) => right - left);
    const found: Fact[] = [];
    for (const [, rows] of tied)
      for (const row of first(
        rows.map(({ row: fact }) => fact),
        limit - found.length,
      )) {
        const fact = factOf(version, row);
        if (fact !== undefined) found.push(fact);
      }
    return found;
  };
};
