import type { Hono } from 'hono';
import { createMemoryCorpusFolder } from '../adapters/memory/memory-corpus-folder.ts';
import { memoryTokenLedger } from '../adapters/memory/memory-token-ledger.ts';
import { sendWithRuntime } from '../adapters/fetching/runtime-fetch.ts';
import { createMemoryStore } from '../adapters/memory/memory-store.ts';
import { openBuiltinEmbedder } from '../adapters/models/builtin-embedder.ts';
import { embedderOf } from '../adapters/models/langchain-embedder.ts';
import type { AiBinding } from '../adapters/models/providers/workers-ai.ts';
import { createAsker } from '../answer/answer-question.ts';
import { AssayError } from '../domain/errors.ts';
import { hash } from '../domain/hash.ts';
import { readCuratedFacts } from '../facts/curated-facts.ts';
import { extractFacts } from '../facts/extract/extract-facts.ts';
import { createVerifier } from '../facts/check/verifier.ts';
import { createIngestion } from '../ingest/ingest.ts';
import type { Clock } from '../ports/clock.ts';
import type { Embedder } from '../ports/embedder.ts';
import { ModelFailure } from '../ports/language-model.ts';
import { createRetriever } from '../retrieval/retrieve.ts';
import { createApp } from '../server/app.ts';
import type { AppDependencies, Asset } from '../server/dependencies.ts';
import { keepCurrent } from '../server/kept-answers/keep-current.ts';
import { createReadiness } from '../server/readiness.ts';
import { type Config, readConfig } from './config.ts';
import { openEmbeddings } from './embeddings.ts';
import { openLanguageModel } from './language-model.ts';
import type { ModelConfig } from './model-config.ts';
import { openSlack } from './slack.ts';
import { openWebSources } from './web-sources.ts';
import bundledCorpus from '../../dist/corpus.bundle';

/** Variables and secrets are texts beside these. */
type Bindings = { ASSETS: Fetcher; AI?: AiBinding };

/** What each application has of its own; the rest is shared. */
type Access = 'allowedHosts' | 'publicUrl' | 'embedOrigins' | 'apiKeyHashes';

/** Where bundle-corpus.ts puts the built-in embedding's weights among the assets. */
const WEIGHTS = '/builtin-embedding.bin';

const clock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  newId: () => crypto.randomUUID(),
};

const decode = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const readAsset =
  (assets: Fetcher) =>
  async (path: string): Promise<Asset | null> => {
    const response = await assets.fetch(new URL(path, 'https://assets.local'));
    if (!response.ok) return null;
    const contentType = response.headers.get('Content-Type') ?? 'application/octet-stream';
    return { body: new Uint8Array(await response.arrayBuffer()), contentType };
  };

/** The embedding's weights are an asset: a Worker's script has to stay under 3 MB. */
const openBuiltin = async (assets: Fetcher): Promise<Embedder> => {
  const response = await assets.fetch(new URL(WEIGHTS, 'https://assets.local'));
  if (!response.ok) throw new AssayError('invalid-config', `The Worker has no asset '${WEIGHTS}'.`);
  return openBuiltinEmbedder(new Uint8Array(await response.arrayBuffer()));
};

/** The configured embeddings; where their provider fails, this isolate does with the built-in one. */
const openEmbedder = async ({ ASSETS, AI }: Bindings, config: ModelConfig): Promise<Embedder> => {
  if (config.embeddings === null) return openBuiltin(ASSETS);
  const { model, embeddings } = openEmbeddings(config.embeddings, config, { ai: AI });
  try {
    return await embedderOf(embeddings, model);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    console.warn(`${error.message} The built-in embedding serves.`);
    return openBuiltin(ASSETS);
  }
};

/** Indexes the corpus that the Worker carries; what it says on the way is nobody's but the log's. */
const indexCorpus = async (bindings: Bindings, config: ModelConfig) => {
  const files = JSON.parse(bundledCorpus) as Record<string, string>;
  const corpus = createMemoryCorpusFolder(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, decode(content)])),
  );
  const store = createMemoryStore();
  const embedder = await openEmbedder(bindings, config);
  const ingestion = createIngestion({
    folder: corpus,
    store,
    kept: createMemoryCorpusFolder(),
    embedder,
    clock,
    extractFacts,
    readCuratedFacts,
  });
  const report = await ingestion.run();
  for (const { path, message } of report.failures) console.warn(`${path}: ${message}`);
  return { corpus, store, embedder, ingestion };
};

const readBindings = (bindings: Bindings): Config =>
  readConfig(
    Object.fromEntries(
      Object.entries<unknown>(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  );

const compose = async (bindings: Bindings): Promise<Omit<AppDependencies, Access>> => {
  const { ASSETS, AI } = bindings;
  const config = readBindings(bindings);
  const { models, slack: settings, publicUrl } = config;
  const { languageModel, modelUse } = openLanguageModel(models, {
    ledger: memoryTokenLedger(),
    ai: AI,
    onFailure: ({ message }) => console.warn(`language model: ${message}`),
  });
  const { corpus, store, embedder, ingestion } = await indexCorpus(bindings, models);
  const verifier = createVerifier(store);
  const retriever = createRetriever({ index: store, documents: store, embedder });
  const asker = createAsker({
    retriever,
    documents: store,
    facts: store,
    verifier,
    conversations: keepCurrent(store, store, store),
    clock,
    languageModel,
  });
  const readiness = createReadiness();
  readiness.markReady();
  const log = { error: console.error, failure: console.error, warn: console.warn, detail: console.debug };
  const slack = openSlack({ settings, publicUrl, store, asker, corpus, clock, readiness, log });
  return {
    asker,
    verifier,
    search: retriever,
    embedder: () => embedder,
    store,
    ingestion,
    ...openWebSources({ config, send: () => sendWithRuntime(fetch), ingestion, store, corpus, clock }),
    corpus,
    clock,
    readiness,
    modelUse,
    slack,
    assets: readAsset(ASSETS),
    reportError: (error) => console.error(error),
  };
};

// One index an isolate, made at the first request: a Worker may not compute for long while it starts.
let composed: ReturnType<typeof compose> | undefined;
const applications = new Map<string, Hono>();

const applicationFor = async (request: Request, bindings: Bindings): Promise<Hono> => {
  const { apiKeys, publicUrl, embedOrigins } = readBindings(bindings);
  // Cloudflare routes only the Worker's own hosts to it; without keys it answers on loopback alone.
  const isOpen = apiKeys.size === 0;
  const allowedHosts = isOpen ? [] : [new URL(request.url).hostname];
  const known = applications.get(allowedHosts.join());
  if (known !== undefined) return known;
  composed ??= compose(bindings);
  const application = createApp({
    ...(await composed),
    allowedHosts,
    publicUrl: isOpen ? null : publicUrl,
    embedOrigins,
    apiKeyHashes: Array.from(apiKeys.values(), hash),
  });
  applications.set(allowedHosts.join(), application);
  return application;
};

/** Assay on Cloudflare Workers. Conversations and added documents last as long as the isolate. */
export default {
  async fetch(request, bindings, context) {
    const application = applicationFor(request, bindings);
    // The index serves later requests too, so a client that leaves must not stop it.
    context.waitUntil(application.then(() => undefined));
    return (await application).fetch(request, bindings, context);
  },
} satisfies ExportedHandler<Bindings>;
