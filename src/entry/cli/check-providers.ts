import { AssayError } from '../../domain/errors.ts';
import { ModelFailure } from '../../ports/language-model.ts';
import { openBareEmbeddings } from '../embeddings.ts';
import { openBareModel } from '../language-model.ts';
import type { ModelConfig, ModelSpec } from '../model-config.ts';
import { count } from './count.ts';
import { providerAdvice } from './provider-advice.ts';

/** How a provider did: a line for people, and whether it is as it should be. */
export type ProviderCheck = { isRight: boolean; line: string };

const PROMPT = [{ role: 'user' as const, content: 'Answer with one word: yes.' }];
/** Models that think first use some of it up. */
const MOST_TOKENS = 64;

/** A model that says too much or nothing in so few tokens was reached and knows its key: that is all that is asked here. */
const isReached = (error: unknown): boolean =>
  error instanceof ModelFailure && (error.kind === 'endless' || error.kind === 'empty');

const timed = async (
  work: () => Promise<string>,
  spec: ModelSpec,
  variable: 'ASSAY_MODEL' | 'ASSAY_EMBEDDINGS',
  config: ModelConfig,
): Promise<ProviderCheck> => {
  const start = performance.now();
  try {
    const said = await work();
    return { isRight: true, line: `${said} in ${((performance.now() - start) / 1_000).toFixed(1)} s` };
  } catch (error) {
    if (error instanceof ModelFailure)
      return { isRight: false, line: `${error.message} ${providerAdvice(error, spec, variable, config)}` };
    if (error instanceof AssayError) return { isRight: false, line: error.line };
    throw error;
  }
};

/** Asks the configured language model for a word; null where there is none. */
export const checkModel = async (config: ModelConfig): Promise<ProviderCheck | null> => {
  const spec = config.model;
  if (spec === null) return null;
  const ask = async (): Promise<string> => {
    const model = openBareModel(config);
    try {
      for await (const { text } of model.stream(PROMPT, { maxTokens: MOST_TOKENS })) if (text.trim() !== '') break;
    } catch (error) {
      if (!isReached(error)) throw error;
    }
    return 'answers';
  };
  return timed(ask, spec, 'ASSAY_MODEL', config);
};

/** Has the configured embeddings embed a word; null for the built-in ones. */
export const checkEmbeddings = async (config: ModelConfig): Promise<ProviderCheck | null> => {
  const spec = config.embeddings;
  if (spec === null) return null;
  const embed = async (): Promise<string> => {
    const { embeddings } = openBareEmbeddings(spec, config);
    const vector = await embeddings.embedQuery('yes');
    return `${spec.provider}:${spec.model} gives ${count(vector.length, 'dimension')}`;
  };
  return timed(embed, spec, 'ASSAY_EMBEDDINGS', config);
};
