import { z } from 'zod';
import { CalendarDate } from './date.ts';
import { MAX_QUESTION_LENGTH } from './limits.ts';

export const Filter = z.object({
  documentIds: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
});
export type Filter = z.infer<typeof Filter>;

/** A passage with its place in the document's text and its rank score (higher is better). */
export const SearchResult = z.object({
  documentId: z.string(),
  chunkId: z.string(),
  title: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  score: z.number(),
});
export type SearchResult = z.infer<typeof SearchResult>;

/** A question or query: not blank, at most {@link MAX_QUESTION_LENGTH} UTF-16 code units. */
export const QueryText = z
  .string({ error: 'must be a text' })
  .refine((text) => text.trim() !== '', { error: 'is empty: ask something' })
  .refine((text) => text.length <= MAX_QUESTION_LENGTH, {
    error: `is longer than ${MAX_QUESTION_LENGTH.toLocaleString('en')} characters: shorten it`,
  });

export const SearchRequest = z.object({
  query: QueryText,
  k: z.int().min(1).max(100).default(10),
  filter: Filter.optional(),
  asOf: CalendarDate.optional(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;
