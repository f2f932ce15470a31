import type { Store } from '../../ports/store.ts';
import { memoryChunkIndex } from './memory-chunk-index.ts';
import { memoryConversations } from './memory-conversations.ts';
import { memoryDocuments } from './memory-documents.ts';
import { memoryFacts } from './memory-facts.ts';
import { memoryFeeds } from './memory-feeds.ts';
import { memoryFeedback } from './memory-feedback.ts';
import { memoryHistory } from './memory-history.ts';
import { memorySlack } from './memory-slack.ts';
import { emptyState } from './memory-state.ts';

/** All that Assay keeps, in memory: the plain twin of the databases, for tests and small indexes on Workers. */
export const createMemoryStore = (): Store => {
  const state = emptyState();
  return {
    ...memoryDocuments(state),
    ...memoryChunkIndex(state),
    ...memoryFacts(state),
    ...memoryConversations(state),
    ...memoryFeedback(state),
    ...memoryFeeds(),
    ...memoryHistory(),
    ...memorySlack(state),
  };
};
