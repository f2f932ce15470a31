import type { Fact } from '../../../domain/fact.ts';
import type { DocumentScope } from '../../../ports/chunk-index.ts';
import { inverseDocumentFrequency } from '../../scoring/bm25.ts';
import { scoreBlocks } from './block-scores.ts';
import type { Database } from './database.ts';
import { dimensionTerm } from './fact-rows.ts';
import type { KeptFacts } from './kept-facts.ts';
import type { Postings } from './postings.ts';
import { holdersOf, rowSetOf, type RowRange, type RowSet } from './row-set.ts';
import { topRows, type ScoredRow } from './top-rows.ts';

/** Facts by the summed weight of the terms they share with `wanted`; see `FactStore.factCandidates`. */
export const factCandidates = (database: Database, version: () => string, postings: Postings, factOf: KeptFacts) => {
  const inOrder = database.prepare<{ fact: number }>(
    'SELECT fact FROM facts WHERE fact IN (SELECT value FROM json_each(?)) ORDER BY id, document_id, start, "end", origin LIMIT ?',
  );
  // Extracted facts of a document are numbered in one go.
  const rangesOf = database.prepare<RowRange>(`
    SELECT min(fact) AS first, max(fact) AS last FROM facts
    WHERE origin = 'extracted' AND document_id IN (SELECT value FROM json_each(:ids)) GROUP BY document_id
    UNION ALL SELECT fact, fact FROM facts WHERE origin = 'curated' AND document_id IN (SELECT value FROM json_each(:ids))`);

  const sorted = (rows: readonly ScoredRow[], limit: number): number[] =>
    rows.length === 1
      ? rows.map(({ row }) => row)
      : inOrder.all(JSON.stringify(rows.map(({ row }) => row)), limit).map(({ fact }) => fact);

  const inScope = (scope: DocumentScope): RowSet | undefined =>
    scope && rowSetOf(rangesOf.all({ ids: JSON.stringify(Array.from(scope)) }));

  return (dimensions: readonly string[], wanted: readonly string[], limit: number, scope: DocumentScope): Fact[] => {
    const facts = postings.lengths().rows;
    const comparable = holdersOf(dimensions.map((dimension) => postings.of(dimensionTerm(dimension))));
    const allowed = inScope(scope);
    const top = topRows(limit);
    scoreBlocks(
      Array.from(new Set(wanted), (term) => {
        const held = postings.of(term);
        const weight = inverseDocumentFrequency(facts, held.holders);
        return { postings: held, weigh: () => weight };
      }),
      null,
      { has: (row) => comparable.has(row) && allowed?.has(row) !== false },
      top,
    );
    const now = version();
    const tied = Array.from(Map.groupBy(top.rows(), ({ score }) => score)).toSorted(([left], [right]) => right - left);
    const found: Fact[] = [];
    for (const [, rows] of tied)
      for (const row of sorted(rows, limit - found.length)) {
        const fact = factOf(now, row);
        if (fact !== undefined) found.push(fact);
      }
    return found;
  };
};
