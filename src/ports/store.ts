import type { ChunkIndex } from './chunk-index.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { DocumentStore } from './document-store.ts';
import type { FactStore } from './fact-store.ts';
import type { FeedStore } from './feed-store.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { HistoryStore } from './history-store.ts';
import type { SlackStore } from './slack-store.ts';

/** Everything that Assay keeps, as one storage adapter offers it. */
export type Store = DocumentStore &
  ChunkIndex &
  FactStore &
  ConversationStore &
  FeedbackStore &
  FeedStore &
  HistoryStore &
  SlackStore;
