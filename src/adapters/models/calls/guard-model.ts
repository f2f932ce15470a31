import type { LanguageModel } from '../../../ports/language-model.ts';
import type { TokenLedger } from '../../../ports/token-ledger.ts';
import type { Timers } from '../../../ports/timers.ts';
import { withBudget } from './with-budget.ts';
import { withCircuitBreaker } from './with-circuit-breaker.ts';
import { withLengthLimit } from './with-length-limit.ts';
import { type TokenPrices, withPrices } from './with-prices.ts';
import { withRetries } from './with-retries.ts';
import { timeoutsOf, withTimeouts } from './with-timeouts.ts';
import { withoutThinking } from './without-thinking.ts';

export type Guard = {
  timers: Timers;
  /** Milliseconds that a call may take. */
  timeout: number;
  budget: { dailyTokens: number; ledger: TokenLedger } | null;
  prices: TokenPrices | null;
};

const RETRIES = { attempts: 3, firstWait: 500, longestWait: 10_000 };
const BREAKER = { failures: 3, pause: 30_000 };

/** A model that answers, fails in time or is left alone: what every call goes through, from the inside out. */
export const guardModel = (model: LanguageModel, { timers, timeout, budget, prices }: Guard): LanguageModel => {
  const timed = withTimeouts(withLengthLimit(withoutThinking(model)), timeoutsOf(timeout), timers);
  const tried = withCircuitBreaker(withRetries(timed, RETRIES, timers), BREAKER, timers);
  const priced = prices === null ? tried : withPrices(tried, prices);
  return budget === null ? priced : withBudget(priced, budget.dailyTokens, budget.ledger, timers);
};
