import type { Hono } from 'hono';
import { createMemoryCorpusFolder } from '../adapters/memory/memory-corpus-folder.ts';
import { memoryTokenLedger } from '../adapters/memory/memory-token-ledger.ts';
import { sendWithRuntime } from '../adapters/fetching/runtime-fetch.ts';
import { createMemoryStore } from '../adapters/memory/memory-store.ts';
import { openBuiltinEmbedder } from '../adapters/models/builtin-embedder.ts';
import { embedderOf } from '../adapters/models/langchain-embedder.ts';
import type { AiBinding } from '../adapters/models/providers/workers-ai.ts';
import { durableSlackStore } from '../adapters/workers/durable-slack-store.ts';
import type { SlackStorage } from '../adapters/workers/slack-storage.ts';
import { createAsker } from '../answer/answer-question.ts';
import { AssayError } from '../domain/errors.ts';
import { hash } from '../domain/hash.ts';
import { draftOf } from '../eval/drafts/draft-expectation.ts';
import { readCuratedFacts } from '../facts/curated-facts.ts';
import { extractFacts } from '../facts/extract/extract-facts.ts';
import { createVerifier } from '../facts/check/verifier.ts';
import { createIngestion } from '../ingest/ingest.ts';
import type { Clock } from '../ports/clock.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { Embedder } from '../ports/embedder.ts';
import { ModelFailure } from '../ports/language-model.ts';
import type { Store } from '../ports/store.ts';
import { createRetriever } from '../retrieval/retrieve.ts';
import { createApp } from '../server/app.ts';
import type { AppDependencies, Asset } from '../server/dependencies.ts';
import { keepCurrent } from '../server/kept-answers/keep-current.ts';
import { createReadiness } from '../server/operations/readiness.ts';
import { createSlackApp } from '../server/slack/app.ts';
import type { Slack } from '../server/slack/slack.ts';
import { type Config, readConfig } from './config.ts';
import { openEmbeddings } from './embeddings.ts';
import { openLanguageModel } from './language-model.ts';
import type { ModelConfig } from './model-config.ts';
import { openSlack } from './slack.ts';
import { createSuggestions } from './suggested-questions.ts';
import { openWebSources } from './web-sources.ts';
import bundledCorpus from '../../dist/corpus.bundle';

export { SlackStorage } from '../adapters/workers/slack-storage.ts';

/** Variables and secrets are texts beside these. */
type Bindings = { ASSETS: Fetcher; AI?: AiBinding; SLACK_STORE?: DurableObjectNamespace<SlackStorage> };

/** What each application has of its own; the rest is shared. */
type Access = 'allowedHosts' | 'publicUrl' | 'embedOrigins' | 'apiKeyHashes';

/** Where bundle-corpus.ts puts the built-in embedding's weights among the assets. */
const WEIGHTS = '/builtin-embedding.bin';

const clock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  newId: () => crypto.randomUUID(),
};

const reportError = (error: unknown): void => console.error(error);

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

const openCorpus = (): CorpusFolder => {
  const files = JSON.parse(bundledCorpus) as Record<string, string>;
  return createMemoryCorpusFolder(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, decode(content)])),
  );
};

/** Indexes the corpus that the Worker carries; what it says on the way is nobody's but the log's. */
const indexCorpus = async (bindings: Bindings, config: ModelConfig, { corpus, store }: Foundation) => {
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
  return { embedder, ingestion };
};

