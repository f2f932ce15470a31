import type { TokenLedger } from '../../ports/token-ledger.ts';

/** Remembers tokens for as long as the process lives. */
export const memoryTokenLedger = (): TokenLedger => {
  const days = new Map<string, number>();
  return {
    tokensOn: async (day) => days.get(day) ?? 0,
    addTokens: async (day, tokens) => {
      days.set(day, (days.get(day) ?? 0) + tokens);
    },
  };
};
