import {
  type LanguageModel,
  type ModelCallOptions,
  type ModelChunk,
  ModelFailure,
  type ModelFailureKind,
} from '../../../../src/ports/language-model.ts';

/** What a call does next: gives a text or a count of tokens, waits for a time, hangs, or fails. */
export type Step =
  | string
  | { usage: ModelChunk['usage'] }
  | { wait: number }
  | 'HANG'
  | { fail: ModelFailureKind; retryAfter?: number };

/** Time that passes only when nothing else is left to do. */
export const fakeTimers = (start = Date.UTC(2026, 0, 31)) => {
  let now = start;
  const waiting: { at: number; wake: () => void }[] = [];
  const slept: number[] = [];
  const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    slept.push(milliseconds);
    return new Promise((resolve) => {
      const entry = { at: now + milliseconds, wake: resolve };
      if (signal?.aborted) return resolve();
      waiting.push(entry);
      signal?.addEventListener('abort', () => {
        const place = waiting.indexOf(entry);
        if (place >= 0) waiting.splice(place, 1);
        resolve();
      });
    });
  };
  /** Runs `work`, moving on to the next one that sleeps whenever all is still. */
  const run = async <Result>(work: Promise<Result>): Promise<Result> => {
    const state = { isDone: false };
    const done = work.finally(() => (state.isDone = true)).catch(() => undefined);
    while (!state.isDone) {
      for (let turn = 0; turn < 20 && !state.isDone; turn++) await new Promise(setImmediate);
      const next = waiting.toSorted((a, b) => a.at - b.at)[0];
      if (state.isDone || next === undefined) continue;
      waiting.splice(waiting.indexOf(next), 1);
      now = Math.max(now, next.at);
      next.wake();
    }
    await done;
    return work;
  };
  return {
    timers: { now: () => now, sleep, random: () => 0.5 },
    slept,
    run,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
};

export type FakeTimers = ReturnType<typeof fakeTimers>;

/** A model whose calls follow the given steps, one list a call; the last list serves all further calls. */
export const scriptedModel = (scripts: readonly Step[][], { timers }: Pick<FakeTimers, 'timers'>) => {
  const calls: ModelCallOptions[] = [];
  const model: LanguageModel = {
    name: 'test:model',
    contextTokens: 4_096,
    async *stream(_messages, options = {}) {
      const steps = scripts[Math.min(calls.length, scripts.length - 1)] ?? [];
      calls.push(options);
      for (const step of steps) {
        if (step === 'HANG') await new Promise(() => {});
        else if (typeof step === 'string') yield { text: step };
        else if ('wait' in step) await timers.sleep(step.wait);
        else if ('usage' in step) yield { text: '', ...(step.usage === undefined ? {} : { usage: step.usage }) };
        else throw new ModelFailure(step.fail, `It is ${step.fail}.`, { retryAfter: step.retryAfter ?? null });
      }
    },
  };
  return { model, calls };
};

/** Reads the first piece of a completion and leaves. */
export const leaveAfterOne = async (model: LanguageModel): Promise<void> => {
  const chunks = model.stream([{ role: 'user', content: 'Which metals?' }])[Symbol.asyncIterator]();
  await chunks.next();
  await chunks.return?.();
};

/** What came of a call: its text, its counts of tokens and the kind of its failure. */
export const collect = async (model: LanguageModel, options: ModelCallOptions = {}) => {
  const texts: string[] = [];
  const usages: NonNullable<ModelChunk['usage']>[] = [];
  try {
    for await (const { text, usage } of model.stream([{ role: 'user', content: 'Which metals?' }], options)) {
      if (text !== '') texts.push(text);
      if (usage !== undefined) usages.push(usage);
    }
    return { text: texts.join(''), pieces: texts.length, usages, failure: null };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { text: texts.join(''), pieces: texts.length, usages, failure: error };
  }
};
