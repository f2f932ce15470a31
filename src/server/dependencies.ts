import type { Answer } from '../domain/answer.ts';
import type { Verifier } from '../facts/check/verifier.ts';
import type { Asker } from '../ports/asker.ts';
import type { ChunkIndex } from '../ports/chunk-index.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { FactStore } from '../ports/fact-store.ts';
import type { Feeds } from '../ports/feeds.ts';
import type { FeedbackStore } from '../ports/feedback-store.ts';
import type { HistoryStore } from '../ports/history-store.ts';
import type { Ingestion } from '../ports/ingestion.ts';
import type { ModelUse } from '../ports/model-use.ts';
import type { Search } from '../ports/search.ts';
import type { WebIntake } from '../ports/web-intake.ts';
import type { Readiness } from './operations/readiness.ts';
import type { Slack } from './slack/slack.ts';

export type Asset = { body: Uint8Array<ArrayBuffer>; contentType: string };

/** All that the application knows of the world; a composition root supplies it. */
export type AppDependencies = {
  asker: Asker;
  verifier: Verifier;
  search: Search;
  store: DocumentStore & FactStore & ConversationStore & FeedbackStore & HistoryStore & Pick<ChunkIndex, 'vectorIndex'>;
  /** The embedding that the index is searched with now. */
  embedder: () => Embedder;
  ingestion: Ingestion;
  /** Pages of the web, and feeds of them, as documents. */
  web: WebIntake;
  feeds: Feeds;
  corpus: CorpusFolder;
  clock: Clock;
  readiness: Readiness;
  /** What the language model was used for so far; null where there is none. */
  modelUse?: () => ModelUse | null;
  /** What a golden question would expect of an answer that is right, in keys of `expect` in the questions file. */
  draftExpectation: (answer: Answer) => Readonly<Record<string, unknown>>;
  /** Questions to begin with, which the documents answer; none where nothing is indexed. */
  suggestions: () => Promise<readonly string[]>;
  /** Host names that requests may be addressed to, without a port; IPv6 addresses in brackets. */
  allowedHosts: readonly string[];
  /** Origin of links to this server, `https://assay.example.org`; null takes the request's own. */
  publicUrl: string | null;
  /** Origins of other sites whose pages may ask questions through `/embed.js`. */
  embedOrigins: readonly string[];
  /** SHA-256 of each API key, in hex; empty asks for none. */
  apiKeyHashes: readonly string[];
  /** Assay in Slack; null where it is not set up. */
  slack: Slack | null;
  /** A file of the web page by its path, `/index.html`; null when there is none. */
  assets: (path: string) => Promise<Asset | null>;
  /** Told of every failure that is a bug; the client sees only that there was one. */
  reportError: (error: unknown) => void;
};
