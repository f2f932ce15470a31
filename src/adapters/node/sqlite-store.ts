import { join } from 'node:path';
import { AssayError } from '../../domain/errors.ts';
import type { Store } from '../../ports/store.ts';
import type { EmbeddingInUse } from './sqlite/chunk-rows.ts';
import { checkStore } from './sqlite/check-store.ts';
import { openDatabase } from './sqlite/database.ts';
import { openMeta } from './sqlite/meta.ts';
import { postingsOf } from './sqlite/postings.ts';
import { prepareSchema } from './sqlite/schema.ts';
import { sqliteChunkIndex } from './sqlite/sqlite-chunk-index.ts';
import { sqliteConversations } from './sqlite/sqlite-conversations.ts';
import { sqliteDocuments } from './sqlite/sqlite-documents.ts';
import { sqliteFacts } from './sqlite/sqlite-facts.ts';
import { sqliteFeedback } from './sqlite/sqlite-feedback.ts';
import { loadHnswAddon } from './vectors/hnsw-addon.ts';
import { createHnswIndex, type HnswIndex } from './vectors/hnsw-index.ts';
import { newestVectors } from './vectors/newest-vectors.ts';
import { vectorRows } from './vectors/vector-rows.ts';
import { createVectorSearch } from './vectors/vector-search.ts';

const DATABASE_NAME = 'assay.db';

export type SqliteStoreOptions = {
  /** The data folder; made when it is not there. */
  folder: string;
  /** The embedding in use: vectors of another are not compared, and made anew by the next ingest. */
  embedder: EmbeddingInUse;
  /** `auto`: the native index where it can be loaded, else the flat scan; the others insist. */
  vectorIndex?: 'auto' | 'hnsw' | 'flat' | undefined;
};

export type SqliteStore = Store & {
  /** One line for people when the native vector index does not serve as it should; else null. */
  vectorIndexNotice(): string | null;
  /**
   * Resolves when the vector index serves all but the newest rows and is written to its file. A run that ended starts
   * this by itself; wait for it before `close` in a process that only ingests.
   */
  settle(): Promise<void>;
  /** Compares the stored data with itself: one line for each fault. */
  check(): Promise<string[]>;
  close(): void;
};

/** Everything that Assay keeps, in one SQLite file of the data folder. Throws `data-unwritable` or `data-damaged`. */
export const openSqliteStore = ({ folder, embedder, vectorIndex = 'auto' }: SqliteStoreOptions): SqliteStore => {
  const { model, dimension } = embedder;
  const addon = vectorIndex === 'flat' ? null : loadHnswAddon();
  if (vectorIndex === 'hnsw' && addon?.kind === 'absent')
    throw new AssayError('not-supported', `The native vector index can't be loaded: ${addon.reason}.`, {
      hint: 'Install a C++ compiler, make and python3, then run npm rebuild hnswlib-node.',
    });
  const database = openDatabase(join(folder, DATABASE_NAME));
  const open = (): SqliteStore => {
    prepareSchema(database);
    const meta = openMeta(database);
    const rows = vectorRows(database, model, dimension);
    const postings = postingsOf(database, 'chunk', meta.chunkVersion);
    const present = () => postings.lengths().present;
    const hnsw: HnswIndex | null =
      addon?.kind === 'loaded'
        ? createHnswIndex({ HNSW: addon.HierarchicalNSW, database, rows, folder, model, dimension, meta })
        : null;
    const newest = newestVectors(rows, dimension, present);
    const search = createVectorSearch({ rows, version: meta.chunkVersion, present, hnsw, newest });
    const documents = sqliteDocuments(database, meta, embedder);
    return {
      ...documents,
      ...sqliteChunkIndex(database, postings, rows, search),
      ...sqliteFacts(database, meta),
      ...sqliteConversations(database),
      ...sqliteFeedback(database),
      commitRun: async (curated, linker) => {
        const generation = await documents.commitRun(curated, linker);
        hnsw?.settle().catch(() => {});
        return generation;
      },
      vectorIndexNotice: () => {
        if (addon?.kind === 'absent')
          return `The native vector index can't be loaded (${addon.reason}): a flat scan serves, which is slower with many documents.`;
        const problem = hnsw?.problem() ?? null;
        return problem === null
          ? null
          : `The vector index can't be kept in '${folder}' (${problem}): each start builds it.`;
      },
      settle: async () => hnsw?.settle(),
      check: async () => checkStore(database),
      close: () => {
        hnsw?.close();
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
