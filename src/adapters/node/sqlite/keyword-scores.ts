import type { TermStatistics } from '../../../ports/chunk-index.ts';
import { inverseDocumentFrequency, saturation } from '../../scoring/bm25.ts';
import type { ChunkLengths } from './chunk-lengths.ts';
import type { Occurrences } from './occurrences.ts';

export const termStatistics = (
  terms: readonly string[],
  { chunks, meanLength }: ChunkLengths,
  occurrences: Occurrences,
): TermStatistics => ({
  chunks,
  meanLength,
  documentFrequency: new Map(Array.from(new Set(terms), (term) => [term, occurrences.rowsWith(term)])),
});

/**
 * BM25 of every chunk that holds one of the terms, by row number. Terms add up in the order given, so that the
 * sums are the same to the last bit wherever they are taken.
 */
export const keywordScores = (
  terms: readonly string[],
  { chunks, meanLength, lengths }: ChunkLengths,
  occurrences: Occurrences,
): Map<number, number> => {
  const scores = new Map<number, number>();
  for (const term of new Set(terms)) {
    const weight = inverseDocumentFrequency(chunks, occurrences.rowsWith(term));
    occurrences.visit(term, (row, frequency) => {
      const score = weight * saturation(frequency, lengths[row] ?? 0, meanLength);
      scores.set(row, (scores.get(row) ?? 0) + score);
    });
  }
  return scores;
};
