import type { DocumentSummary, PageStart } from '../domain/document.ts';
import type { Span } from '../domain/span.ts';

/**
 * A stretch of a document's text that belongs together, in order and without overlap. `item` is a list item; `row` a
 * table row, whose `columns` name its cells where the row itself doesn't.
 */
export type Block = Span &
  (
    | { kind: 'heading'; level: number; title: string }
    | { kind: 'paragraph' }
    | { kind: 'item' }
    | { kind: 'row'; columns?: string | undefined }
  );

/** What the source says of itself; null where it says nothing. */
export type ParsedMetadata = {
  title: string | null;
  url: string | null;
  publishedAt: string | null;
  tags: string[];
  /** Whatever else is kept with it; from a sidecar alone. */
  metadata?: DocumentSummary['metadata'];
};

/** A source as text, with its structure. The same bytes always give the same. */
export type Parsed = {
  /** What every source span indexes. */
  text: string;
  /** Empty where the source has no pages. */
  pages: PageStart[];
  metadata: ParsedMetadata;
  blocks: Block[];
};

export const NO_METADATA: ParsedMetadata = { title: null, url: null, publishedAt: null, tags: [] };
