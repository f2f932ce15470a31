import type { Chunk } from '../../../domain/document.ts';
import type { ChunkIndex, DocumentScope } from '../../../ports/chunk-index.ts';
import { dotProduct } from '../../scoring/cosine.ts';
import type { VectorSearch } from '../vectors/vector-search.ts';
import type { VectorRows } from '../vectors/vector-rows.ts';
import { bestRows } from './best-rows.ts';
import type { Database } from './database.ts';
import { keywordScores, termStatistics } from './keyword-scores.ts';
import type { Postings } from './postings.ts';
import { rowSetOf, type RowRange } from './row-set.ts';

/** Rows whose ids are kept, about 3 MB; then they are read anew. */
const KEPT_IDS = 20_000;

export const sqliteChunkIndex = (
  database: Database,
  postings: Postings,
  vectors: VectorRows,
  vectorSearch: VectorSearch,
): ChunkIndex => {
  const getChunk = database.prepare<{ content: string }>('SELECT content FROM chunks WHERE chunk_id = ?');
  const rowOf = database.prepare<{ chunk: number }>('SELECT chunk FROM chunks WHERE chunk_id = ?');
  const idOf = database.prepare<{ chunk_id: string }>('SELECT chunk_id FROM chunks WHERE chunk = ?');
  // Chunks of a document are numbered in one go.
  const rangesOf = database.prepare<RowRange>(`
    SELECT min(chunk) AS first, max(chunk) AS last FROM chunks
    WHERE document_id IN (SELECT value FROM json_each(?)) GROUP BY document_id`);
  const ids = new Map<number, string>();
  let idsVersion = '';
  const chunkIdOf = (row: number): string | undefined => {
    const version = postings.version();
    if (version !== idsVersion || ids.size >= KEPT_IDS) ids.clear();
    idsVersion = version;
    const id = ids.get(row) ?? idOf.get(row)?.chunk_id;
    if (id !== undefined) ids.set(row, id);
    return id;
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
        return bestRows(vectorSearch.scores(vector, limit, allowed), limit, chunkIdOf);
      });
    },

    vectorScores: async (vector, chunkIds) =>
      database.read(() =>
        chunkIds.flatMap((chunkId) => {
          const stored = vectors.vectorOf(rowOf.get(chunkId)?.chunk ?? -1);
          return stored === null ? [] : { chunkId, score: dotProduct(vector, stored) };
        }),
      ),

    termStatistics: async (terms) => database.read(() => termStatistics(terms, postings)),

    vectorIndex: async () => {
      await vectorSearch.prepare();
      return database.read(() => vectorSearch.state());
    },
  };
};
