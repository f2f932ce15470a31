import { listen } from '../../src/entry/node/listen.ts';
import { hash } from '../../src/domain/hash.ts';
import type { AppDependencies } from '../../src/server/dependencies.ts';
import { fixture } from '../server/support.ts';
import { createPipeline } from './pipeline.ts';
import { readFolder } from './read-folder.ts';

export const KEY = 'k3y';

/** The application over the repository's corpus on a port of its own; it asks for {@link KEY}. `change` replaces some of what it stands on. */
export const serveCorpus = async (change: Partial<AppDependencies> = {}) => {
  const pipeline = createPipeline({ files: await readFolder('corpus') });
  await pipeline.ingestion.run();
  const { asker, verifier, store, ingestion, retriever, embedder } = pipeline;
  const { app, dependencies, reported } = await fixture({
    asker,
    verifier,
    store,
    ingestion,
    search: retriever,
    embedder: () => embedder,
    corpus: pipeline.folder,
    apiKeyHashes: [hash(KEY)],
    ...change,
  });
  const { url, stop } = await listen((request) => app.fetch(request), { host: '127.0.0.1', port: 0 });
  return { url, stop, app, dependencies, reported };
};
