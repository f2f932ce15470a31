import type { LanguageModel } from '../../../ports/language-model.ts';
import { plainFailure } from '../providers/response-failure.ts';
import type { Timers } from '../../../ports/timers.ts';
import { wrapModel } from './wrap-model.ts';

/** In milliseconds. */
export type Timeouts = { firstToken: number; betweenTokens: number; whole: number };

/** Of a call that may take so many milliseconds, its first token may take half and each later one a sixth. */
export const timeoutsOf = (whole: number): Timeouts => ({ firstToken: whole / 2, betweenTokens: whole / 6, whole });

const ABORTED = Symbol('aborted');
const LATE = Symbol('late');

/**
 * Ends a call that takes too long for its first token, for the next one or on the whole. An end from outside is heard at once, even by a
 * model that does not listen to its signal.
 */
export const withTimeouts = (model: LanguageModel, limits: Timeouts, timers: Timers): LanguageModel =>
  wrapModel(model, async function* (messages, options) {
    const ended = new AbortController();
    const { signal: outside } = options;
    if (outside?.aborted) throw plainFailure('aborted');
    const left = new Promise<typeof ABORTED>((resolve) => {
      outside?.addEventListener('abort', () => resolve(ABORTED), { once: true, signal: ended.signal });
    });
    const signal = outside === undefined ? ended.signal : AbortSignal.any([ended.signal, outside]);
    const deadline = timers.now() + limits.whole;
    const chunks = model.stream(messages, { ...options, signal })[Symbol.asyncIterator]();
    let limit = limits.firstToken;
    try {
      for (;;) {
        const came = new AbortController();
        const patience = Math.max(0, Math.min(limit, deadline - timers.now()));
        const late = timers.sleep(patience, came.signal).then((): typeof LATE => LATE);
        const next = await Promise.race([chunks.next(), left, late]).finally(() => came.abort());
        if (next === ABORTED) throw plainFailure('aborted');
        if (next === LATE) throw plainFailure('timeout', `nothing came for ${Math.round(patience / 1_000)} seconds`);
        if (next.done) return;
        yield next.value;
        limit = limits.betweenTokens;
      }
    } finally {
      ended.abort();
      // Not waited for: a model that hangs does not return either.
      void Promise.resolve(chunks.return?.()).catch(() => {});
    }
  });
