import type { Scored } from '../../ports/chunk-index.ts';

/** Order of all rankings: the higher score first, ties by chunk id. */
const byScore = (left: Scored, right: Scored): number =>
  right.score - left.score || (left.chunkId < right.chunkId ? -1 : left.chunkId > right.chunkId ? 1 : 0);

/** The best `limit`, best first. What scores nothing is no candidate. */
export const best = (scored: Iterable<Scored>, limit: number): Scored[] =>
  Array.from(scored)
    .filter(({ score }) => score > 0)
    .toSorted(byScore)
    .slice(0, limit);
