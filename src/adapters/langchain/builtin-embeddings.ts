import { Embeddings, type EmbeddingsParams } from '@langchain/core/embeddings';
import type { Embedder } from '../../ports/embedder.ts';

/** The built-in embedding as a LangChain class: no download, no key, the same vectors everywhere. */
export class BuiltinEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  /** `embedder`: from `loadBuiltinEmbedder` on Node, elsewhere from `openBuiltinEmbedder` with the bytes of its weights. */
  constructor({ embedder, ...fields }: EmbeddingsParams & { embedder: Embedder }) {
    super(fields);
    this.#embedder = embedder;
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#embedder.embedQuery(text);
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#embedder.embedDocuments(texts);
  }
}
