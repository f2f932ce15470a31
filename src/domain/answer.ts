import { z } from 'zod';
import { Claim } from './claim.ts';
import { CalendarDate } from './date.ts';
import { Filter, QueryText, SearchResult } from './search.ts';
import { Span } from './span.ts';
import { TokenUsage } from './token-usage.ts';

export const Citation = z.object({
  id: z.int().positive(),
  documentId: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  page: z.int().nullable(),
  chunkId: z.string(),
  citedText: z.string(),
  sourceSpan: Span,
  answerSpans: z.array(Span),
  /** true: the source has changed since the answer was given, and the cited words are as they were. */
  changed: z.literal(true).optional(),
});
export type Citation = z.infer<typeof Citation>;

export const Conflict = z.object({
  measure: z.string(),
  facts: z.array(z.string()),
  citations: z.array(z.int()),
});
export type Conflict = z.infer<typeof Conflict>;

export const Notice = z.object({ code: z.string(), message: z.string() });
export type Notice = z.infer<typeof Notice>;

export const AnswerStatus = z.enum(['answered', 'corrected', 'abstained']);
export type AnswerStatus = z.infer<typeof AnswerStatus>;

export const Answer = z.object({
  id: z.string(),
  conversationId: z.string(),
  question: z.string(),
  standaloneQuestion: z.string(),
  status: AnswerStatus,
  answer: z.string(),
  shortAnswer: z.string().nullable(),
  citations: z.array(Citation),
  claims: z.array(Claim),
  conflicts: z.array(Conflict),
  notices: z.array(Notice),
  withheld: z.array(z.object({ text: z.string(), reason: z.string() })),
  nearest: z.array(SearchResult),
  /** Asked back: whole questions of which one may have been meant. */
  choices: z.array(z.string()).optional(),
  model: z.string(),
  usage: TokenUsage.optional(),
  /** The answer of the conversation that the question follows, where that is not the one before it; null: none. */
  after: z.string().nullable().optional(),
  timings: z.record(z.string(), z.number()),
});
export type Answer = z.infer<typeof Answer>;

/** An earlier turn of a conversation, as a client that keeps its own history sends it. */
export const Turn = z.object({ role: z.enum(['user', 'assistant']), content: z.string() });
export type Turn = z.infer<typeof Turn>;

export const AskRequest = z.object({
  question: QueryText,
  conversationId: z.string().min(1).max(200).optional(),
  /** The answer of the conversation that the question follows, null for none; left out: the latest. */
  after: z.string().min(1).max(200).nullable().optional(),
  history: z.array(Turn).max(200).optional(),
  k: z.int().min(1).max(100).optional(),
  mode: z.enum(['auto', 'extractive', 'generative']).default('auto'),
  filter: Filter.optional(),
  asOf: CalendarDate.optional(),
  stream: z.boolean().optional(),
});
export type AskRequest = z.infer<typeof AskRequest>;
