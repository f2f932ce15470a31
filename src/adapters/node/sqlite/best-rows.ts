import type { Scored } from '../../../ports/chunk-index.ts';
import { best } from '../../scoring/best.ts';
import type { ScoredRow } from './top-rows.ts';

/** The best `limit` of some rows, named by `chunkIdOf`. */
export const bestRows = (
  rows: readonly ScoredRow[],
  limit: number,
  chunkIdOf: (row: number) => string | undefined,
): Scored[] =>
  best(
    rows.flatMap(({ row, score }) => {
      const chunkId = chunkIdOf(row);
      return chunkId === undefined ? [] : [{ chunkId, score }];
    }),
    limit,
  );
