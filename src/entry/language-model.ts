import { guardModel } from '../adapters/models/calls/guard-model.ts';
import { timeoutsOf, withTimeouts } from '../adapters/models/calls/with-timeouts.ts';
import { meterModel } from '../adapters/models/calls/meter-model.ts';
import { anthropicModel } from '../adapters/models/providers/anthropic.ts';
import { ollamaModel } from '../adapters/models/providers/ollama.ts';
import { openaiModel } from '../adapters/models/providers/openai.ts';
import { type AiBinding, workersAiModel } from '../adapters/models/providers/workers-ai.ts';
import { AssayError } from '../domain/errors.ts';
import type { LanguageModel, ModelFailure } from '../ports/language-model.ts';
import type { ModelUse } from '../ports/model-use.ts';
import type { TokenLedger } from '../ports/token-ledger.ts';
import type { ModelConfig } from './model-config.ts';
import { providerAccess } from './provider-access.ts';
import { systemTimers } from './system-timers.ts';

const providerModelOf = (config: ModelConfig, ai: AiBinding | undefined): LanguageModel | null => {
  if (config.model === null) return null;
  const { provider, model } = config.model;
  const { openai, ollama, anthropic, contextTokens } = config;
  switch (provider) {
    case 'openai':
      return openaiModel(
        model,
        { baseUrl: openai.baseUrl, access: providerAccess(openai.baseUrl, openai.key) },
        contextTokens,
      );
    case 'ollama':
      return ollamaModel(
        model,
        { baseUrl: ollama.baseUrl, access: providerAccess(ollama.baseUrl, null) },
        contextTokens,
      );
    case 'anthropic': {
      const { baseUrl, key } = anthropic;
      if (key === null) throw new AssayError('invalid-config', '"ANTHROPIC_API_KEY" is missing.');
      return anthropicModel(model, { baseUrl, access: providerAccess(baseUrl, key) }, contextTokens);
    }
    case 'workers-ai':
      if (ai !== undefined) return workersAiModel(ai, model, contextTokens);
      throw new AssayError(
        'invalid-config',
        '"ASSAY_MODEL" names a model of Workers AI, which takes a Worker with the binding "AI".',
        { hint: 'Add the binding to wrangler.toml, or choose a model of openai, ollama or anthropic.' },
      );
  }
};

/** The configured model with its time limits alone: for a look whether it answers. Throws where none is configured. */
export const openBareModel = (config: ModelConfig): LanguageModel => {
  const model = providerModelOf(config, undefined);
  if (model === null) throw new AssayError('invalid-config', '"ASSAY_MODEL" names no language model.');
  return withTimeouts(model, timeoutsOf(config.timeout * 1_000), systemTimers);
};

export type OpenModel = {
  /** Undefined where answers are quoted. */
  languageModel: LanguageModel | undefined;
  modelUse: () => ModelUse | null;
};

type ModelParts = {
  ledger: TokenLedger;
  /** In place of the configured one. */
  own?: LanguageModel | undefined;
  ai?: AiBinding | undefined;
  /** Told of calls that failed: their answers say so too, in fewer words. */
  onFailure?: ((failure: ModelFailure) => void) | undefined;
};

/**
 * The language model that is configured, or `own` in its place, guarded and metered. Nothing is loaded or called before its
 * first use.
 */
export const openLanguageModel = (config: ModelConfig, { ledger, own, ai, onFailure }: ModelParts): OpenModel => {
  const model = own ?? providerModelOf(config, ai);
  if (model === null) return { languageModel: undefined, modelUse: () => null };
  const { dailyTokens, prices, timeout } = config;
  const budget = dailyTokens === null ? null : { dailyTokens, ledger };
  const metered = meterModel(
    guardModel(model, { timers: systemTimers, timeout: timeout * 1_000, budget, prices }),
    onFailure,
  );
  return { languageModel: metered.model, modelUse: metered.use };
};
