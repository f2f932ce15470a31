import type { Chunk } from '../domain/document.ts';

/** A chunk without a vector; `row` orders them. */
type WaitingChunk = { row: number; title: string; chunk: Chunk };

/**
 * Vectors that are made after their documents: of an embedding that takes its time, or of one that is to take the place of
 * another. Those of the other are compared until all of the new ones are there.
 */
export interface PendingVectors {
  /** Chunks that have a vector, and all there are. */
  extent(): Promise<{ done: number; total: number }>;
  /** Chunks without a vector above `row`, in order; none when all above have one. */
  waiting(row: number, limit: number): Promise<WaitingChunk[]>;
  /** Keeps vectors; those of chunks that have gone are dropped. */
  put(vectors: readonly { row: number; vector: Float32Array }[]): Promise<void>;
  /** When no chunk waits, the vectors are compared from now on, in one step. */
  adopt(): Promise<void>;
}
