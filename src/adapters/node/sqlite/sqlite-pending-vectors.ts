import type { Chunk } from '../../../domain/document.ts';
import { AssayError } from '../../../domain/errors.ts';
import type { PendingVectors } from '../../../ports/pending-vectors.ts';
import type { EmbeddingInUse } from './chunk-rows.ts';
import type { Database } from './database.ts';
import type { Meta } from './meta.ts';

/** The embedding of the stored vectors; null while there are none. Use inside a read. */
export const embeddingIn = (database: Database, table: 'vectors' | 'next_vectors'): EmbeddingInUse | null =>
  database
    .prepare<EmbeddingInUse>(
      `SELECT model, length(vector) / ${Float32Array.BYTES_PER_ELEMENT} AS dimension FROM ${table} LIMIT 1`,
    )
    .get() ?? null;

const TAKE_OVER = `
  DROP TABLE vectors;
  ALTER TABLE next_vectors RENAME TO vectors;
  CREATE INDEX vectors_by_model ON vectors (model);`;

/** The table of vectors on their way; the same form as that of those in use. */
export const NEXT_VECTORS = `
  CREATE TABLE next_vectors (
    chunk INTEGER PRIMARY KEY REFERENCES chunks ON DELETE CASCADE, model TEXT NOT NULL, vector BLOB NOT NULL
  );`;

/**
 * The vectors of `model`: added to those in use where they are of the same model, else gathered beside them.
 * @param onAdopted is called when they have taken the place of others.
 */
export const sqlitePendingVectors = (
  database: Database,
  meta: Meta,
  model: string,
  onAdopted: (embedding: EmbeddingInUse) => void,
): PendingVectors => {
  const table = (): 'vectors' | 'next_vectors' =>
    embeddingIn(database, 'vectors')?.model === model ? 'vectors' : 'next_vectors';
  const waiting = (row: number, limit: number) =>
    database
      .prepare<{ row: number; content: string; title: string }>(
        `SELECT chunks.chunk AS row, content, summary ->> 'title' AS title FROM chunks JOIN documents USING (document_id)
         WHERE chunks.chunk > :row AND NOT EXISTS (SELECT 1 FROM ${table()} AS made WHERE made.chunk = chunks.chunk AND made.model = :model)
         ORDER BY chunks.chunk LIMIT :limit`,
      )
      .all({ row, model, limit });

  return {
    extent: async () =>
      database.read(() => {
        const { total } = database.prepare<{ total: number }>('SELECT count(*) AS total FROM chunks').get() ?? {
          total: 0,
        };
        const made = database
          .prepare<{ done: number }>(`SELECT count(*) AS done FROM ${table()} WHERE model = ?`)
          .get(model);
        return { done: made?.done ?? 0, total };
      }),

    waiting: async (row, limit) =>
      database
        .read(() => waiting(row, limit))
        .map(({ content, ...rest }) => ({ ...rest, chunk: database.parse<Chunk>(content) })),

    put: async (vectors) =>
      database.write(() => {
        const into = table();
        // Those of an embedding that was wanted before this one.
        if (into === 'next_vectors') database.prepare('DELETE FROM next_vectors WHERE model <> ?').run(model);
        const dimension = embeddingIn(database, into)?.dimension ?? vectors[0]?.vector.length;
        const insert = database.prepare(
          `INSERT INTO ${into} (chunk, model, vector) SELECT chunk, ?, ? FROM chunks WHERE chunk = ?
           ON CONFLICT DO UPDATE SET model = excluded.model, vector = excluded.vector`,
        );
        for (const { row, vector } of vectors) {
          if (vector.length !== dimension)
            throw new AssayError(
              'invalid-config',
              `The embedding '${model}' gave ${vector.length} numbers where ${dimension} were expected.`,
              { hint: 'Check which model it really runs.' },
            );
          insert.run(model, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), row);
        }
        if (into === 'vectors') meta.renewChunkVersion();
      }),

    adopt: async () => {
      const adopted = database.write(() => {
        if (table() === 'vectors' || waiting(0, 1).length > 0) return null;
        const next = embeddingIn(database, 'next_vectors');
        if (next?.model !== model) return null;
        database.execute(TAKE_OVER + NEXT_VECTORS);
        meta.renewChunkVersion();
        return next;
      });
      if (adopted !== null) onAdopted(adopted);
    },
  };
};
