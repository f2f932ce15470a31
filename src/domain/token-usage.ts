import { z } from 'zod';

/** What tokens cost, by the prices that were configured: never a guess. */
const Cost = z.object({ amount: z.number().nonnegative(), currency: z.string() });

/** Tokens as the provider counted them. */
export const TokenUsage = z.object({
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  cost: Cost.optional(),
});
export type TokenUsage = z.infer<typeof TokenUsage>;

/** The tokens of both; a cost where either has one. */
export const addUsage = (a: TokenUsage, b: TokenUsage): TokenUsage => {
  const tokens = { inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens };
  const cost = a.cost ?? b.cost;
  if (cost === undefined) return tokens;
  const amount = (a.cost?.amount ?? 0) + (b.cost?.amount ?? 0);
  return { ...tokens, cost: { amount, currency: cost.currency } };
};
