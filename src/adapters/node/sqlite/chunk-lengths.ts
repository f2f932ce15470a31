import type { Database } from './database.ts';

/** Number of terms of every chunk, which BM25 needs at each question: four bytes a chunk, kept until chunks change. */
export type ChunkLengths = {
  chunks: number;
  /** Mean number of terms a chunk; 0 when there is none. */
  meanLength: number;
  /** By row number. */
  lengths: Uint32Array;
};

/** Gives the lengths as of the version of the chunks that is named; use inside a read. */
export const chunkLengths = (database: Database): ((version: string) => ChunkLengths) => {
  const totals = database.prepare<{ chunks: number; terms: number; last: number }>(
    'SELECT count(*) AS chunks, total(length) AS terms, coalesce(max(chunk), 0) AS last FROM chunks',
  );
  const rows = database.prepare<{ chunk: number; length: number }>('SELECT chunk, length FROM chunks');
  let kept: { version: string; lengths: ChunkLengths } | null = null;
  return (version) => {
    if (kept?.version === version) return kept.lengths;
    const { chunks, terms, last } = totals.get() ?? { chunks: 0, terms: 0, last: 0 };
    const lengths = new Uint32Array(last + 1);
    for (const { chunk, length } of rows.iterate()) lengths[chunk] = length;
    kept = { version, lengths: { chunks, meanLength: chunks === 0 ? 0 : terms / chunks, lengths } };
    return kept.lengths;
  };
};
