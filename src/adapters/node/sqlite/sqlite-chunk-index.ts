import type { Chunk } from '../../../domain/document.ts';
import type { ChunkIndex, DocumentScope } from '../../../ports/chunk-index.ts';
import { dotProduct } from '../../scoring/cosine.ts';
import type { VectorSearch } from '../vectors/vector-search.ts';
import type { VectorRows } from '../vectors/vector-rows.ts';
import { bestRows } from './best-rows.ts';
import { chunkIdByRow } from './chunk-ids.ts';
import type { Database } from './database.ts';
import { keywordScores, termStatistics } from './keyword-scores.ts';
import type { Postings } from './postings.ts';
import { rowSetOf, type RowRange } from './row-set.ts';

/** Exact cosines of a query with chunks, found while the words were those of `version`. */
type Compared = { query: Float32Array; version: string; scores: ReadonlyMap<string, number> };

export const sqliteChunkIndex = (
  database: Database,
  postings: Postings,
  vectors: VectorRows,
  vectorSearch: VectorSearch,
): ChunkIndex => {
  const getChunk = database.prepare<{ content: string }>('SELECT content FROM chunks WHERE chunk_id = ?');
  const rowOf = database.prepare<{ chunk: number }>('SELECT chunk FROM chunks WHERE chunk_id = ?');
  // Chunks of a document are numbered in one go.
  const rangesOf = database.prepare<RowRange>(`
    SELECT min(chunk) AS first, max(chunk) AS last FROM chunks
    WHERE document_id IN (SELECT value FROM json_each(?)) GROUP BY document_id`);
  const chunkIdOf = chunkIdByRow(database);
  /** Those of the last search: a question asks for the cosines of most passages that it was nearest to. */
  let compared: Compared | null = null;
  const scoreOf = (query: Float32Array, chunkId: string): number | null => {
    const known = compared?.query === query && compared.version === postings.version();
    const score = known ? compared?.scores.get(chunkId) : undefined;
    if (score !== undefined) return score;
    const stored = vectors.vectorOf(rowOf.get(chunkId)?.chunk ?? -1);
    return stored === null ? null : dotProduct(query, stored);
  };
  const rowsInScope = (scope: DocumentScope) => scope && rowSetOf(rangesOf.all(JSON.stringify(Array.from(scope))));

  return {
    getChunks: async (chunkIds) =>
      database
        .read(() => chunkIds.flatMap((chunkId) => getChunk.get(chunkId) ?? []))
        .map(({ content }) => database.parse<Chunk>(content)),

    keywordCandidates: async (terms, limit, scope) =>
      database.read(() => bestRows(keywordScores(terms, limit, rowsInScope(scope), postings), limit, chunkIdOf)),

    vectorCandidates: async (vector, limit, scope) => {
      await vectorSearch.prepare();
      return database.read(() => {
        const allowed = rowsInScope(scope);
        const found = bestRows(vectorSearch.scores(vector, limit, allowed), limit, chunkIdOf);
        const scores = new Map(found.map(({ chunkId, score }) => [chunkId, score]));
        compared = { query: vector, version: postings.version(), scores };
        return found;
      });
    },

    vectorScores: async (vector, chunkIds) =>
      database.read(() =>
        chunkIds.flatMap((chunkId) => {
          const score = scoreOf(vector, chunkId);
          return score === null ? [] : { chunkId, score };
        }),
      ),

    termStatistics: async (terms) => database.read(() => termStatistics(terms, postings)),

    vectorIndex: async () => {
      await vectorSearch.prepare();
      return database.read(() => vectorSearch.state());
    },
  };
};
