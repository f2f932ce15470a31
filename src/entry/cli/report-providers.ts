import type { ModelConfig, ModelSpec } from '../model-config.ts';
import { checkEmbeddings, checkModel } from './check-providers.ts';
import { errLine, outLine } from './terminal.ts';

const keyed = (host: string, key: string | null): string => `${host}, ${key === null ? 'no key' : 'key set'}`;

/** Where a provider is reached and whether with a key, never which. */
const addressOf = ({ provider }: ModelSpec, config: ModelConfig): string => {
  switch (provider) {
    case 'openai':
      return keyed(config.openai.baseUrl, config.openai.key);
    case 'anthropic':
      return keyed(config.anthropic.baseUrl, config.anthropic.key);
    case 'ollama':
      return config.ollama.baseUrl;
    default:
      return provider;
  }
};

/** Asks the providers for a word each; whether all is as it should be. */
export const reportProviders = async (config: ModelConfig): Promise<boolean> => {
  const checks = [
    { what: 'Model', spec: config.model, check: await checkModel(config) },
    { what: 'Embeddings', spec: config.embeddings, check: await checkEmbeddings(config) },
  ];
  for (const { what, spec, check } of checks) {
    if (spec === null || check === null) continue;
    const line = `${what} (${addressOf(spec, config)}): ${check.line}`;
    if (check.isRight) await outLine(line);
    else errLine(`assay: ${line}`);
  }
  return checks.every(({ check }) => check?.isRight !== false);
};
