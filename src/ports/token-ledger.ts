/** Remembers how many tokens a day has taken; days are dates of UTC, `2026-01-31`. */
export interface TokenLedger {
  tokensOn(day: string): Promise<number>;
  addTokens(day: string, tokens: number): Promise<void>;
}
