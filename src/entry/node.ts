import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createMemoryStore } from '../adapters/memory/memory-store.ts';
import { openCorpusFolder } from '../adapters/node/corpus-folder.ts';
import { acquireDataLock, type DataLock } from '../adapters/node/data-lock.ts';
import { sendPinned } from '../adapters/node/pinned-fetch.ts';
import { openSqliteStore, type SqliteStore, storedEmbedding } from '../adapters/node/sqlite-store.ts';
import { createAsker } from '../answer/answer-question.ts';
import { AssayError } from '../domain/errors.ts';
import { readCuratedFacts } from '../facts/curated-facts.ts';
import { extractFacts } from '../facts/extract/extract-facts.ts';
import { createVerifier, type Verifier } from '../facts/check/verifier.ts';
import { createIngestion } from '../ingest/ingest.ts';
import type { Asker } from '../ports/asker.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Feeds } from '../ports/feeds.ts';
import type { Ingestion } from '../ports/ingestion.ts';
import type { LanguageModel, ModelFailure } from '../ports/language-model.ts';
import type { ModelUse } from '../ports/model-use.ts';
import type { PendingVectors } from '../ports/pending-vectors.ts';
import type { WebIntake } from '../ports/web-intake.ts';
import { createRetriever, type Retriever } from '../retrieval/retrieve.ts';
import { keepCurrent } from '../server/kept-answers/keep-current.ts';
import type { Config } from './config.ts';
import type { NamedEmbeddings } from './embeddings.ts';
import { openLanguageModel } from './language-model.ts';
import { createFactThreads } from './node/fact-threads.ts';
import { chooseEmbeddings } from './node/index-embeddings.ts';
import { openWebSources } from './web-sources.ts';

/** All of Assay on this machine, wired together. */
export type Assay = {
  config: Config;
  clock: Clock;
  store: SqliteStore;
  corpus: CorpusFolder;
  /** What the compared vectors are of, null while there are none; and how far those are that come later. */
  embedding: () => { inUse: Pick<Embedder, 'model' | 'dimension'> | null; pending: PendingVectors | null };
  /** What questions are embedded with now. */
  embedder: () => Embedder;
  retriever: Retriever;
  verifier: Verifier;
  ingestion: Ingestion;
  /** Pages of the web, and feeds of them, as documents. */
  web: WebIntake;
  feeds: Feeds;
  /** What the language model was used for so far; null where answers are quoted. */
  modelUse: () => ModelUse | null;
  asker: Asker;
  /** An asker whose conversations are forgotten with it. */
  forgetfulAsker: () => Asker;
  /** Whether this process is the one that may change the index; until it lets others. */
  mayIngest: () => boolean;
  letOthersIngest: () => void;
  close: () => void;
};

const clock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  newId: () => randomUUID(),
};

/** A question asked in another process holds the lock for about this long. */
const LOCK_PATIENCE_MILLISECONDS = 1_500;
const LOCK_RETRY_MILLISECONDS = 50;

/** The lock; null where another process has it and that will do. */
const lockData = async (folder: string, command: string, needed: boolean): Promise<DataLock | null> => {
  const giveUp = clock.elapsed() + LOCK_PATIENCE_MILLISECONDS;
  for (;;)
    try {
      return acquireDataLock(folder, { command, now: new Date(clock.now()).toISOString() });
    } catch (error) {
      if (!(error instanceof AssayError) || error.code !== 'data-in-use') throw error;
      if (!needed) return null;
      if (clock.elapsed() > giveUp) throw error;
      await setTimeout(LOCK_RETRY_MILLISECONDS);
    }
};

/** Where sources stay that were deleted or replaced. */
const openKeptSources = (dataFolder: string): CorpusFolder => {
  const folder = path.join(dataFolder, 'kept-sources');
  mkdirSync(folder, { recursive: true });
  return openCorpusFolder(folder);
};

export type OpenOptions = {
  /** Names this process to others that want the same data. */
  command: string;
  needsLock: boolean;
  /** A model of one's own in place of the configured one. */
  languageModel?: LanguageModel | undefined;
  /** Told of calls of the language model that failed. */
  onModelFailure?: (failure: ModelFailure) => void;
  /** Embeddings of one's own, under a name that tells model and version. */
  embeddings?: NamedEmbeddings;
};

/**
 * Opens corpus and data folder.
 * @throws AssayError where a folder cannot be used, or where another process has the data and `needsLock` is set.
 */
export const openAssay = async (config: Config, options: OpenOptions): Promise<Assay> => {
  const corpus = openCorpusFolder(path.resolve(config.corpus));
  const folder = path.resolve(config.data);
  let lock = await lockData(folder, options.command, options.needsLock);
  const unlock = (): void => {
    lock?.release();
    lock = null;
  };
  const open = async (): Promise<Assay> => {
    const { inUse, inline, later } = await chooseEmbeddings(config.models, storedEmbedding(folder), options.embeddings);
    const store = openSqliteStore({ folder, embedder: inUse });
    const factThreads = createFactThreads();
    let embedder: Embedder = inUse;
    let current = createRetriever({ index: store, documents: store, embedder: inUse });
    // Questions under way keep the index that they began with.
    const retriever: Retriever = {
      retrieve: (question, search) => current.retrieve(question, search),
      search: (query, search) => current.search(query, search),
    };
    const vectorsLater = later && {
      embeddings: later.embeddings,
      isLocal: later.isLocal,
      pending: store.pendingVectors(later.model, (adopted, index) => {
        embedder = { ...adopted, ...later.embeddings };
        current = createRetriever({ index, documents: store, embedder });
      }),
    };
    const verifier = createVerifier(store);
    const { languageModel, modelUse } = openLanguageModel(config.models, {
      ledger: store,
      own: options.languageModel,
      onFailure: options.onModelFailure,
    });
    const askerOver = (conversations: ConversationStore): Asker =>
      createAsker({ retriever, documents: store, facts: store, verifier, conversations, clock, languageModel });
    const ingestion = createIngestion({
      folder: corpus,
      store,
      kept: openKeptSources(folder),
      embedder: inline,
      vectorsLater,
      clock,
      extractFacts,
      readFactsElsewhere: factThreads.readFacts,
      readCuratedFacts,
    });
    return {
      config,
      clock,
      store,
      corpus,
      embedding: () => ({ inUse: embedder.model === '' ? null : embedder, pending: vectorsLater?.pending ?? null }),
      embedder: () => embedder,
      retriever,
      verifier,
      ingestion,
      ...openWebSources({ config, send: sendPinned, ingestion, store, corpus, clock }),
      modelUse,
      asker: askerOver(keepCurrent(store, store, store)),
      forgetfulAsker: () => askerOver(createMemoryStore()),
      mayIngest: () => lock !== null,
      letOthersIngest: unlock,
      close: () => {
        factThreads.close();
        store.close();
        unlock();
      },
    };
  };
  try {
    return await open();
  } catch (error) {
    unlock();
    throw error;
  }
};
