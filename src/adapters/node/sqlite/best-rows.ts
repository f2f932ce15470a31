import type { Scored } from '../../../ports/chunk-index.ts';
import { best } from '../../scoring/best.ts';

/**
 * The best `limit` of `scores` (a score by row number, nothing at 0), named by `chunkIdOf`, which is asked only
 * for rows that may be among them: the best, and all that tie with the last.
 */
export const bestRows = (
  scores: ReadonlyMap<number, number>,
  limit: number,
  chunkIdOf: (row: number) => string | undefined,
): Scored[] => {
  if (limit <= 0) return [];
  const ascending = Float64Array.from(scores.values()).toSorted();
  const threshold = ascending.at(-limit) ?? 0;
  const candidates: Scored[] = [];
  for (const [row, score] of scores) {
    if (score <= 0 || score < threshold) continue;
    const chunkId = chunkIdOf(row);
    if (chunkId !== undefined) candidates.push({ chunkId, score });
  }
  return best(candidates, limit);
};
