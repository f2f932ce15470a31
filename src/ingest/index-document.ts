import type { Chunk } from '../domain/document.ts';
import type { Fact } from '../domain/fact.ts';
import { contentId } from '../domain/hash.ts';
import type { Span } from '../domain/span.ts';
import { terms } from '../domain/words.ts';
import type { IndexedChunk, IndexedDocument } from '../ports/document-store.ts';
import type { Embedder } from '../ports/embedder.ts';
import { chunk } from './chunk.ts';
import type { Parsed } from './parsed.ts';
import type { Source } from './plan.ts';

export type ExtractFacts = (source: {
  documentId: string;
  title: string;
  publishedAt: string | null;
  text: string;
  passages: readonly Span[];
}) => Fact[];

/** Chunks embedded at a time; other work gets its turn in between. */
const EMBEDDING_BATCH = 32;

const yieldToOthers = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** What a chunk is found by: its text with the title and headings it stands under. */
const searchText = (title: string, { headings, text }: Chunk): string => [title, ...headings, text].join('\n');

const embed = async (chunks: readonly Chunk[], title: string, embedder: Embedder): Promise<IndexedChunk[]> => {
  const indexed: IndexedChunk[] = [];
  for (let first = 0; first < chunks.length; first += EMBEDDING_BATCH) {
    const batch = chunks.slice(first, first + EMBEDDING_BATCH);
    const texts = batch.map((item) => searchText(title, item));
    const vectors = await embedder.embedDocuments(texts);
    for (const [index, item] of batch.entries())
      indexed.push({ ...item, terms: terms(texts[index]!), vector: Float32Array.from(vectors[index]!) });
    await yieldToOthers();
  }
  return indexed;
};

/** All that is made of a document: chunks with their terms and vectors, and facts. */
export const indexDocument = async (
  source: Pick<Source, 'documentId' | 'path' | 'format'> & { contentHash: string },
  { parsed, title }: { parsed: Parsed; title: string },
  { embedder, extractFacts }: { embedder: Embedder; extractFacts: ExtractFacts },
): Promise<IndexedDocument> => {
  const { documentId, path, format } = source;
  const { text, pages, metadata } = parsed;
  const { passages, duplicates } = chunk(parsed);
  const facts = extractFacts({ documentId, title, publishedAt: metadata.publishedAt, text, passages });
  await yieldToOthers();
  const chunks = passages.map((passage, ordinal): Chunk => {
    const passageText = text.slice(passage.start, passage.end);
    return {
      chunkId: contentId('c', documentId, passage.start, passageText),
      documentId,
      ordinal,
      text: passageText,
      ...passage,
    };
  });
  return {
    document: {
      ...metadata,
      documentId,
      path,
      format,
      title,
      contentHash: source.contentHash,
      characters: text.length,
      chunks: chunks.length,
      facts: facts.length,
      duplicates,
      text,
      pages,
    },
    chunks: await embed(chunks, title, embedder),
    facts,
  };
};
