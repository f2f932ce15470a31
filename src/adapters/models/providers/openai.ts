import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { LanguageModel } from '../../../ports/language-model.ts';
import type { Access } from './connection.ts';
import { providerEmbeddings } from './provider-embeddings.ts';
import { providerModel } from './provider-model.ts';
import { thinkingTokens } from './thinking.ts';

/** A server that speaks OpenAI's protocol. `baseUrl` ends in its version, `https://api.openai.com/v1`. */
export type OpenAIServer = { baseUrl: string; access: Access };

/** OpenAI's own models that think before they write: they take no temperature, but can be told to think little. */
const REASONING = /(?:^|\/)(?:o\d|gpt-[5-9](?!-chat))/;

/** The package asks for a key; where none is needed, the connection does not send it. */
const NO_KEY = 'none';

const configuration = ({ baseUrl, access }: OpenAIServer, fetch: Access['fetch']) => ({
  apiKey: access.key ?? NO_KEY,
  configuration: { baseURL: baseUrl, fetch, logLevel: 'off' as const, organization: null },
  maxRetries: 0,
});

export const openaiModel = (model: string, server: OpenAIServer, contextTokens: number | null): LanguageModel =>
  providerModel({
    name: `openai:${model}`,
    contextTokens,
    access: server.access,
    open: async ({ fetch, maxTokens }) => {
      const { ChatOpenAICompletions } = await import('@langchain/openai');
      return new ChatOpenAICompletions({
        ...configuration(server, fetch),
        model,
        ...(maxTokens === undefined ? {} : { maxTokens: maxTokens + thinkingTokens(model) }),
        ...(REASONING.test(model) ? { reasoning: { effort: 'low' as const } } : { temperature: 0 }),
      });
    },
    habits: { tellsEnd: true },
  });

export const openaiEmbeddings = (model: string, server: OpenAIServer): EmbeddingsInterface =>
  providerEmbeddings(server.access, async (fetch) => {
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    return new OpenAIEmbeddings({
      ...configuration(server, fetch),
      model,
      encodingFormat: 'float',
      stripNewLines: false,
    });
  });
