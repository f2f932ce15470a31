import type { Chunk } from '../domain/document.ts';
import type { Fact } from '../domain/fact.ts';
import { contentId } from '../domain/hash.ts';
import { terms } from '../domain/words.ts';
import type { IndexedChunk, IndexedDocument } from '../ports/document-store.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Source } from './plan.ts';
import type { ReadSource } from './read-source.ts';
import { yieldToOthers } from './yield-to-others.ts';

/** Chunks embedded at a time; other work gets its turn in between. */
const EMBEDDING_BATCH = 32;

/** What a chunk is found by: its text with the title and headings it stands under. */
export const searchText = (title: string, { headings, text }: Chunk): string => [title, ...headings, text].join('\n');

const embed = async (
  chunks: readonly Chunk[],
  title: string,
  embedder: Embedder | null,
  onProgress?: (passages: number) => void,
): Promise<IndexedChunk[]> => {
  const indexed: IndexedChunk[] = [];
  for (let first = 0; first < chunks.length; first += EMBEDDING_BATCH) {
    onProgress?.(first);
    const batch = chunks.slice(first, first + EMBEDDING_BATCH);
    const texts = batch.map((item) => searchText(title, item));
    const vectors = await embedder?.embedDocuments(texts);
    for (const [index, item] of batch.entries()) {
      const vector = vectors === undefined ? null : Float32Array.from(vectors[index]!);
      indexed.push({ ...item, terms: terms(texts[index]!), vector });
    }
    await yieldToOthers();
  }
  return indexed;
};

/** All that is made of a document: chunks with their terms, their vectors where there is an embedder, and facts. */
export const indexDocument = async (
  { documentId, path, format, contentHash }: Pick<Source, 'documentId' | 'path' | 'format'> & { contentHash: string },
  { parsed, title, passages, duplicates }: ReadSource,
  facts: Fact[],
  embedder: Embedder | null,
  onProgress?: (passages: number) => void,
): Promise<IndexedDocument> => {
  const { text, pages, metadata } = parsed;
  const chunks = passages.map((passage, ordinal): Chunk => {
    const passageText = text.slice(passage.start, passage.end);
    const chunkId = contentId('c', documentId, passage.start, passageText);
    return { chunkId, documentId, ordinal, text: passageText, ...passage };
  });
  const document = {
    ...metadata,
    documentId,
    path,
    format,
    title,
    contentHash,
    characters: text.length,
    chunks: chunks.length,
    facts: facts.length,
    duplicates,
    text,
    pages,
  };
  return { document, chunks: await embed(chunks, title, embedder, onProgress), facts };
};
