import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { AssayError } from '../../domain/errors.ts';
import type { Embedder } from '../../ports/embedder.ts';
import { normalize } from '../scoring/normalize.ts';

const wrongVector = (model: string, vector: readonly number[], dimension: number): AssayError =>
  new AssayError(
    'invalid-config',
    `The embedding '${model}' gave ${vector.length} numbers where ${dimension} finite ones were expected.`,
    { hint: 'Check which model it really runs.' },
  );

/**
 * Makes an index's embedder of any LangChain embeddings: learns the dimension from one call, and brings every
 * vector to length 1. `model` has to name model and version, so that vectors of another are never compared.
 */
export const embedderOf = async (embeddings: EmbeddingsInterface, model: string): Promise<Embedder> => {
  const dimension = (await embeddings.embedQuery('dimension')).length;
  const checked = (vector: readonly number[]): number[] => {
    if (dimension === 0 || vector.length !== dimension || !vector.every(Number.isFinite))
      throw wrongVector(model, vector, dimension);
    return Array.from(normalize(vector));
  };
  return {
    model,
    dimension,
    embedQuery: async (text) => checked(await embeddings.embedQuery(text)),
    embedDocuments: async (texts) => (await embeddings.embedDocuments(texts)).map(checked),
  };
};
