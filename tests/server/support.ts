import type { Hono } from 'hono';
import { z } from 'zod';
import { createMemoryCorpusFolder } from '../../src/adapters/memory/memory-corpus-folder.ts';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Document } from '../../src/domain/document.ts';
import { AssayError } from '../../src/domain/errors.ts';
import { draftOf } from '../../src/eval/drafts/draft-expectation.ts';
import type { Verifier } from '../../src/facts/check/verifier.ts';
import type { Asker } from '../../src/ports/asker.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { ModelFailure } from '../../src/ports/language-model.ts';
import type { Ingestion } from '../../src/ports/ingestion.ts';
import { createFeeds } from '../../src/ingest/feeds/feeds.ts';
import { createWebIntake } from '../../src/ingest/web/web-intake.ts';
import type { Fetcher } from '../../src/ports/fetcher.ts';
import { createApp } from '../../src/server/app.ts';
import type { AppDependencies } from '../../src/server/dependencies.ts';
import { createReadiness } from '../../src/server/operations/readiness.ts';

export const TEXT = 'Reserves are large.\nThey come to 28.7 million tonnes <b>today</b>.\n';

export const answer: Answer = {
  id: 'a1',
  conversationId: 'c1',
  question: 'How large are the reserves?',
  standaloneQuestion: 'How large are the reserves?',
  status: 'answered',
  answer: 'They come to 28.7 million tonnes <b>today</b>. [1]',
  shortAnswer: '28.7 million tonnes',
  citations: [
    {
      id: 1,
      documentId: 'metals/rare-earths',
      title: 'Rare earths',
      url: null,
      publishedAt: null,
      page: null,
      chunkId: 'k1',
      citedText: TEXT.slice(20, 66),
      sourceSpan: { start: 20, end: 66 },
      answerSpans: [{ start: 0, end: 46 }],
    },
  ],
  claims: [],
  conflicts: [],
  notices: [],
  withheld: [],
  nearest: [],
  model: 'extractive',
  timings: { total: 1 },
};

const passage = {
  documentId: 'metals/rare-earths',
  chunkId: 'k1',
  title: 'Rare earths',
  text: TEXT,
  start: 0,
  end: 67,
  score: 1,
};

const document: Document = {
  documentId: 'metals/rare-earths',
  path: 'metals/rare-earths.md',
  title: 'Rare earths',
  url: null,
  publishedAt: '2024-05-01',
  tags: ['mining'],
  format: 'markdown',
  contentHash: 'h',
  characters: TEXT.length,
  chunks: 1,
  facts: 0,
  duplicates: 0,
  text: TEXT,
  pages: [],
};

export const fakeClock = (): Clock => {
  let id = 0;
  return { now: () => Date.UTC(2024, 5, 1), elapsed: () => 0, newId: () => `id-${++id}` };
};

/** Emits what the answer has, in the order of a stream. */
const fakeAsker: Asker = {
  ask: async (request, emit) => {
    if (request.conversationId === 'unknown') throw new AssayError('not-found', 'There is no conversation "unknown".');
    if (request.question === 'bug') throw new TypeError('a secret detail');
    await emit?.({ type: 'passages', passages: [passage] });
    if (request.question === 'late failure') throw new AssayError('not-supported', 'The model is away.');
    await emit?.({ type: 'delta', text: answer.answer });
    for (const citation of answer.citations) await emit?.({ type: 'citation', citation });
    await emit?.({ type: 'done', answer });
    return answer;
  },
};

const verification = {
  verdict: 'unverified',
  reason: 'no number',
  claims: [],
  counts: { supported: 0, contradicted: 0, unverified: 0 },
} as const;
const fakeVerifier: Verifier = {
  verify: async () => ({ ...verification, claims: [] }),
  verifyAgainst: () => ({ ...verification, claims: [], verdict: 'supported' }),
};

const fail = (): never => {
  throw new ModelFailure('unavailable', 'The embedding did not answer.');
};

/** Every address has a page, but those that name an error. */
const fakeFetcher: Fetcher = {
  fetch: async ({ url }) => {
    if (url.includes('forbidden')) throw new AssayError('forbidden-address', 'This address may not be fetched.');
    const content = new TextEncoder().encode('The bridge is 340 metres long.');
    const place = { url, movedTo: null, charset: 'utf-8', etag: null, lastModified: null, maxAge: null };
    return { kind: 'content', content, mediaType: 'text/plain', ...place };
  },
};

export type Fixture = { app: Hono; dependencies: AppDependencies; reported: unknown[] };

/** An application over a store with one document and one answer; `change` replaces some of what it stands on. */
export const fixture = async (change: Partial<AppDependencies> = {}): Promise<Fixture> => {
  const store = createMemoryStore();
  const corpus = createMemoryCorpusFolder({ 'metals/rare-earths.md': TEXT });
  await store.putDocument({ document, chunks: [], facts: [] });
  await store.saveAnswer(answer, '2024-06-01T00:00:00.000Z');
  const ingestion: Ingestion = {
    run: async () => {
      throw new Error('not run here');
    },
    add: async ({ path, content, metadata }) => {
      await corpus.write(path, content);
      const text = new TextDecoder().decode(content);
      if (text.includes('broken')) throw new AssayError('invalid-document', `${path}: has no text.`);
      const added = { ...document, ...metadata, documentId: path.replace(/\.\w+$/, ''), path, text };
      await store.putDocument({ document: added, chunks: [], facts: [] });
      const { text: _text, pages: _pages, ...summary } = added;
      return summary;
    },
    readText: async ({ content }) => new TextDecoder().decode(content),
    remove: (documentId) => store.removeDocument(documentId),
    restore: async () => {
      throw new Error('not restored here');
    },
    forget: async () => false,
  };
  const clock = fakeClock();
  const web = createWebIntake({ fetcher: fakeFetcher, ingestion, store, corpus, clock });
  const checkAddress = (url: string): URL => new URL(url);
  const feeds = createFeeds({ fetcher: fakeFetcher, intake: web, store, clock, sleep: async () => {}, checkAddress });
  const readiness = createReadiness();
  readiness.markReady();
  const reported: unknown[] = [];
  const dependencies: AppDependencies = {
    asker: fakeAsker,
    verifier: fakeVerifier,
    embedder: () => ({
      model: 'letters@1',
      dimension: 2,
      embedQuery: async () => [0.6, 0.8],
      embedDocuments: async (texts) => texts.map((text) => (text === 'unreachable' ? fail() : [0.6, 0.8])),
    }),
    search: { search: async () => [passage] },
    store,
    ingestion,
    web,
    feeds,
    corpus,
    clock,
    readiness,
    allowedHosts: [],
    publicUrl: null,
    embedOrigins: [],
    apiKeyHashes: [],
    draftExpectation: draftOf,
    suggestions: async () => ['How many railway bridges are there?'],
    slack: null,
    assets: async (path) =>
      path === '/index.html'
        ? { body: new TextEncoder().encode('<!doctype html><title>Assay</title>'), contentType: 'text/html' }
        : null,
    reportError: (error) => reported.push(error),
    ...change,
  };
  return { app: createApp(dependencies), dependencies, reported };
};

export const post = (app: Hono, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
});

/** The events of a streamed answer. */
export const readEvents = async (response: Response): Promise<{ event: string; data: unknown }[]> =>
  (await response.text())
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      const [, event = '', data = ''] = /^event: (.+)\ndata: (.+)$/.exec(block) ?? [];
      return { event, data: JSON.parse(data) };
    });
