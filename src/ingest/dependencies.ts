import type { extractFacts } from '../facts/extract-facts.ts';
import type { readCuratedFacts } from '../facts/curated-facts.ts';
import type { Clock } from '../ports/clock.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Embedder } from '../ports/embedder.ts';

/** What ingestion works with. */
export type IngestionParts = {
  folder: CorpusFolder;
  store: DocumentStore;
  embedder: Embedder;
  clock: Clock;
  extractFacts: typeof extractFacts;
  readCuratedFacts: typeof readCuratedFacts;
  maxFileBytes: number;
};

/** What has to be supplied, and what may be: facts are read by the project's own rules unless told otherwise. */
export type IngestionDependencies = Pick<IngestionParts, 'folder' | 'store' | 'embedder' | 'clock'> &
  Partial<Pick<IngestionParts, 'extractFacts' | 'readCuratedFacts' | 'maxFileBytes'>>;
