import { addUsage, type TokenUsage } from '../../domain/token-usage.ts';
import type { Clock } from '../../ports/clock.ts';
import { ModelFailure, type LanguageModel, type ModelMessage } from '../../ports/language-model.ts';

/** Calls of a model for one question: a rewritten question, three rounds and a repair at most. */
const MOST_CALLS = 5;
/** Milliseconds after which no further call begins and no further text is read. */
const MOST_TIME = 180_000;
/** Characters of one completion that are read. */
const MOST_CHARACTERS = 12_000;

/** The calls that one question may make of a model, counted. */
export type ModelCalls = {
  readonly model: LanguageModel;
  /** Tokens used so far; undefined where the provider didn't say. */
  usage(): TokenUsage | undefined;
  /** Whether another call may be made. */
  mayCall(): boolean;
  /**
   * The text of a completion as it arrives.
   * @throws ModelFailure also after some text; the signal's reason when that aborts.
   */
  stream(messages: readonly ModelMessage[], maxTokens: number): AsyncIterable<string>;
};

export const createModelCalls = (model: LanguageModel, clock: Clock, signal: AbortSignal | undefined): ModelCalls => {
  const deadline = clock.elapsed() + MOST_TIME;
  let usage: TokenUsage | undefined;
  let calls = 0;

  async function* stream(messages: readonly ModelMessage[], maxTokens: number): AsyncGenerator<string> {
    if (calls >= MOST_CALLS || clock.elapsed() > deadline)
      throw new ModelFailure('timeout', 'The language model has had its time for this question.');
    calls++;
    let characters = 0;
    try {
      for await (const chunk of model.stream(messages, { maxTokens, ...(signal === undefined ? {} : { signal }) })) {
        if (chunk.usage !== undefined) usage = usage === undefined ? chunk.usage : addUsage(usage, chunk.usage);
        characters += chunk.text.length;
        signal?.throwIfAborted();
        if (characters > MOST_CHARACTERS)
          throw new ModelFailure('endless', 'The language model did not come to an end.');
        if (clock.elapsed() > deadline) throw new ModelFailure('timeout', 'The language model took too long.');
        if (chunk.text !== '') yield chunk.text;
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  }

  return { model, usage: () => usage, mayCall: () => calls < MOST_CALLS && clock.elapsed() <= deadline, stream };
};
