import { rmSync } from 'node:fs';
import { describe } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import type { OpenStore } from '../../contracts/open-store.ts';
import { embedder } from '../../contracts/samples.ts';
import { storeContract } from '../../contracts/store.ts';
import { nativeIndexInstalled } from '../../support/native-index.ts';
import { makeFolder } from './temporary-folder.ts';

const openWith =
  (vectorIndex: 'hnsw' | 'flat'): OpenStore =>
  async () => {
    const folder = makeFolder();
    const store = openSqliteStore({ folder, embedder, vectorIndex });
    return {
      // With the graph built before each question, so that it is what answers.
      store: {
        ...store,
        vectorCandidates: async (...question) => {
          await store.settle();
          return store.vectorCandidates(...question);
        },
      },
      close: async () => {
        store.close();
        rmSync(folder, { recursive: true });
      },
    };
  };

describe.skipIf(!nativeIndexInstalled)('with the native add-on', () => {
  storeContract('SQLite with the native vector index', openWith('hnsw'));
});
storeContract('SQLite with the flat scan', openWith('flat'));
