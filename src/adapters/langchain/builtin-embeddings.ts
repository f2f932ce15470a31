import { Embeddings, type EmbeddingsParams } from '@langchain/core/embeddings';
import { createBuiltinEmbedder } from '../models/builtin-embeddings.ts';

/** The built-in embedding as a LangChain class: no download, no key, the same vectors everywhere. */
export class BuiltinEmbeddings extends Embeddings {
  readonly #embedder = createBuiltinEmbedder();

  constructor(fields: EmbeddingsParams = {}) {
    super(fields);
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#embedder.embedQuery(text);
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#embedder.embedDocuments(texts);
  }
}
