import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { guardEmbeddings } from '../adapters/models/calls/guard-embeddings.ts';
import { checkedEmbeddings } from '../adapters/models/langchain-embedder.ts';
import { ollamaEmbeddings } from '../adapters/models/providers/ollama.ts';
import { openaiEmbeddings } from '../adapters/models/providers/openai.ts';
import { transformersEmbeddings } from '../adapters/models/providers/transformers.ts';
import { type AiBinding, workersAiEmbeddings } from '../adapters/models/providers/workers-ai.ts';
import { AssayError } from '../domain/errors.ts';
import { type EmbeddingSpec, type ModelConfig, nameOf, OPENAI } from './model-config.ts';
import { providerAccess } from './provider-access.ts';
import { systemTimers } from './system-timers.ts';

/** Embeddings under the name that an index keeps with their vectors. */
export type NamedEmbeddings = { model: string; embeddings: EmbeddingsInterface };

const providerEmbeddingsOf = (
  { provider, model }: EmbeddingSpec,
  { openai, ollama }: ModelConfig,
  ai: AiBinding | undefined,
): EmbeddingsInterface => {
  switch (provider) {
    case 'openai':
      if (openai.key === null && openai.baseUrl === OPENAI)
        throw new AssayError('invalid-config', '"OPENAI_API_KEY" is missing.');
      return openaiEmbeddings(model, { ...openai, access: providerAccess(openai.baseUrl, openai.key) });
    case 'ollama':
      return ollamaEmbeddings(model, { ...ollama, access: providerAccess(ollama.baseUrl, null) });
    case 'transformers':
      return transformersEmbeddings(model);
    case 'workers-ai':
      if (ai !== undefined) return workersAiEmbeddings(ai, model);
      throw new AssayError(
        'invalid-config',
        '"ASSAY_EMBEDDINGS" names a model of Workers AI, which takes a Worker with the binding "AI".',
        { hint: 'Add the binding to wrangler.toml, or choose other embeddings.' },
      );
  }
};

/** The embeddings of a provider as they are: for a look whether they answer. */
export const openBareEmbeddings = (spec: EmbeddingSpec, config: ModelConfig): NamedEmbeddings => {
  const model = nameOf(spec, '');
  return { model, embeddings: checkedEmbeddings(providerEmbeddingsOf(spec, config, undefined), model) };
};

/** Any embeddings, guarded and checked. */
export const guarded = ({ model, embeddings }: NamedEmbeddings, dimension?: number): NamedEmbeddings => ({
  model,
  embeddings: checkedEmbeddings(guardEmbeddings(embeddings, systemTimers), model, dimension),
});

/** The embeddings of a provider, guarded and checked. Nothing is loaded or called before their first use. */
export const openEmbeddings = (
  spec: EmbeddingSpec,
  config: ModelConfig,
  { ai, dimension }: { ai?: AiBinding | undefined; dimension?: number } = {},
): NamedEmbeddings => {
  const named = { model: nameOf(spec, ''), embeddings: providerEmbeddingsOf(spec, config, ai) };
  return guarded(named, dimension);
};
