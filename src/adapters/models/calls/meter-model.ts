import { addUsage, type TokenUsage } from '../../../domain/token-usage.ts';
import { type LanguageModel, ModelFailure } from '../../../ports/language-model.ts';
import type { CallOutcome, ModelUse } from '../../../ports/model-use.ts';
import { wrapModel } from './wrap-model.ts';

/** The model, and what it was used for so far. `onFailure` is told of calls that failed, not of those that were ended. */
export const meterModel = (
  model: LanguageModel,
  onFailure: (failure: ModelFailure) => void = () => undefined,
): { model: LanguageModel; use: () => ModelUse } => {
  const calls = new Map<CallOutcome, number>();
  let tokens: TokenUsage = { inputTokens: 0, outputTokens: 0 };
  const metered = wrapModel(model, async function* (messages, options) {
    let outcome: CallOutcome = 'left';
    try {
      for await (const chunk of model.stream(messages, options)) {
        if (chunk.usage !== undefined) tokens = addUsage(tokens, chunk.usage);
        yield chunk;
      }
      outcome = 'completed';
    } catch (error) {
      outcome = error instanceof ModelFailure ? error.kind : 'failed';
      if (error instanceof ModelFailure && error.kind !== 'aborted') onFailure(error);
      throw error;
    } finally {
      calls.set(outcome, (calls.get(outcome) ?? 0) + 1);
    }
  });
  return { model: metered, use: () => ({ model: model.name, calls, tokens }) };
};
