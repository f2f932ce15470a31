import { afterAll, expect, test } from 'vitest';
import { memoryTokenLedger } from '../../../src/adapters/memory/memory-token-ledger.ts';
import { openSqliteStore, type SqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { embedder } from '../../contracts/samples.ts';
import { tokenLedgerContract } from '../../contracts/token-ledger.ts';
import { temporaryFolder } from './temporary-folder.ts';

const stores: SqliteStore[] = [];
afterAll(() => stores.forEach((store) => store.close()));

const open = (folder: string): SqliteStore => {
  const store = openSqliteStore({ folder, embedder });
  stores.push(store);
  return store;
};

tokenLedgerContract('the memory', memoryTokenLedger);
tokenLedgerContract('SQLite', () => open(temporaryFolder()));

test('tokens are counted over restarts and by all that share the folder', async () => {
  const folder = temporaryFolder();
  const [first, second] = [open(folder), open(folder)];
  await first.addTokens('2026-01-31', 70);
  await second.addTokens('2026-01-31', 30);
  expect(await open(folder).tokensOn('2026-01-31')).toBe(100);
});
