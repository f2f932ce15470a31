import type { Fact } from '../domain/fact.ts';
import type { extractFacts } from '../facts/extract/extract-facts.ts';
import type { readCuratedFacts } from '../facts/curated-facts.ts';
import type { Clock } from '../ports/clock.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { FactSource } from './read-facts.ts';

/** What ingestion works with. */
export type IngestionParts = {
  folder: CorpusFolder;
  store: DocumentStore;
  embedder: Embedder;
  clock: Clock;
  extractFacts: typeof extractFacts;
  /** Reads the facts of a document in another thread: for long runs, where documents are stored before their facts. */
  readFactsElsewhere: ((source: FactSource) => Promise<Fact[]>) | null;
  readCuratedFacts: typeof readCuratedFacts;
  maxFileBytes: number;
};

/** What has to be supplied, and what may be: facts are read by the project's own rules unless told otherwise. */
export type IngestionDependencies = Pick<IngestionParts, 'folder' | 'store' | 'embedder' | 'clock'> &
  Partial<Pick<IngestionParts, 'extractFacts' | 'readFactsElsewhere' | 'readCuratedFacts' | 'maxFileBytes'>>;
