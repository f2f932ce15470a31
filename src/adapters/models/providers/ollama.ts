import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { LanguageModel } from '../../../ports/language-model.ts';
import type { Access } from './connection.ts';
import { checkedLines } from './json-lines.ts';
import { providerEmbeddings } from './provider-embeddings.ts';
import { providerModel } from './provider-model.ts';
import { thinkingTokens } from './thinking.ts';

export type OllamaServer = { baseUrl: string; access: Access };

/** A longer prompt is cut by Ollama without a word, so the context is always set. */
const CONTEXT_TOKENS = 8_192;

export const ollamaModel = (
  model: string,
  { baseUrl, access }: OllamaServer,
  contextTokens: number | null,
): LanguageModel => {
  const completionContext = contextTokens ?? CONTEXT_TOKENS;
  return providerModel({
    name: `ollama:${model}`,
    contextTokens: completionContext,
    access,
    open: async ({ fetch, maxTokens }) => {
      const { ChatOllama } = await import('@langchain/ollama');
      return new ChatOllama({
        baseUrl,
        fetch: checkedLines(fetch),
        model,
        numCtx: completionContext + thinkingTokens(model),
        // A draft of what stands in the passages needs none, and it would use up the tokens of the completion.
        think: false,
        temperature: 0,
        maxRetries: 0,
        ...(maxTokens === undefined ? {} : { numPredict: maxTokens + thinkingTokens(model) }),
      });
    },
    habits: { tellsEnd: true },
  });
};

export const ollamaEmbeddings = (model: string, { baseUrl, access }: OllamaServer): EmbeddingsInterface =>
  providerEmbeddings(access, async (fetch) => {
    const { OllamaEmbeddings } = await import('@langchain/ollama');
    return new OllamaEmbeddings({ baseUrl, fetch, model, maxRetries: 0, truncate: true });
  });
