import type { LanguageModel } from '../../../ports/language-model.ts';
import { wrapModel } from './wrap-model.ts';

/** What a million tokens cost. */
export type TokenPrices = { input: number; output: number; currency: string };

const MILLION = 1_000_000;

/** Says with each count of tokens what they cost. */
export const withPrices = (model: LanguageModel, { input, output, currency }: TokenPrices): LanguageModel =>
  wrapModel(model, async function* (messages, options) {
    for await (const chunk of model.stream(messages, options)) {
      const { usage } = chunk;
      if (usage === undefined) {
        yield chunk;
        continue;
      }
      const amount = (usage.inputTokens * input + usage.outputTokens * output) / MILLION;
      yield { ...chunk, usage: { ...usage, cost: { amount, currency } } };
    }
  });
