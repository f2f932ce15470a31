import type { ModelFailure } from '../../ports/language-model.ts';
import { type ModelConfig, type ModelSpec, OPENAI } from '../model-config.ts';

type Advice = Partial<Record<ModelFailure['kind'], string>>;

const PATIENCE = 'It may still be loading the model: try again, or raise ASSAY_MODEL_TIMEOUT.';
const LIMITS = 'Look up limits and credit with the provider.';

const openai = ({ openai: { baseUrl, key } }: ModelConfig): Advice => {
  const isOwn = baseUrl !== OPENAI;
  const address = isOwn
    ? `Is the server running? OPENAI_BASE_URL is ${baseUrl}; for most servers it ends in /v1.`
    : 'Check the connection to the internet.';
  return {
    unauthorized: key === null ? 'The server asks for a key: set OPENAI_API_KEY.' : 'Check OPENAI_API_KEY.',
    unavailable: address,
    malformed: address,
  };
};

const ollama = ({ ollama: { baseUrl } }: ModelConfig, { model }: ModelSpec): Advice => {
  const address = `Start Ollama with: ollama serve. OLLAMA_BASE_URL is ${baseUrl}.`;
  return {
    unauthorized: `Is it Ollama that answers? OLLAMA_BASE_URL is ${baseUrl}.`,
    'unknown-model': `Get the model with: ollama pull ${model}`,
    unavailable: address,
    malformed: address,
  };
};

const anthropic = ({ anthropic: { baseUrl } }: ModelConfig): Advice => ({
  unauthorized: 'Check ANTHROPIC_API_KEY.',
  unavailable: `Check the connection to ${baseUrl}.`,
  malformed: `Is ANTHROPIC_BASE_URL right? It is ${baseUrl}.`,
});

/**
 * What a person can do about a provider that failed, as a sentence.
 * @param variable the one that names the model.
 */
export const providerAdvice = (
  { kind }: Pick<ModelFailure, 'kind'>,
  spec: ModelSpec,
  variable: 'ASSAY_MODEL' | 'ASSAY_EMBEDDINGS',
  config: ModelConfig,
): string => {
  const advice: Record<string, (settings: ModelConfig, used: ModelSpec) => Advice> = { openai, ollama, anthropic };
  const own = advice[spec.provider]?.(config, spec)[kind];
  if (own !== undefined) return own;
  switch (kind) {
    case 'unknown-model':
      return `Check the name of the model in ${variable}, which is ${spec.provider}:${spec.model}.`;
    case 'timeout':
      return PATIENCE;
    case 'rate-limited':
      return LIMITS;
    default:
      return 'Try again later.';
  }
};
