import { expect, test } from 'vitest';
import type { TokenLedger } from '../../src/ports/token-ledger.ts';

/** What any ledger of tokens has to hold. */
export const tokenLedgerContract = (name: string, open: () => TokenLedger): void => {
  test(`${name} adds up the tokens of each day by itself`, async () => {
    const ledger = open();
    expect(await ledger.tokensOn('2026-01-31')).toBe(0);
    await Promise.all([ledger.addTokens('2026-01-31', 70), ledger.addTokens('2026-01-31', 30)]);
    await ledger.addTokens('2026-02-01', 5);
    expect([await ledger.tokensOn('2026-01-31'), await ledger.tokensOn('2026-02-01')]).toEqual([100, 5]);
  });
};
