import { z } from 'zod';
import type { TokenPrices } from '../adapters/models/calls/with-prices.ts';

const CHAT_PROVIDERS = ['openai', 'ollama', 'anthropic', 'workers-ai'] as const;
const EMBEDDING_PROVIDERS = ['openai', 'ollama', 'workers-ai', 'transformers'] as const;

/** `PROVIDER:MODEL`; the model may hold colons and slashes of its own. */
export type ModelSpec<Provider extends string = string> = { provider: Provider; model: string };
export type EmbeddingSpec = ModelSpec<(typeof EMBEDDING_PROVIDERS)[number]>;

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

const readSpec = <Provider extends string>(
  text: string,
  providers: readonly Provider[],
): ModelSpec<Provider> | null => {
  const [, named, model] = /^([a-z-]+):(\S+)$/.exec(text) ?? [];
  const provider = providers.find((known) => known === named);
  return provider === undefined || model === undefined ? null : { provider, model };
};

/** A name of embeddings as an index keeps it; null for what no provider has. */
export const readEmbeddingSpec = (name: string): EmbeddingSpec | null => readSpec(name, EMBEDDING_PROVIDERS);

const spec = <Provider extends string>(own: string, providers: readonly Provider[], example: string) =>
  z.string().transform((text, context): ModelSpec<Provider> | null => {
    if (text === own) return null;
    const read = readSpec(text.trim(), providers);
    if (read !== null) return read;
    context.addIssue(`must be "${own}" or PROVIDER:MODEL, such as ${example}; PROVIDER is ${listed(providers)}`);
    return z.NEVER;
  });

/** An address that paths are put behind. */
export const BaseUrl = z.string().transform((text, context) => {
  const url = URL.parse(text);
  if (url?.username) context.addIssue('must hold no user name and password: a key has its own variable');
  else if (url !== null && /^https?:$/.test(url.protocol) && url.search === '') return url.href.replace(/\/+$/, '');
  else context.addIssue('must be an address such as http://127.0.0.1:11434');
  return z.NEVER;
});

const WHOLE = { error: 'must be a whole number above 0' };
const Whole = z.coerce.number(WHOLE).int(WHOLE).positive(WHOLE);

/** What a million tokens cost: `INPUT/OUTPUT CURRENCY`. */
const Prices = z.string().transform((text, context): TokenPrices => {
  const [, input, output, currency] = /^(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)\s+([A-Z]{3})$/.exec(text.trim()) ?? [];
  if (input !== undefined && output !== undefined && currency !== undefined)
    return { input: Number(input), output: Number(output), currency };
  context.addIssue('must be what a million tokens cost, INPUT/OUTPUT CURRENCY, such as "0.25/2.00 USD"');
  return z.NEVER;
});

/** The variables of models and their providers. */
export const ModelEnvironment = z.object({
  ASSAY_MODEL: spec('extractive', CHAT_PROVIDERS, 'ollama:llama3.2').default(null),
  ASSAY_EMBEDDINGS: spec('builtin', EMBEDDING_PROVIDERS, 'ollama:nomic-embed-text').default(null),
  OPENAI_API_KEY: z.string().trim().optional(),
  OPENAI_BASE_URL: BaseUrl.optional(),
  OLLAMA_BASE_URL: BaseUrl.default('http://127.0.0.1:11434'),
  ANTHROPIC_API_KEY: z.string().trim().optional(),
  ANTHROPIC_BASE_URL: BaseUrl.default('https://api.anthropic.com'),
  ASSAY_CONTEXT_TOKENS: Whole.optional(),
  ASSAY_MODEL_TIMEOUT: Whole.default(120),
  ASSAY_DAILY_TOKENS: Whole.optional(),
  ASSAY_TOKEN_PRICES: Prices.optional(),
});

/** Which models are used and how they are reached. */
export type ModelConfig = {
  /** Null quotes from the sources. */
  model: ModelSpec<(typeof CHAT_PROVIDERS)[number]> | null;
  /** Null is the built-in embedding. */
  embeddings: EmbeddingSpec | null;
  openai: { baseUrl: string; key: string | null };
  ollama: { baseUrl: string };
  anthropic: { baseUrl: string; key: string | null };
  /** Tokens that prompt and completion may take together. */
  contextTokens: number | null;
  /** Seconds that a completion may take. */
  timeout: number;
  /** Tokens a day, in the order of UTC days. */
  dailyTokens: number | null;
  prices: TokenPrices | null;
};

/** Where OpenAI itself answers, which takes a key. */
export const OPENAI = 'https://api.openai.com/v1';

/** A provider that asks for a key has one: what is missing, and how it is said. */
export const missingKey = (read: z.infer<typeof ModelEnvironment>): { variable: string; message: string } | null => {
  const uses = (provider: string) =>
    [read.ASSAY_MODEL, read.ASSAY_EMBEDDINGS].some((used) => used?.provider === provider);
  if (uses('openai') && read.OPENAI_API_KEY === undefined && read.OPENAI_BASE_URL === undefined)
    return {
      variable: 'OPENAI_API_KEY',
      message: 'is missing: set it, or OPENAI_BASE_URL for a server that needs no key',
    };
  if (uses('anthropic') && read.ANTHROPIC_API_KEY === undefined)
    return { variable: 'ANTHROPIC_API_KEY', message: 'is missing' };
  return null;
};

export const modelConfig = (read: z.infer<typeof ModelEnvironment>): ModelConfig => ({
  model: read.ASSAY_MODEL,
  embeddings: read.ASSAY_EMBEDDINGS,
  openai: { baseUrl: read.OPENAI_BASE_URL ?? OPENAI, key: read.OPENAI_API_KEY ?? null },
  ollama: { baseUrl: read.OLLAMA_BASE_URL },
  anthropic: { baseUrl: read.ANTHROPIC_BASE_URL, key: read.ANTHROPIC_API_KEY ?? null },
  contextTokens: read.ASSAY_CONTEXT_TOKENS ?? null,
  timeout: read.ASSAY_MODEL_TIMEOUT,
  dailyTokens: read.ASSAY_DAILY_TOKENS ?? null,
  prices: read.ASSAY_TOKEN_PRICES ?? null,
});

/** The name that stands in answers and in `doctor`. */
export const nameOf = (used: ModelSpec | null, own: string): string =>
  used === null ? own : `${used.provider}:${used.model}`;
