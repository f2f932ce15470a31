import { join } from 'node:path';
import { AssayError } from '../../domain/errors.ts';
import type { ChunkIndex } from '../../ports/chunk-index.ts';
import type { PendingVectors } from '../../ports/pending-vectors.ts';
import type { Store } from '../../ports/store.ts';
import type { TokenLedger } from '../../ports/token-ledger.ts';
import { openEmbeddingView } from './embedding-view.ts';
import type { EmbeddingInUse } from './sqlite/chunk-rows.ts';
import { checkStore } from './sqlite/check-store.ts';
import { openDatabase } from './sqlite/database.ts';
import { openMeta } from './sqlite/meta.ts';
import { postingsOf } from './sqlite/postings.ts';
import { prepareSchema } from './sqlite/schema.ts';
import { sqliteConversations } from './sqlite/sqlite-conversations.ts';
import { sqliteDocuments } from './sqlite/sqlite-documents.ts';
import { sqliteFacts } from './sqlite/sqlite-facts.ts';
import { sqliteFeeds } from './sqlite/sqlite-feeds.ts';
import { sqliteFeedback } from './sqlite/sqlite-feedback.ts';
import { sqliteHistory } from './sqlite/sqlite-history.ts';
import { embeddingIn, sqlitePendingVectors } from './sqlite/sqlite-pending-vectors.ts';
import { sqliteSlack } from './sqlite/sqlite-slack.ts';
import { sqliteTokenLedger } from './sqlite/sqlite-token-ledger.ts';
import { loadHnswAddon } from './vectors/hnsw-addon.ts';

const DATABASE_NAME = 'assay.db';

export type SqliteStoreOptions = {
  /** The data folder; made when it is not there. */
  folder: string;
  /** The embedding in use: vectors of another are not compared. */
  embedder: EmbeddingInUse;
  /** `auto`: the native index where it can be loaded, else the flat scan; the others insist. */
  vectorIndex?: 'auto' | 'hnsw' | 'flat' | undefined;
};

export type SqliteStore = Store &
  TokenLedger & {
    /** One line for people when the native vector index does not serve as it should; else null. */
    vectorIndexNotice(): string | null;
    /**
     * Resolves when the vector index serves all but the newest rows and is written to its file. A run that ended starts
     * this by itself; wait for it before `close` in a process that only ingests.
     */
    settle(): Promise<void>;
    /** Compares the stored data with itself: one line for each fault. */
    check(): Promise<string[]>;
    /**
     * The vectors of an embedding that come after their documents. When they take the place of another's, `onAdopted` gets
     * the index with them; the store's own index has the other's, which are gone then.
     */
    pendingVectors(model: string, onAdopted: (embedding: EmbeddingInUse, index: ChunkIndex) => void): PendingVectors;
    close(): void;
  };

/** Everything that Assay keeps, in one SQLite file of the data folder. Throws `data-unwritable` or `data-damaged`. */
export const openSqliteStore = ({ folder, embedder, vectorIndex = 'auto' }: SqliteStoreOptions): SqliteStore => {
  const addon = vectorIndex === 'flat' ? null : loadHnswAddon();
  if (vectorIndex === 'hnsw' && addon?.kind === 'absent')
    throw new AssayError('not-supported', `The native vector index can't be loaded: ${addon.reason}.`, {
      hint: 'Install a C++ compiler, make and python3, then run npm rebuild hnswlib-node.',
    });
  const database = openDatabase(join(folder, DATABASE_NAME));
  const open = (): SqliteStore => {
    prepareSchema(database);
    const meta = openMeta(database);
    const postings = postingsOf(database, 'chunk', meta.chunkVersion);
    const HNSW = addon?.kind === 'loaded' ? addon.HierarchicalNSW : null;
    const parts = { database, meta, postings, folder, HNSW };
    let view = openEmbeddingView(parts, embedder);
    let mayLackVectors = false;
    const documents = sqliteDocuments(database, meta, embedder);
    return {
      ...documents,
      ...view.index,
      vectorIndex: () => view.index.vectorIndex(),
      ...sqliteFacts(database, meta),
      ...sqliteConversations(database),
      ...sqliteFeedback(database),
      ...sqliteFeeds(database),
      ...sqliteHistory(database),
      ...sqliteSlack(database),
      ...sqliteTokenLedger(database),
      commitRun: async (curated, linker) => {
        const generation = await documents.commitRun(curated, linker);
        view.hnsw?.settle().catch(() => {});
        return generation;
      },
      vectorIndexNotice: () => {
        if (addon?.kind === 'absent')
          return `The native vector index can't be loaded (${addon.reason}): a flat scan serves, which is slower with many documents.`;
        const problem = view.hnsw?.problem() ?? null;
        return problem === null
          ? null
          : `The vector index can't be kept in '${folder}' (${problem}): each start builds it.`;
      },
      settle: async () => view.hnsw?.settle(),
      check: async () => checkStore(database, mayLackVectors),
      pendingVectors: (model, onAdopted) => {
        mayLackVectors = true;
        return sqlitePendingVectors(database, meta, model, (embedding) => {
          view.hnsw?.close();
          view = openEmbeddingView(parts, embedding);
          view.hnsw?.settle().catch(() => {});
          onAdopted(embedding, view.index);
        });
      },
      close: () => {
        view.hnsw?.close();
        database.close();
      },
    };
  };
  try {
    return open();
  } catch (error) {
    database.close();
    throw error;
  }
};

/** The embedding whose vectors a data folder holds; null where there are none. Throws as `openSqliteStore`. */
export const storedEmbedding = (folder: string): EmbeddingInUse | null => {
  const database = openDatabase(join(folder, DATABASE_NAME));
  try {
    prepareSchema(database);
    return database.read(() => embeddingIn(database, 'vectors'));
  } finally {
    database.close();
  }
};
