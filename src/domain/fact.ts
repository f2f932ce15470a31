import { z } from 'zod';
import { Quantity } from './quantity.ts';
import { Span } from './span.ts';

/** One row of the fact table: a quantity or date, what it measures, and where it is stated. */
export const Fact = z.object({
  id: z.string(),
  subject: z.string(),
  measure: z.string(),
  qualifiers: z.array(z.string()),
  role: z.string(),
  modality: z.string(),
  quantity: Quantity,
  time: z.object({ start: z.string(), end: z.string() }).nullable(),
  attribution: z.string().nullable(),
  documentId: z.string(),
  sourceSpan: Span,
  sentence: z.string(),
  origin: z.enum(['extracted', 'curated']),
  confidence: z.number().min(0).max(1),
  /** Other names of the subject (curated rows). */
  aliases: z.array(z.string()).optional(),
  /** Curated rows: `override` hides extracted facts of the same subject, measure, qualifiers and period. */
  mode: z.enum(['join', 'override']).optional(),
});
export type Fact = z.infer<typeof Fact>;
