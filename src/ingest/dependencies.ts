import type { Clock } from '../ports/clock.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { ReadCuratedFacts } from './curated.ts';
import type { ExtractFacts } from './index-document.ts';

export type IngestionDependencies = {
  folder: CorpusFolder;
  store: DocumentStore;
  embedder: Embedder;
  clock: Clock;
  extractFacts: ExtractFacts;
  readCuratedFacts: ReadCuratedFacts;
  limits?: { fileBytes?: number | undefined } | undefined;
};
