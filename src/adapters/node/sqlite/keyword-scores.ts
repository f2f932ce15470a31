import type { TermStatistics } from '../../../ports/chunk-index.ts';
import { inverseDocumentFrequency, MOST_SATURATION } from '../../scoring/bm25.ts';
import { scoreBlocks } from './block-scores.ts';
import type { Postings } from './postings.ts';
import type { RowSet } from './row-set.ts';
import { topRows, type ScoredRow } from './top-rows.ts';

export const termStatistics = (terms: readonly string[], postings: Postings): TermStatistics => {
  const { rows, mean } = postings.lengths();
  const documentFrequency = new Map(Array.from(new Set(terms), (term) => [term, postings.of(term).holders]));
  return { chunks: rows, meanLength: mean, documentFrequency };
};

/** The best rows by BM25 over the terms, and all that tie with the last of them, in no order. */
export const keywordScores = (
  terms: readonly string[],
  limit: number,
  allowed: RowSet | undefined,
  postings: Postings,
): ScoredRow[] => {
  const { rows, norms } = postings.lengths();
  const weighed = Array.from(new Set(terms), (term) => {
    const held = postings.of(term);
    return { postings: held, weight: inverseDocumentFrequency(rows, held.holders) };
  });
  const top = topRows(limit);
  scoreBlocks(weighed, norms, MOST_SATURATION, allowed, top);
  return top.rows();
};
