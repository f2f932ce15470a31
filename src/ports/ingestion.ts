import type { DocumentMetadata, DocumentSummary } from '../domain/document.ts';

export type IngestProgress = {
  /** A long run stores all documents first, so that they can be searched, and reads their facts then. */
  stage: 'documents' | 'facts' | 'vectors';
  /** Files done and in all; of vectors, passages. */
  done: number;
  total: number;
  bytesDone: number;
  bytesTotal: number;
  /** Path of the file under way; of vectors, none. */
  path: string;
};

export type IngestFailure = { path: string; message: string };

/** Vectors that come after their documents. */
export type VectorReport = {
  made: number;
  /** Passages still without one. */
  waiting: number;
  /** Why they wait; null where none does. The next run goes on with them. */
  failure: string | null;
};

export type IngestReport = {
  added: string[];
  changed: string[];
  removed: string[];
  unchanged: number;
  failures: IngestFailure[];
  /** Totals of the index after the run. */
  documents: number;
  chunks: number;
  facts: number;
  curatedFacts: number;
  /** Repeated passages left out, over all documents. */
  duplicates: number;
  generation: number;
  /** Null where each document is embedded before it is stored. */
  vectors: VectorReport | null;
  milliseconds: number;
};

export type IngestOptions = {
  /** Only files at or below these corpus paths; all when empty or left out. */
  paths?: readonly string[] | undefined;
  onProgress?: ((progress: IngestProgress) => void) | undefined;
  /** Where more passages wait for a vector of a provider, they are left to another run; unlimited when left out. */
  mostVectors?: number | undefined;
};

/** What is said of a source in place of what it says itself, and whatever else is kept with it. */
export type SourceMetadata = Partial<DocumentMetadata> & Pick<DocumentSummary, 'metadata'>;

export type NewDocument = {
  path: string;
  content: Uint8Array;
  /** Kept in a file beside the source; without it there is none, and the source speaks for itself. */
  metadata?: SourceMetadata | undefined;
  /** Its id where the path is new: one that it had earlier. */
  documentId?: string;
};

/** How far a document is on its way into the index; passages done and in all, where a stage counts them. */
export type AddProgress = { stage: 'parsing' | 'facts' | 'embedding' | 'storing'; done: number; total: number };

export type AddOptions = { onProgress?: ((progress: AddProgress) => void) | undefined };

/** Brings the index and the fact table in line with the corpus folder. Runs one at a time. */
export interface Ingestion {
  run(options?: IngestOptions): Promise<IngestReport>;
  /** Writes a source into the corpus folder and indexes it; a source that can't be read changes nothing. */
  add(document: NewDocument, options?: AddOptions): Promise<DocumentSummary>;
  /** The text of a source, of which nothing is kept. */
  readText(document: NewDocument): Promise<string>;
  /** Removes a document and all that was made of it; its source is kept for a while. False when there is none. */
  remove(documentId: string): Promise<boolean>;
  /**
   * Puts a source that was deleted or replaced back under its path and id, with the title and tags it had.
   * @throws AssayError `not-found` when it is not kept, `already-exists` when another document has its place.
   */
  restore(keptId: string): Promise<DocumentSummary>;
  /** Gives up a kept source for good; false when there is none. */
  forget(keptId: string): Promise<boolean>;
}
