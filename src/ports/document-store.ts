import type { Chunk, Document, DocumentMetadata, DocumentSummary } from '../domain/document.ts';
import type { Fact } from '../domain/fact.ts';

/** A chunk on its way into the index. */
export type IndexedChunk = Chunk & {
  /** What the keyword index stores: stems of title, headings and text (see `domain/words.ts`). */
  terms: string[];
  vector: Float32Array;
};

export type IndexedDocument = { document: Document; chunks: IndexedChunk[]; facts: Fact[] };

/** Documents with all that was made of them. Every method is one transaction. */
export interface DocumentStore {
  /** All documents, by id. */
  listDocuments(): Promise<DocumentSummary[]>;
  getDocument(documentId: string): Promise<Document | null>;
  /** Chunks of a document in their order; empty when there is no such document. */
  documentChunks(documentId: string): Promise<Chunk[]>;
  /** Replaces the document of this id, its chunks, vectors and extracted facts. */
  putDocument(indexed: IndexedDocument): Promise<void>;
  /** Forgets the document, its chunks, vectors and extracted facts; false when there is none. */
  removeDocument(documentId: string): Promise<boolean>;
  /** Changes what a person may change without a new text. */
  patchDocument(documentId: string, patch: Partial<DocumentMetadata>): Promise<boolean>;
  /**
   * Ends an ingest run: the curated facts are replaced (unless undefined) and the generation is counted up in
   * one transaction. Resolves to the new generation.
   */
  commitRun(curated: Fact[] | undefined): Promise<number>;
  /** Counted up by each run that ended; 0 before the first. */
  generation(): Promise<number>;
}
