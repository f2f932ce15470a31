import type { Embedder } from '../ports/embedder.ts';
import { ModelFailure } from '../ports/language-model.ts';

/** The vector of a question, or why there is none: a provider that fails leaves the words. */
export const queryVector = async (
  embedder: Embedder,
  text: string,
): Promise<{ vector: Float32Array; failure: null } | { vector: null; failure: string }> => {
  try {
    return { vector: Float32Array.from(await embedder.embedQuery(text)), failure: null };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { vector: null, failure: error.message };
  }
};
