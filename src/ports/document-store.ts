import type { Chunk, Document, DocumentMetadata, DocumentSummary } from '../domain/document.ts';
import type { Fact, FactLink } from '../domain/fact.ts';

/** A chunk on its way into the index. */
export type IndexedChunk = Chunk & {
  /** What the keyword index stores: stems of title, headings and text (see `domain/words.ts`). */
  terms: string[];
  /** Null where it comes after the document. */
  vector: Float32Array | null;
};

export type IndexedDocument = { document: Document; chunks: IndexedChunk[]; facts: Fact[] };

/** A fact with the date of its document. */
export type DatedFact = { fact: Fact; publishedAt: string | null };

/** A link and the id of the fact that it starts from. */
export type LinkedPair = { from: string } & FactLink;

/**
 * How facts are linked, without looking at all pairs: facts that could be linked share a block. Both functions depend
 * on their arguments alone, whatever their order.
 */
export type FactLinker = {
  /** Names of the blocks that a fact belongs to; equal for facts of one id. */
  blocksOf(fact: Fact): string[];
  /** The links between the facts of one block, in both directions. */
  linksIn(block: readonly DatedFact[]): LinkedPair[];
};

/** Documents with all that was made of them. Every method is one transaction. */
export interface DocumentStore {
  /** All documents, by id. */
  listDocuments(): Promise<readonly DocumentSummary[]>;
  getDocument(documentId: string): Promise<Document | null>;
  /** Chunks of a document in their order; empty when there is no such document. */
  documentChunks(documentId: string): Promise<Chunk[]>;
  /** Replaces the document of this id, its chunks, vectors and extracted facts. */
  putDocument(indexed: IndexedDocument): Promise<void>;
  /**
   * Replaces the extracted facts of a document, and the content hash that it is recognised by: for facts that come after
   * their document. False when there is no such document.
   */
  putFacts(documentId: string, facts: Fact[], contentHash: string): Promise<boolean>;
  /** Forgets the document, its chunks, vectors and extracted facts; false when there is none. */
  removeDocument(documentId: string): Promise<boolean>;
  /** Changes what a person may change without a new text. */
  patchDocument(documentId: string, patch: Partial<DocumentMetadata>): Promise<boolean>;
  /**
   * Ends an ingest run: the curated facts are replaced (unless undefined), the facts that changed since the last run
   * are linked anew (unless no linker is given) and the generation is counted up, in one transaction. Resolves to the
   * new generation.
   */
  commitRun(curated: Fact[] | undefined, linker?: FactLinker): Promise<number>;
  /** Counted up by each run that ended; 0 before the first. */
  generation(): Promise<number>;
}
