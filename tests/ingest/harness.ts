import { createMemoryCorpusFolder } from '../../src/adapters/memory/memory-corpus-folder.ts';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import type { Embedder } from '../../src/ports/embedder.ts';
import type { IngestionDependencies } from '../../src/ingest/dependencies.ts';
import { createIngestion } from '../../src/ingest/ingest.ts';

const builtin = await loadBuiltinEmbedder();

/** An ingestion over memory that counts the texts it embeds; `overrides` replace its parts. */
export const createHarness = (
  files: Record<string, string | Uint8Array> = {},
  overrides: Partial<IngestionDependencies> = {},
) => {
  const folder = createMemoryCorpusFolder(files);
  const store = createMemoryStore();
  const counts = { embedded: 0 };
  const embedder: Embedder = {
    ...builtin,
    embedDocuments: (texts) => {
      counts.embedded += texts.length;
      return builtin.embedDocuments(texts);
    },
  };
  const dependencies: IngestionDependencies = {
    folder,
    store,
    kept: createMemoryCorpusFolder(),
    embedder,
    clock: { now: () => 0, elapsed: () => 0, newId: () => 'id' },
    ...overrides,
  };
  return { folder, store, embedder, counts, dependencies, ingestion: createIngestion(dependencies) };
};
