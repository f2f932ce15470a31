import { DatabaseSync } from 'node:sqlite';
import { createMemoryStore } from '../../../src/adapters/memory/memory-store.ts';
import { durableSlackStore } from '../../../src/adapters/workers/durable-slack-store.ts';
import { slackTables } from '../../../src/adapters/workers/slack-tables.ts';
import type { SlackStore } from '../../../src/ports/slack-store.ts';
import { slackStoreContract } from '../../contracts/slack-store.ts';

slackStoreContract('the tables of a Durable Object', async () => {
  const database = new DatabaseSync(':memory:');
  const tables = slackTables((statement, ...values) => database.prepare(statement).all(...values));
  const conversations = createMemoryStore();
  // As over the wire: each call is answered later.
  const reached = Object.fromEntries(
    Object.entries(tables).map(([name, method]) => [
      name,
      async (...input: unknown[]) => (method as (...given: unknown[]) => unknown)(...input),
    ]),
  ) as unknown as SlackStore;
  const store = { ...conversations, ...durableSlackStore(() => reached, conversations) };
  return { store, close: async () => database.close() };
});
