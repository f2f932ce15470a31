import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { AssayError } from '../../domain/errors.ts';
import type { Embedder } from '../../ports/embedder.ts';
import { normalize } from '../scoring/normalize.ts';

const wrong = (model: string, what: string): AssayError =>
  new AssayError('invalid-config', `The embedding '${model}' gave ${what}.`, {
    hint: 'Check which model it really runs.',
  });

/**
 * The same embeddings with every vector brought to length 1. One vector a text is asked for, of finite numbers, all of
 * one dimension: `dimension`, else that of the first.
 */
export const checkedEmbeddings = (
  embeddings: EmbeddingsInterface,
  model: string,
  dimension: number | null = null,
): EmbeddingsInterface => {
  let expected = dimension;
  const checked = (vector: readonly number[]): number[] => {
    expected ??= vector.length;
    if (vector.length === 0 || vector.length !== expected || !vector.every(Number.isFinite))
      throw wrong(model, `${vector.length} numbers where ${expected} finite ones were expected`);
    return Array.from(normalize(vector));
  };
  return {
    embedQuery: async (text) => checked(await embeddings.embedQuery(text)),
    embedDocuments: async (texts) => {
      const vectors = await embeddings.embedDocuments(texts);
      if (vectors.length !== texts.length) throw wrong(model, `${vectors.length} vectors for ${texts.length} texts`);
      return vectors.map(checked);
    },
  };
};

/**
 * Makes an index's embedder of any LangChain embeddings: learns the dimension from one call, and brings every
 * vector to length 1. `model` has to name model and version, so that vectors of another are never compared.
 */
export const embedderOf = async (embeddings: EmbeddingsInterface, model: string): Promise<Embedder> => {
  const dimension = (await embeddings.embedQuery('dimension')).length;
  return { model, dimension, ...checkedEmbeddings(embeddings, model, dimension) };
};
