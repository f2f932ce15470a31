import type { TokenLedger } from '../../../ports/token-ledger.ts';
import type { Database } from './database.ts';

/** Counts tokens over all processes that share the file. */
export const sqliteTokenLedger = (database: Database): TokenLedger => {
  const read = database.prepare<{ tokens: number }>('SELECT tokens FROM token_use WHERE day = ?');
  const add = database.prepare(`
    INSERT INTO token_use (day, tokens) VALUES (?, ?) ON CONFLICT DO UPDATE SET tokens = tokens + excluded.tokens`);
  return {
    tokensOn: async (day) => database.read(() => read.get(day)?.tokens ?? 0),
    addTokens: async (day, tokens) => {
      database.write(() => add.run(day, tokens));
    },
  };
};
