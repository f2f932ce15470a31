import { product } from '../domain/product.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Passage } from './passage.ts';

/**
 * Cosines of a question with each sentence of each passage. Only an embedder that costs next to nothing is asked for
 * sentences; null for the others.
 */
export const createSentenceCosines = (embedder: Embedder) => {
  const kept = new WeakMap<Passage, Promise<number[][]>>();
  const embed = (passage: Passage): Promise<number[][]> => {
    const known = kept.get(passage);
    if (known !== undefined) return known;
    const vectors = embedder.embedDocuments(passage.sentences.map(({ text }) => text));
    kept.set(passage, vectors);
    return vectors;
  };
  return async (vector: Float32Array, passages: readonly Passage[]): Promise<number[][] | null> => {
    if (embedder.isLocal !== true) return null;
    const all = await Promise.all(passages.map(embed));
    return all.map((sentences) => sentences.map((values) => product(values, vector)));
  };
};
