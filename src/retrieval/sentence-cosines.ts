import { product } from '../domain/product.ts';
import { contentStems } from '../domain/words.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Passage } from './passage.ts';

/**
 * Cosines of a question with each sentence of each passage. Only an embedder that costs next to nothing is asked for
 * sentences; null for the others. Vectors are kept as long as their passage, side by side: thousands of lists would be looked
 * through at every collection of garbage.
 */
export const createSentenceCosines = ({ embedSideBySide }: Pick<Embedder, 'embedSideBySide'>) => {
  const kept = new WeakMap<Passage, Float64Array>();
  const vectorsOf = (passage: Passage, embed: NonNullable<typeof embedSideBySide>): Float64Array => {
    const vectors = kept.get(passage) ?? embed(passage.sentences.map(({ words }) => contentStems(words)));
    kept.set(passage, vectors);
    return vectors;
  };
  return (vector: Float32Array, passages: readonly Passage[]): number[][] | null =>
    embedSideBySide === undefined
      ? null
      : passages.map((passage) => {
          const vectors = vectorsOf(passage, embedSideBySide);
          return passage.sentences.map((_, i) => product(vector, vectors, i * vector.length));
        });
};
