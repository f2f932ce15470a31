import type { DocumentSummary } from '../domain/document.ts';

export type IngestProgress = {
  /** A long run stores all documents first, so that they can be searched, and reads their facts then. */
  stage: 'documents' | 'facts';
  /** Files done and in all. */
  done: number;
  total: number;
  bytesDone: number;
  bytesTotal: number;
  /** Path of the file under way. */
  path: string;
};

export type IngestFailure = { path: string; message: string };

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
  milliseconds: number;
};

export type IngestOptions = {
  /** Only files at or below these corpus paths; all when empty or left out. */
  paths?: readonly string[] | undefined;
  onProgress?: ((progress: IngestProgress) => void) | undefined;
};

export type NewDocument = { path: string; content: Uint8Array };

/** Brings the index and the fact table in line with the corpus folder. Runs one at a time. */
export interface Ingestion {
  run(options?: IngestOptions): Promise<IngestReport>;
  /** Writes a source into the corpus folder and indexes it; a source that can't be read changes nothing. */
  add(document: NewDocument): Promise<DocumentSummary>;
  /** Removes a document's source and all that was made of it; false when there is none. */
  remove(documentId: string): Promise<boolean>;
}
