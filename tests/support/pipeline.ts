import { createMemoryCorpusFolder } from '../../src/adapters/memory/memory-corpus-folder.ts';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { createAsker } from '../../src/answer/answer-question.ts';
import { readCuratedFacts } from '../../src/facts/curated-facts.ts';
import { extractFacts } from '../../src/facts/extract/extract-facts.ts';
import { createVerifier } from '../../src/facts/check/verifier.ts';
import { createIngestion } from '../../src/ingest/ingest.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { CorpusFolder } from '../../src/ports/corpus-folder.ts';
import type { LanguageModel } from '../../src/ports/language-model.ts';
import type { Store } from '../../src/ports/store.ts';
import { createRetriever } from '../../src/retrieval/retrieve.ts';

const embedder = await loadBuiltinEmbedder();

/** A clock that stands still and counts its ids. */
const stillClock = (): Clock => {
  let ids = 0;
  return { now: () => 0, elapsed: () => 0, newId: () => `id-${++ids}` };
};

/** The whole way from a corpus folder to answers, on a given store; nothing is indexed yet. */
export const createPipeline = (
  options: {
    store?: Store;
    folder?: CorpusFolder;
    files?: Record<string, string | Uint8Array>;
    languageModel?: LanguageModel;
  } = {},
) => {
  const store = options.store ?? createMemoryStore();
  const folder = options.folder ?? createMemoryCorpusFolder(options.files);
  const clock = stillClock();
  const ingestion = createIngestion({ folder, store, embedder, clock, extractFacts, readCuratedFacts });
  const verifier = createVerifier(store);
  const retriever = createRetriever({ index: store, documents: store, embedder });
  const { languageModel } = options;
  const ports = { retriever, documents: store, facts: store, verifier, conversations: store, clock };
  const asker = createAsker({ ...ports, languageModel });
  /** An asker over the same documents with another model. */
  const askerWith = (model: LanguageModel) => createAsker({ ...ports, languageModel: model });
  return { store, folder, clock, embedder, ingestion, verifier, retriever, asker, askerWith };
};
