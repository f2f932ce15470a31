import type { Fact } from '../../../domain/fact.ts';
import type { DocumentScope } from '../../../ports/chunk-index.ts';
import { byIdAndPlace } from '../../fact-table/fact-order.ts';
import { inverseDocumentFrequency } from '../../scoring/bm25.ts';
import type { Database } from './database.ts';
import type { KeptFact, KeptFacts } from './kept-facts.ts';
import { occurrencesIn } from './occurrences.ts';

/**
 * Facts by the summed weight of the terms they share with `wanted`; see `FactStore.factCandidates`. Walks down
 * the weights and reads only as many facts as are asked for, and those that tie with the last.
 */
export const factCandidates = (database: Database, version: () => string, factOf: KeptFacts) => {
  const occurrences = occurrencesIn(database, 'fact', version);
  const countFacts = database.prepare<{ facts: number }>('SELECT count(*) AS facts FROM facts');

  const sharedWeights = (wanted: readonly string[]): Map<number, number> => {
    const facts = countFacts.get()?.facts ?? 0;
    const weights = new Map<number, number>();
    for (const term of new Set(wanted)) {
      const weight = inverseDocumentFrequency(facts, occurrences.rowsWith(term));
      occurrences.visit(term, (row) => weights.set(row, (weights.get(row) ?? 0) + weight));
    }
    return weights;
  };

  return (dimensions: readonly string[], wanted: readonly string[], limit: number, scope: DocumentScope): Fact[] => {
    const now = version();
    const asked = new Set(dimensions);
    const matches = ({ documentId, dimensions: held }: KeptFact): boolean =>
      (scope === undefined || scope.has(documentId)) && held.some((dimension) => asked.has(dimension));
    const rowsByWeight = new Map<number, number[]>();
    for (const [row, weight] of sharedWeights(wanted)) {
      const tied = rowsByWeight.get(weight);
      if (tied === undefined) rowsByWeight.set(weight, [row]);
      else tied.push(row);
    }
    const found: Fact[] = [];
    for (const weight of Array.from(rowsByWeight.keys()).toSorted((left, right) => right - left)) {
      if (found.length >= limit) break;
      const tied = (rowsByWeight.get(weight) ?? []).flatMap((row) => {
        const candidate = factOf(now, row);
        return candidate !== undefined && matches(candidate) ? [candidate.fact()] : [];
      });
      found.push(...tied.toSorted(byIdAndPlace));
    }
    return found.slice(0, limit);
  };
};
