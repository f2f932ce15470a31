import type { ChunkIndex } from '../../ports/chunk-index.ts';
import type { EmbeddingInUse } from './sqlite/chunk-rows.ts';
import type { Database } from './sqlite/database.ts';
import type { Meta } from './sqlite/meta.ts';
import type { Postings } from './sqlite/postings.ts';
import { sqliteChunkIndex } from './sqlite/sqlite-chunk-index.ts';
import type { HnswGraphs } from './vectors/hnsw-addon.ts';
import { createHnswIndex, type HnswIndex } from './vectors/hnsw-index.ts';
import { newestVectors } from './vectors/newest-vectors.ts';
import { vectorRows } from './vectors/vector-rows.ts';
import { createVectorSearch } from './vectors/vector-search.ts';

/** The index as one embedding sees it: vectors of others are not there for it. */
export type EmbeddingView = { embedding: EmbeddingInUse; index: ChunkIndex; hnsw: HnswIndex | null };

export type ViewParts = {
  database: Database;
  meta: Meta;
  postings: Postings;
  folder: string;
  /** The native vector index; null scans. */
  HNSW: HnswGraphs | null;
};

export const openEmbeddingView = (parts: ViewParts, embedding: EmbeddingInUse): EmbeddingView => {
  const { database, meta, postings, folder, HNSW } = parts;
  const { model, dimension } = embedding;
  const rows = vectorRows(database, model, dimension);
  const present = () => postings.lengths().present;
  const hnsw = HNSW === null ? null : createHnswIndex({ HNSW, database, rows, folder, model, dimension, meta });
  const newest = newestVectors(rows, dimension, present);
  const search = createVectorSearch({ rows, version: meta.chunkVersion, present, hnsw, newest });
  return { embedding, index: sqliteChunkIndex(database, postings, rows, search), hnsw };
};
