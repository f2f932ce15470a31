import type { IndexedChunk } from '../../../ports/document-store.ts';
import { AssayError } from '../../../domain/errors.ts';
import type { Embedder } from '../../../ports/embedder.ts';
import type { Database } from './database.ts';
import { encodeTerms } from './encode-term.ts';

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
    'INSERT INTO chunks (chunk_id, document_id, ordinal, length, content) VALUES (?, ?, ?, ?, ?)',
  );
  const insertTerms = database.prepare('INSERT INTO chunk_terms (rowid, terms) VALUES (?, ?)');
  const insertVector = database.prepare('INSERT INTO vectors (chunk, model, vector) VALUES (?, ?, ?)');
  const ofDocument = database.prepare<{ chunk: number }>('SELECT chunk FROM chunks WHERE document_id = ?');
  const deleteChunk = database.prepare('DELETE FROM chunks WHERE chunk = ?');
  const deleteTerms = database.prepare('DELETE FROM chunk_terms WHERE rowid = ?');
  return {
    insert: (chunks) => {
      for (const { terms, vector, ...chunk } of chunks) {
        if (vector.length !== dimension)
          throw new AssayError(
            'invalid-config',
            `A vector of ${vector.length} dimensions can't go into an index of '${model}', which has ${dimension}.`,
            { hint: 'Open the data folder with the embedding that made the vector.' },
          );
        const { lastInsertRowid } = insertChunk.run(
          chunk.chunkId,
          chunk.documentId,
          chunk.ordinal,
          terms.length,
          JSON.stringify(chunk),
        );
        insertTerms.run(lastInsertRowid, encodeTerms(terms));
        insertVector.run(lastInsertRowid, model, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
      }
    },
    removeOf: (documentId) => {
      for (const { chunk } of ofDocument.all(documentId)) {
        deleteTerms.run(chunk);
        deleteChunk.run(chunk);
      }
    },
  };
};
