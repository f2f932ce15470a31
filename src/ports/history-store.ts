import type { IngestChange, KeptSource } from '../domain/ingest-history.ts';

/** What became of the documents: what ingests changed, and the sources that can be had back. */
export interface HistoryStore {
  /** Newest first, as many as were given last. */
  changes(): Promise<IngestChange[]>;
  saveChanges(changes: readonly IngestChange[]): Promise<void>;
  /** Newest first; the bytes are kept elsewhere. */
  keptSources(): Promise<KeptSource[]>;
  saveKeptSources(kept: readonly KeptSource[]): Promise<void>;
}
