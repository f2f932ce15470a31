import type { LanguageModel } from '../../../ports/language-model.ts';
import type { Access } from './connection.ts';
import { providerModel } from './provider-model.ts';

export type AnthropicServer = { baseUrl: string; access: Access & { key: string } };

/** The longest completion where the caller sets none: the protocol asks for one. */
const MOST_TOKENS = 2_048;

export const anthropicModel = (
  model: string,
  { baseUrl, access }: AnthropicServer,
  contextTokens: number | null,
): LanguageModel =>
  providerModel({
    name: `anthropic:${model}`,
    contextTokens,
    access,
    open: async ({ fetch, maxTokens = MOST_TOKENS }) => {
      const { ChatAnthropic } = await import('@langchain/anthropic');
      return new ChatAnthropic({
        model,
        maxTokens,
        apiKey: access.key,
        anthropicApiUrl: baseUrl,
        maxRetries: 0,
        clientOptions: { fetch, logLevel: 'off', authToken: null },
      });
    },
    habits: { tellsEnd: true, countsUp: true },
  });
