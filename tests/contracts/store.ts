import { chunkIndexContract } from './chunk-index.ts';
import { conversationStoreContract } from './conversation-store.ts';
import { documentStoreContract } from './document-store.ts';
import { feedStoreContract } from './feed-store.ts';
import { historyStoreContract } from './history-store.ts';
import { factStoreContract } from './fact-store.ts';
import type { OpenStore } from './open-store.ts';
import { slackStoreContract } from './slack-store.ts';
import { twinContract } from './store-twin.ts';

/** Everything that any storage adapter has to hold. */
export const storeContract = (name: string, open: OpenStore): void => {
  documentStoreContract(name, open);
  chunkIndexContract(name, open);
  factStoreContract(name, open);
  historyStoreContract(name, open);
  conversationStoreContract(name, open);
  feedStoreContract(name, open);
  slackStoreContract(name, open);
  twinContract(name, open);
};
