import type { IndexedChunk } from '../../../ports/document-store.ts';
import { AssayError } from '../../../domain/errors.ts';
import type { Embedder } from '../../../ports/embedder.ts';
import type { Database } from './database.ts';
import { postingsWriter, type RowTerms } from './postings-writer.ts';

/** The embedding whose vectors are written and compared. */
export type EmbeddingInUse = Pick<Embedder, 'model' | 'dimension'>;

/** Writes and forgets chunks with their words and vectors; use inside a write. */
export type ChunkRows = {
  /** Throws `invalid-config` for a vector that is not one of the embedding in use. */
  insert(chunks: readonly IndexedChunk[]): void;
  removeOf(documentId: string): void;
};

export const chunkRows = (database: Database, { model, dimension }: EmbeddingInUse): ChunkRows => {
  const insertChunk = database.prepare(
    'INSERT INTO chunks (chunk_id, document_id, ordinal, content, terms) VALUES (?, ?, ?, ?, ?)',
  );
  const insertVector = database.prepare('INSERT INTO vectors (chunk, model, vector) VALUES (?, ?, ?)');
  const ofDocument = database.prepare<{ chunk: number; terms: string }>(
    'SELECT chunk, terms FROM chunks WHERE document_id = ? ORDER BY chunk',
  );
  const deleteChunk = database.prepare('DELETE FROM chunks WHERE chunk = ?');
  const postings = postingsWriter(database, 'chunk');
  return {
    insert: (chunks) => {
      const rows: RowTerms[] = [];
      for (const { terms, vector, ...chunk } of chunks) {
        if (vector !== null && vector.length !== dimension)
          throw new AssayError(
            'invalid-config',
            `A vector of ${vector.length} dimensions can't go into an index of '${model}', which has ${dimension}.`,
            { hint: 'Open the data folder with the embedding that made the vector.' },
          );
        const { lastInsertRowid } = insertChunk.run(
          chunk.chunkId,
          chunk.documentId,
          chunk.ordinal,
          JSON.stringify(chunk),
          JSON.stringify(terms),
        );
        rows.push({ row: Number(lastInsertRowid), terms });
        if (vector === null) continue;
        insertVector.run(lastInsertRowid, model, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
      }
      postings.insert(rows);
    },
    removeOf: (documentId) => {
      const rows = ofDocument.all(documentId);
      postings.remove(rows.map(({ chunk, terms }) => ({ row: chunk, terms: database.parse<string[]>(terms) })));
      for (const { chunk } of rows) deleteChunk.run(chunk);
    },
  };
};
