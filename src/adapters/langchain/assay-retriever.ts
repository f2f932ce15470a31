import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { Search, SearchOptions } from '../../ports/search.ts';
import type { PassageMetadata } from './passage-metadata.ts';

export type AssayRetrieverInput = BaseRetrieverInput & { search: Search } & Partial<SearchOptions>;

/** Assay's search as a LangChain retriever: words and vectors fused and ranked, near-duplicates folded. */
export class AssayRetriever extends BaseRetriever<PassageMetadata> {
  lc_namespace = ['assay', 'retrievers'];
  readonly #search: Search;
  readonly #options: SearchOptions;

  static override lc_name(): string {
    return 'AssayRetriever';
  }

  constructor({ search, k = 4, filter, asOf, ...fields }: AssayRetrieverInput) {
    super(fields);
    this.#search = search;
    this.#options = { k, filter, asOf };
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const results = await this.#search.search(query, this.#options);
    return results.map(({ text, ...metadata }) => new Document({ id: metadata.chunkId, pageContent: text, metadata }));
  }
}
