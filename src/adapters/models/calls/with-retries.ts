import type { LanguageModel } from '../../../ports/language-model.ts';
import { plainFailure } from '../providers/response-failure.ts';
import { type RetryPolicy, waitBefore } from './retry-policy.ts';
import type { Timers } from '../../../ports/timers.ts';
import { wrapModel } from './wrap-model.ts';

/** Tries a call again that failed before any text came: what was delivered is never repeated. */
export const withRetries = (model: LanguageModel, policy: RetryPolicy, timers: Timers): LanguageModel =>
  wrapModel(model, async function* (messages, options) {
    for (let attempt = 1; ; attempt++) {
      let hasText = false;
      try {
        for await (const chunk of model.stream(messages, options)) {
          hasText ||= chunk.text !== '';
          yield chunk;
        }
        return;
      } catch (error) {
        const wait = hasText ? null : waitBefore(error, attempt, policy, timers.random);
        if (wait === null) throw error;
        await timers.sleep(wait, options.signal);
        if (options.signal?.aborted) throw plainFailure('aborted');
      }
    }
  });
