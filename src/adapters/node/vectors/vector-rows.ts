import type { Database } from '../sqlite/database.ts';
import { damaged } from '../sqlite/sqlite-error.ts';

type VectorRow = { row: number; vector: Float32Array };

/** The stored vectors of one embedding model; use inside a read. */
export type VectorRows = {
  vectorOf(row: number): Float32Array | null;
  /** Those numbered higher than `row`, in ascending order. */
  after(row: number): Iterable<VectorRow>;
  /** The highest number there is, and how many there are. */
  extent(): { last: number; count: number };
  /** How many came above the number `last` and went below it, of which there were `count`. */
  changedSince(last: number, count: number): number;
  /** At most `limit` rows after a chunk id and numbered `last` at most, ordered by chunk id. */
  inOrder(afterChunkId: string, last: number, limit: number): (VectorRow & { chunkId: string })[];
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
  const get = database.prepare<BlobRow>('SELECT chunk, vector FROM vectors WHERE chunk = ? AND model = ?');
  const after = database.prepare<BlobRow>(
    'SELECT chunk, vector FROM vectors WHERE chunk > ? AND +model = ? ORDER BY chunk',
  );
  const extent = database.prepare<{ last: number; count: number }>(
    'SELECT coalesce(max(chunk), 0) AS last, count(*) AS count FROM vectors WHERE model = ?',
  );
  const around = database.prepare<{ older: number; newer: number }>(`
    SELECT count(*) FILTER (WHERE chunk <= :last) AS older, count(*) FILTER (WHERE chunk > :last) AS newer
    FROM vectors WHERE model = :model`);
  const inOrder = database.prepare<BlobRow & { chunk_id: string }>(`
    SELECT chunk_id, vectors.chunk, vector FROM chunks CROSS JOIN vectors USING (chunk)
    WHERE chunk_id > ? AND model = ? AND chunk <= ? ORDER BY chunk_id LIMIT ?`);
  return {
    vectorOf: (row) => {
      const found = get.get(row, model);
      return found === undefined ? null : toVectorRow(found).vector;
    },
    after: (row) => Iterator.from(after.iterate(row, model)).map(toVectorRow),
    extent: () => extent.get(model) ?? { last: 0, count: 0 },
    changedSince: (last, count) => {
      const { older = 0, newer = 0 } = around.get({ last, model }) ?? {};
      return newer + Math.abs(count - older);
    },
    inOrder: (afterChunkId, last, limit) =>
      inOrder.all(afterChunkId, model, last, limit).map((row) => ({ ...toVectorRow(row), chunkId: row.chunk_id })),
  };
};
