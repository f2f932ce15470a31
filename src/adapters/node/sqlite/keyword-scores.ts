import type { TermStatistics } from '../../../ports/chunk-index.ts';
import { inverseDocumentFrequency, saturation } from '../../scoring/bm25.ts';
import { scoreBlocks } from './block-scores.ts';
import type { Postings } from './postings.ts';
import type { RowSet } from './row-set.ts';
import { topRows, type ScoredRow } from './top-rows.ts';

const meanLengthOf = (postings: Postings): number => {
  const { rows, terms } = postings.lengths();
  return rows === 0 ? 0 : terms / rows;
};

export const termStatistics = (terms: readonly string[], postings: Postings): TermStatistics => ({
  chunks: postings.lengths().rows,
  meanLength: meanLengthOf(postings),
  documentFrequency: new Map(Array.from(new Set(terms), (term) => [term, postings.of(term).holders])),
});

/** The best rows by BM25 over the terms, and all that tie with the last of them, in no order. */
export const keywordScores = (
  terms: readonly string[],
  limit: number,
  allowed: RowSet | undefined,
  postings: Postings,
): ScoredRow[] => {
  const lengths = postings.lengths();
  const meanLength = meanLengthOf(postings);
  const weighed = Array.from(new Set(terms), (term) => {
    const held = postings.of(term);
    const weight = inverseDocumentFrequency(lengths.rows, held.holders);
    return {
      postings: held,
      weigh: (frequency: number, length: number) => weight * saturation(frequency, length, meanLength),
    };
  });
  const top = topRows(limit);
  scoreBlocks(weighed, lengths, allowed, top);
  return top.rows();
};
