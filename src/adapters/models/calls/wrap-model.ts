import type { LanguageModel, ModelCallOptions, ModelChunk, ModelMessage } from '../../../ports/language-model.ts';

type Stream = (messages: readonly ModelMessage[], options: ModelCallOptions) => AsyncIterable<ModelChunk>;

/** The same model with another way of calling it. */
export const wrapModel = ({ name, contextTokens }: LanguageModel, stream: Stream): LanguageModel => ({
  name,
  contextTokens,
  stream: (messages, options = {}) => stream(messages, options),
});
