import { anthropicModel } from '../../../../src/adapters/models/providers/anthropic.ts';
import { ollamaModel } from '../../../../src/adapters/models/providers/ollama.ts';
import { openaiModel } from '../../../../src/adapters/models/providers/openai.ts';
import type { LanguageModel } from '../../../../src/ports/language-model.ts';

export const KEY = 'sk-planted-4Zq8LmT2';

type Address = { url: string; openaiUrl: string };

const access = (host: string) => ({ host, key: KEY, fetch: globalThis.fetch, now: () => Date.UTC(2026, 0, 31) });

/** Each provider's model at the address of a scripted server. */
export const PROVIDERS: Record<string, (address: Address, model?: string) => LanguageModel> = {
  openai: ({ url, openaiUrl }, model = 'small') =>
    openaiModel(model, { baseUrl: openaiUrl, access: access(url) }, null),
  ollama: ({ url }, model = 'small') => ollamaModel(model, { baseUrl: url, access: access(url) }, null),
  anthropic: ({ url }, model = 'small') => anthropicModel(model, { baseUrl: url, access: access(url) }, null),
};
