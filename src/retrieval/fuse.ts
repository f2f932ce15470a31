import type { Scored } from '../ports/chunk-index.ts';

/** Damps the lead of first places, as in the source below. */
const RANK_OFFSET = 60;

/**
 * Reciprocal rank fusion (Cormack, Clarke & Büttcher, SIGIR 2009): a passage scores the weighted sum of
 * 1 / (60 + rank) over the lists that hold it. Best first, ties by chunk id.
 */
export const fuse = (lists: readonly { ranked: readonly Scored[]; weight: number }[]): Scored[] => {
  const scores = new Map<string, number>();
  for (const { ranked, weight } of lists)
    ranked.forEach(({ chunkId }, rank) => {
      scores.set(chunkId, (scores.get(chunkId) ?? 0) + weight / (RANK_OFFSET + rank + 1));
    });
  return Array.from(scores, ([chunkId, score]) => ({ chunkId, score })).toSorted(byScore);
};

/** Order of ranked passages: higher score first, ties by chunk id. */
const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score || (a.chunkId < b.chunkId ? -1 : a.chunkId > b.chunkId ? 1 : 0);
