import { z } from 'zod';

/** What a source's front matter may say, or a person who adds a document. */
export const DocumentMetadata = z.object({
  title: z.string(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  tags: z.array(z.string()),
});
export type DocumentMetadata = z.infer<typeof DocumentMetadata>;

export const DocumentSummary = DocumentMetadata.extend({
  documentId: z.string(),
  /** Path under the corpus folder, with `/` between folders. */
  path: z.string(),
  format: z.string(),
  contentHash: z.string(),
  characters: z.int(),
  chunks: z.int(),
  facts: z.int(),
  /** Passages left out because the document says the same earlier. */
  duplicates: z.int(),
  /** Whatever else a program that added the document wants kept with it. */
  metadata: z.record(z.string(), z.json()).optional(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** Where a page of a paginated source starts in the document's text. */
export const PageStart = z.object({ page: z.int().positive(), start: z.int().nonnegative() });
export type PageStart = z.infer<typeof PageStart>;

/** A document with the text that every source span of it indexes. */
export const Document = DocumentSummary.extend({
  text: z.string(),
  pages: z.array(PageStart),
});
export type Document = z.infer<typeof Document>;

/** A passage: `text === document.text.slice(start, end)`, at most 2,000 characters. */
export const Chunk = z.object({
  chunkId: z.string(),
  documentId: z.string(),
  /** Position among the chunks of its document, from 0. */
  ordinal: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  /** Headings above the passage, outermost first; not part of `text`. */
  headings: z.array(z.string()),
  page: z.int().nullable(),
});
export type Chunk = z.infer<typeof Chunk>;

export const MAX_CHUNK_LENGTH = 2_000;
