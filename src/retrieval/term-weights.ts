import type { TermStatistics } from '../ports/chunk-index.ts';

/** Weight of a question's term: how much seeing it in a passage says. */
export type TermWeights = ReadonlyMap<string, number>;

/**
 * Inverse document frequency as in BM25 (Robertson & Zaragoza 2009, section 3.3), never negative. Terms
 * that no passage holds weigh the most: that a passage lacks them is what tells a question it can't answer.
 */
export const termWeights = (terms: readonly string[], statistics: TermStatistics): TermWeights =>
  new Map(
    terms.map((term) => {
      const frequency = statistics.documentFrequency.get(term) ?? 0;
      return [term, Math.log(1 + (statistics.chunks - frequency + 0.5) / (frequency + 0.5))];
    }),
  );
