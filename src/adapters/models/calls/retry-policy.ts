import { ModelFailure, type ModelFailureKind } from '../../../ports/language-model.ts';

/** Attempts in all; waits in milliseconds. */
export type RetryPolicy = { attempts: number; firstWait: number; longestWait: number };

/** What may go well the next time. */
const PASSING: ReadonlySet<ModelFailureKind> = new Set(['rate-limited', 'unavailable', 'malformed', 'empty']);

/**
 * Milliseconds to wait before the next attempt; null where there is none: "full jitter", a random part of a bound that doubles
 * (M. Brooker, "Exponential Backoff And Jitter", 2015), behind the time that the provider asked for. One that asks
 * for longer than the longest wait is not tried again.
 */
export const waitBefore = (
  error: unknown,
  attempt: number,
  { attempts, firstWait, longestWait }: RetryPolicy,
  random: () => number,
): number | null => {
  if (!(error instanceof ModelFailure) || !PASSING.has(error.kind) || attempt >= attempts) return null;
  const asked = error.retryAfter ?? 0;
  if (asked > longestWait) return null;
  return asked + random() * Math.min(longestWait, firstWait * 2 ** (attempt - 1));
};
