import type { Chunk } from '../domain/document.ts';

export type Scored = { chunkId: string; score: number };

/** Limits a search to some documents; undefined means all. Applied before ranking. */
export type DocumentScope = ReadonlySet<string> | undefined;

export type TermStatistics = {
  /** Chunks in the index. */
  chunks: number;
  /** Mean number of terms a chunk. */
  meanLength: number;
  /** Chunks that hold the term; 0 when none does. */
  documentFrequency: ReadonlyMap<string, number>;
};

/** What serves vectors at the moment, for people. */
export type VectorIndexState = {
  kind: 'hnsw' | 'flat';
  /** Vectors that are in the index which is being built, and how many there will be; null while none is. */
  building: { done: number; total: number } | null;
};

/**
 * Candidates for ranking, by word and by vector. Scores are exact and ties are ordered by chunk id, so
 * that results do not depend on the order in which documents came.
 */
export interface ChunkIndex {
  getChunks(chunkIds: readonly string[]): Promise<Chunk[]>;
  /** BM25 over the stored terms (k1 1.2, b 0.75), any term matching; best first. */
  keywordCandidates(terms: readonly string[], limit: number, scope?: DocumentScope): Promise<Scored[]>;
  /** Cosine similarity; best first. An approximate index may propose, exact scores decide. */
  vectorCandidates(vector: Float32Array, limit: number, scope?: DocumentScope): Promise<Scored[]>;
  /** Exact cosine of the query with the given chunks. */
  vectorScores(vector: Float32Array, chunkIds: readonly string[]): Promise<Scored[]>;
  termStatistics(terms: readonly string[]): Promise<TermStatistics>;
  vectorIndex(): Promise<VectorIndexState>;
}
