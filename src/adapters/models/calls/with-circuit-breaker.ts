import { type LanguageModel, ModelFailure, type ModelFailureKind } from '../../../ports/language-model.ts';
import { plainFailure } from '../providers/response-failure.ts';
import type { Timers } from '../../../ports/timers.ts';
import { wrapModel } from './wrap-model.ts';

/** Failures in a row that open the circuit, and milliseconds until one call may try again. */
export type BreakerPolicy = { failures: number; pause: number };

/** What tells that the provider is not well; a wrong key or a long prompt does not. */
const SICK: ReadonlySet<ModelFailureKind> = new Set(['timeout', 'rate-limited', 'unavailable', 'malformed']);

/**
 * Leaves a provider alone that failed several times in a row, so that questions need not wait for it: calls fail
 * at once until the pause is over, then one tries and the others still fail until it is known how it went
 * (M. Nygard, "Release It!", 2007).
 */
export const withCircuitBreaker = (model: LanguageModel, policy: BreakerPolicy, timers: Timers): LanguageModel => {
  let failures = 0;
  let pausedUntil = 0;
  let isTrying = false;
  return wrapModel(model, async function* (messages, options) {
    const isTrial = failures >= policy.failures;
    if (isTrial && (isTrying || timers.now() < pausedUntil)) throw plainFailure('circuit-open');
    isTrying = isTrial;
    try {
      yield* model.stream(messages, options);
      failures = 0;
    } catch (error) {
      if (error instanceof ModelFailure && SICK.has(error.kind)) {
        failures++;
        pausedUntil = timers.now() + policy.pause;
      }
      throw error;
    } finally {
      if (isTrial) isTrying = false;
    }
  });
};
