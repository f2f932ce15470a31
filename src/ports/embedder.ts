import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/**
 * LangChain's embeddings with what an index has to know of them. Vectors have `dimension` entries and
 * length 1, so that a dot product is a cosine. `model` names model and version: vectors of different
 * models are never compared.
 */
export interface Embedder extends EmbeddingsInterface {
  readonly model: string;
  readonly dimension: number;
  /**
   * The vectors of some texts side by side, each text given as its `terms`, where the embedder works here and at once, so that
   * sentences may be embedded while a question waits.
   */
  readonly embedSideBySide?: (texts: readonly (readonly string[])[]) => Float64Array;
  /** For each stem the cosines of its vector with that of each term; where the embedder has vectors of words at hand. */
  readonly wordCosines?: (terms: readonly string[], stems: readonly string[]) => Float64Array[];
  /** The vector of a word by its stem, whose length is how much it tells; null for words without a row of their own. */
  readonly wordVector?: (stem: string) => Float32Array | null;
}
