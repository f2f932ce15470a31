import type { Chunk } from '../../../domain/document.ts';
import type { ChunkIndex, DocumentScope } from '../../../ports/chunk-index.ts';
import { dotProduct } from '../../scoring/cosine.ts';
import type { VectorSearch } from '../vectors/vector-search.ts';
import type { VectorRows } from '../vectors/vector-rows.ts';
import { bestRows } from './best-rows.ts';
import { chunkLengths } from './chunk-lengths.ts';
import type { Database } from './database.ts';
import { keywordScores, termStatistics } from './keyword-scores.ts';
import type { Meta } from './meta.ts';
import { occurrencesIn } from './occurrences.ts';

export const sqliteChunkIndex = (
  database: Database,
  meta: Meta,
  vectors: VectorRows,
  vectorSearch: VectorSearch,
): ChunkIndex => {
  const occurrences = occurrencesIn(database, 'chunk', meta.chunkVersion);
  const lengths = chunkLengths(database);
  const getChunk = database.prepare<{ content: string }>('SELECT content FROM chunks WHERE chunk_id = ?');
  const rowOf = database.prepare<{ chunk: number }>('SELECT chunk FROM chunks WHERE chunk_id = ?');
  const idOf = database.prepare<{ chunk_id: string }>('SELECT chunk_id FROM chunks WHERE chunk = ?');
  const rowsOfDocuments = database.prepare<{ chunk: number }>(
    'SELECT chunk FROM chunks WHERE document_id IN (SELECT value FROM json_each(?))',
  );
  const chunkIdOf = (row: number): string | undefined => idOf.get(row)?.chunk_id;
  const rowsInScope = (scope: DocumentScope): ReadonlySet<number> | undefined =>
    scope && new Set(rowsOfDocuments.all(JSON.stringify(Array.from(scope))).map(({ chunk }) => chunk));

  return {
    getChunks: async (chunkIds) =>
      database
        .read(() => chunkIds.flatMap((chunkId) => getChunk.get(chunkId) ?? []))
        .map(({ content }) => database.parse<Chunk>(content)),

    keywordCandidates: async (terms, limit, scope) =>
      database.read(() => {
        const scores = keywordScores(terms, lengths(meta.chunkVersion()), occurrences);
        const allowed = rowsInScope(scope);
        if (allowed !== undefined) for (const row of scores.keys()) if (!allowed.has(row)) scores.delete(row);
        return bestRows(scores, limit, chunkIdOf);
      }),

    vectorCandidates: async (vector, limit, scope) =>
      database.read(() => {
        const allowed = rowsInScope(scope);
        return bestRows(vectorSearch.scores(vector, limit, allowed), limit, chunkIdOf);
      }),

    vectorScores: async (vector, chunkIds) =>
      database.read(() =>
        chunkIds.flatMap((chunkId) => {
          const stored = vectors.vectorOf(rowOf.get(chunkId)?.chunk ?? -1);
          return stored === null ? [] : { chunkId, score: dotProduct(vector, stored) };
        }),
      ),

    termStatistics: async (terms) =>
      database.read(() => termStatistics(terms, lengths(meta.chunkVersion()), occurrences)),

    vectorIndexKind: () => database.read(() => vectorSearch.kind()),
  };
};
