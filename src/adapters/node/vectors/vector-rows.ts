import type { Database } from '../sqlite/database.ts';
import { damaged } from '../sqlite/sqlite-error.ts';

type VectorRow = { row: number; vector: Float32Array };

/** The stored vectors of one embedding model; use inside a read. */
export type VectorRows = {
  count(): number;
  vectorOf(row: number): Float32Array | null;
  all(): Iterable<VectorRow>;
  /** At most `limit` rows after a chunk id, ordered by chunk id. */
  inOrder(afterChunkId: string, limit: number): (VectorRow & { chunkId: string })[];
};

type BlobRow = { chunk: number; vector: Uint8Array };

/** A view of a blob where it is aligned, else a copy. Machines that run Node are little-endian, as the blobs. */
const toVector = (blob: Uint8Array): Float32Array =>
  blob.byteOffset % Float32Array.BYTES_PER_ELEMENT === 0
    ? new Float32Array(blob.buffer, blob.byteOffset, blob.byteLength / Float32Array.BYTES_PER_ELEMENT)
    : new Float32Array(blob.slice().buffer);

export const vectorRows = (database: Database, model: string, dimension: number): VectorRows => {
  const toVectorRow = ({ chunk, vector }: BlobRow): VectorRow => {
    if (vector.byteLength !== dimension * Float32Array.BYTES_PER_ELEMENT)
      throw damaged(database.path, `vector ${chunk} has ${vector.byteLength} bytes`);
    return { row: chunk, vector: toVector(vector) };
  };
  const count = database.prepare<{ rows: number }>('SELECT count(*) AS rows FROM vectors WHERE model = ?');
  const get = database.prepare<BlobRow>('SELECT chunk, vector FROM vectors WHERE chunk = ? AND model = ?');
  const all = database.prepare<BlobRow>('SELECT chunk, vector FROM vectors WHERE model = ?');
  const inOrder = database.prepare<BlobRow & { chunk_id: string }>(`
    SELECT chunk_id, vectors.chunk, vector FROM chunks JOIN vectors USING (chunk)
    WHERE chunk_id > ? AND model = ? ORDER BY chunk_id LIMIT ?`);
  return {
    count: () => count.get(model)?.rows ?? 0,
    vectorOf: (row) => {
      const found = get.get(row, model);
      return found === undefined ? null : toVectorRow(found).vector;
    },
    all: () => Iterator.from(all.iterate(model)).map(toVectorRow),
    inOrder: (afterChunkId, limit) =>
      inOrder.all(afterChunkId, model, limit).map((row) => ({ ...toVectorRow(row), chunkId: row.chunk_id })),
  };
};
