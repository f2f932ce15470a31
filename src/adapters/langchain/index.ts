/** `assay/langchain`: Assay's search, index and embedding as classes of LangChain. */
export { AssayRetriever, type AssayRetrieverInput } from './assay-retriever.ts';
export { AssayVectorStore, type AssayVectorStoreConfig } from './assay-vector-store.ts';
export { BuiltinEmbeddings } from './builtin-embeddings.ts';
export type { PassageMetadata } from './passage-metadata.ts';
