import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import type { Filter } from '../../domain/search.ts';
import type { ChunkIndex, DocumentScope } from '../../ports/chunk-index.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import { normalize } from '../scoring/normalize.ts';
import { idOf, toIndexedDocument } from './from-langchain.ts';
import type { PassageMetadata } from './passage-metadata.ts';

export type AssayVectorStoreConfig = { index: ChunkIndex; documents: DocumentStore };

/**
 * Assay's index as a LangChain vector store: over the passages of an ingested corpus, or filled with LangChain
 * documents, each of which becomes a document of one passage. Documents added here are no files: an ingest of a
 * corpus folder into the same store removes them.
 */
export class AssayVectorStore extends VectorStore {
  declare FilterType: Filter;
  readonly #index: ChunkIndex;
  readonly #documents: DocumentStore;

  constructor(embeddings: EmbeddingsInterface, { index, documents }: AssayVectorStoreConfig) {
    super(embeddings, {});
    this.#index = index;
    this.#documents = documents;
  }

  override _vectorstoreType(): string {
    return 'assay';
  }

  /** Adds documents under `options.ids`, their own ids, or ids made of their content; replaces what has the same id. */
  override async addDocuments(documents: DocumentInterface[], options?: { ids?: string[] }): Promise<string[]> {
    const vectors = await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent));
    return this.addVectors(vectors, documents, options);
  }

  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    const indexed = documents.map((document, place) =>
      toIndexedDocument(options?.ids?.[place] ?? idOf(document), document, vectors[place] ?? []),
    );
    for (const document of indexed) await this.#documents.putDocument(document);
    return indexed.map(({ document }) => document.documentId);
  }

  /** Forgets the documents of these ids, as `addDocuments` gave them; others are left alone. */
  override async delete({ ids }: { ids: string[] }): Promise<void> {
    for (const id of ids) await this.#documents.removeDocument(id);
  }

  /** The `k` passages of the highest cosine, best first, among the documents that `filter` admits. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: Filter,
  ): Promise<[Document<PassageMetadata>, number][]> {
    const scored = await this.#index.vectorCandidates(normalize(query), k, await this.#scopeOf(filter));
    const chunks = await this.#index.getChunks(scored.map(({ chunkId }) => chunkId));
    const scores = new Map(scored.map(({ chunkId, score }) => [chunkId, score]));
    const sources = await this.#sourcesOf(new Set(chunks.map(({ documentId }) => documentId)));
    return chunks.map(({ chunkId, documentId, text, start, end, page }) => {
      const place = { documentId, chunkId, start, end, ...(page === null ? {} : { page }) };
      const metadata = { title: documentId, ...sources.get(documentId), ...place };
      return [new Document({ id: chunkId, pageContent: text, metadata }), scores.get(chunkId) ?? 0];
    });
  }

  async #scopeOf(filter: Filter | undefined): Promise<DocumentScope> {
    if (filter?.documentIds === undefined && filter?.tags === undefined) return undefined;
    const { documentIds, tags } = filter;
    const admitted = (await this.#documents.listDocuments())
      .filter(({ documentId }) => documentIds === undefined || documentIds.includes(documentId))
      .filter((document) => tags === undefined || document.tags.some((tag) => tags.includes(tag)));
    return new Set(admitted.map(({ documentId }) => documentId));
  }

  /** What a document's passages inherit from it. */
  async #sourcesOf(documentIds: ReadonlySet<string>) {
    const sources = new Map<string, Record<string, unknown> & { title: string }>();
    for (const documentId of documentIds) {
      const document = await this.#documents.getDocument(documentId);
      if (document === null) continue;
      const { title, url, publishedAt, tags, metadata } = document;
      sources.set(documentId, { ...metadata, title, url, publishedAt, tags });
    }
    return sources;
  }

  static override async fromTexts(
    texts: string[],
    metadatas: object | object[],
    embeddings: EmbeddingsInterface,
    config: AssayVectorStoreConfig,
  ): Promise<AssayVectorStore> {
    const documents = texts.map((pageContent, place) => {
      const metadata = Array.isArray(metadatas) ? metadatas[place] : metadatas;
      return new Document({ pageContent, metadata: { ...metadata } });
    });
    return AssayVectorStore.fromDocuments(documents, embeddings, config);
  }

  static override async fromDocuments(
    documents: DocumentInterface[],
    embeddings: EmbeddingsInterface,
    config: AssayVectorStoreConfig,
  ): Promise<AssayVectorStore> {
    const store = new AssayVectorStore(embeddings, config);
    await store.addDocuments(documents);
    return store;
  }
}
