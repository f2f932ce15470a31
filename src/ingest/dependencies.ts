import type { Fact } from '../domain/fact.ts';
import type { extractFacts } from '../facts/extract/extract-facts.ts';
import type { readCuratedFacts } from '../facts/curated-facts.ts';
import type { Clock } from '../ports/clock.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { FactStore } from '../ports/fact-store.ts';
import type { HistoryStore } from '../ports/history-store.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { PendingVectors } from '../ports/pending-vectors.ts';
import type { FactSource } from './read-facts.ts';

/** How vectors are made later. */
export type LaterVectors = {
  embeddings: Pick<Embedder, 'embedDocuments'>;
  pending: PendingVectors;
  /** Whether they cost next to nothing, so that no run leaves them to another. */
  isLocal?: boolean;
};

/** What ingestion works with. */
export type IngestionParts = {
  folder: CorpusFolder;
  store: DocumentStore & HistoryStore & Pick<FactStore, 'getFact' | 'supersessions'>;
  /** Holds the sources that were deleted or replaced; null where they are not kept. */
  kept: CorpusFolder | null;
  /** Embeds each document before it is stored; null where vectors come later or not at all. */
  embedder: Embedder | null;
  /** Makes vectors after all documents are stored: with embeddings that take their time or are new to the index. */
  vectorsLater: LaterVectors | null;
  clock: Clock;
  extractFacts: typeof extractFacts;
  /** Reads the facts of a document in another thread: for long runs, where documents are stored before their facts. */
  readFactsElsewhere: ((source: FactSource) => Promise<Fact[]>) | null;
  readCuratedFacts: typeof readCuratedFacts;
  maxFileBytes: number;
};

/** What has to be supplied, and what may be: facts are read by the project's own rules unless told otherwise. */
export type IngestionDependencies = Pick<IngestionParts, 'folder' | 'store' | 'embedder' | 'clock'> &
  Partial<
    Pick<
      IngestionParts,
      'kept' | 'vectorsLater' | 'extractFacts' | 'readFactsElsewhere' | 'readCuratedFacts' | 'maxFileBytes'
    >
  >;