const readBindings = (bindings: Bindings): Config =>
  readConfig(
    Object.fromEntries(
      Object.entries<unknown>(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  );

/** What is there at once. */
type Foundation = { store: Store; corpus: CorpusFolder; slack: Slack | null };

/** What Slack needs remembered is shared by all isolates where there is an object for it. */
const slackStore = (store: Store, namespace: Bindings['SLACK_STORE']): Store =>
  namespace === undefined
    ? store
    : { ...store, ...durableSlackStore(() => namespace.get(namespace.idFromName('slack')), store) };

/** Slack waits for three seconds, indexing may take longer: what Slack sends is taken in before, and answered after it. */
const layFoundation = (bindings: Bindings): Foundation => {
  const { slack: settings, publicUrl } = readBindings(bindings);
  const store = createMemoryStore();
  const corpus = openCorpus();
  const log = { error: console.error, failure: console.error, warn: console.warn, detail: console.debug };
  const slack = openSlack({
    settings,
    publicUrl,
    store: slackStore(store, bindings.SLACK_STORE),
    asker: { ask: async (...question) => (await composedFor(bindings)).asker.ask(...question) },
    suggestions: async () => (await composedFor(bindings)).suggestions(),
    clock,
    readiness: { wait: async () => (await composedFor(bindings)).readiness.isReady() },
    log,
  });
  return { store, corpus, slack };
};

const compose = async (bindings: Bindings, foundation: Foundation): Promise<Omit<AppDependencies, Access>> => {
  const { ASSETS, AI } = bindings;
  const config = readBindings(bindings);
  const { models } = config;
  const { store, corpus, slack } = foundation;
  const { languageModel, modelUse } = openLanguageModel(models, {
    ledger: memoryTokenLedger(),
    ai: AI,
    onFailure: ({ message }) => console.warn(`language model: ${message}`),
  });
  const { embedder, ingestion } = await indexCorpus(bindings, models, foundation);
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
    draftExpectation: draftOf,
    suggestions: createSuggestions({ corpus, store, asker }),
    slack,
    assets: readAsset(ASSETS),
    reportError,
  };
};

// One index an isolate, made at the first request: a Worker may not compute for long while it starts.
let foundation: Foundation | undefined;
let composed: ReturnType<typeof compose> | undefined;
const applications = new Map<string, Hono>();

const composedFor = (bindings: Bindings): ReturnType<typeof compose> => {
  foundation ??= layFoundation(bindings);
  composed ??= compose(bindings, foundation);
  return composed;
};

const accessFor = (request: Request, bindings: Bindings): Pick<AppDependencies, Access> => {
  const { apiKeys, publicUrl, embedOrigins } = readBindings(bindings);
  // Cloudflare routes only the Worker's own hosts to it; without keys it answers on loopback alone.
  const isOpen = apiKeys.size === 0;
  return {
    allowedHosts: isOpen ? [] : [new URL(request.url).hostname],
    publicUrl: isOpen ? null : publicUrl,
    embedOrigins,
    apiKeyHashes: Array.from(apiKeys.values(), hash),
  };
};

const applicationFor = async (access: Pick<AppDependencies, Access>, bindings: Bindings): Promise<Hono> => {
  const name = access.allowedHosts.join();
  const application = applications.get(name) ?? createApp({ ...(await composedFor(bindings)), ...access });
  applications.set(name, application);
  return application;
};

/** What Slack sends before the whole application is there. */
const slackAppFor = (access: Pick<AppDependencies, Access>, bindings: Bindings): Hono => {
  foundation ??= layFoundation(bindings);
  return createSlackApp({ ...access, slack: foundation.slack, clock, reportError });
};

/** Assay on Cloudflare Workers. Conversations and added documents last as long as the isolate. */
export default {
  async fetch(request, bindings, context) {
    const access = accessFor(request, bindings);
    const isFromSlack = request.method === 'POST' && new URL(request.url).pathname.startsWith('/slack/');
    if (isFromSlack && !applications.has(access.allowedHosts.join()))
      return slackAppFor(access, bindings).fetch(request, bindings, context);
    const application = applicationFor(access, bindings);
    // The index serves later requests too, so a client that leaves must not stop it.
    context.waitUntil(application.then(() => undefined));
    return (await application).fetch(request, bindings, context);
  },
} satisfies ExportedHandler<Bindings>;
