import type { LanguageModel } from '../../../ports/language-model.ts';
import { plainFailure } from '../providers/response-failure.ts';
import { wrapModel } from './wrap-model.ts';

/** More than any tokenizer puts into one on average. */
const CHARACTERS_A_TOKEN = 12;
const MOST_TOKENS = 4_096;

/** Ends a completion that goes on far beyond the tokens that were asked for: not every server keeps to them. */
export const withLengthLimit = (model: LanguageModel): LanguageModel =>
  wrapModel(model, async function* (messages, options) {
    let left = (options.maxTokens ?? MOST_TOKENS) * CHARACTERS_A_TOKEN;
    for await (const chunk of model.stream(messages, options)) {
      left -= chunk.text.length;
      if (left < 0) throw plainFailure('endless');
      yield chunk;
    }
  });
