import { z } from 'zod';
import { FactExplanation } from './explanation.ts';
import { DateRange, Quantity } from './quantity.ts';
import { Span } from './span.ts';

/** One place that states a fact: `sourceSpan` is that of the quantity. */
export const FactSource = z.object({ documentId: z.string(), sourceSpan: Span, sentence: z.string() });
export type FactSource = z.infer<typeof FactSource>;

/**
 * How a fact stands to another on the same thing in the same period: both say the same; it is more exact or less exact;
 * it takes the other's place (newer, corrected, curated) or gives way to it; they exclude each other.
 */
export const FactLink = z.object({
  kind: z.enum(['agrees', 'conflicts', 'refined-by', 'refines', 'superseded-by', 'supersedes']),
  /** Id of the other fact. */
  fact: z.string(),
});
export type FactLink = z.infer<typeof FactLink>;

/** One row of the fact table: a quantity or date, what it measures, and where it is stated. */
export const Fact = z.object({
  id: z.string(),
  subject: z.string(),
  measure: z.string(),
  qualifiers: z.array(z.string()),
  role: z.string(),
  modality: z.string(),
  quantity: Quantity,
  /** When the quantity holds; `fiscal` as in {@link DateRange}. */
  time: DateRange.omit({ grain: true }).nullable(),
  attribution: z.string().nullable(),
  documentId: z.string(),
  sourceSpan: Span,
  sentence: z.string(),
  /** Title of the document; unset where it has none. */
  title: z.string().optional(),
  origin: z.enum(['extracted', 'curated']),
  confidence: z.number().min(0).max(1),
  /** Other names of the subject (curated rows). */
  aliases: z.array(z.string()).optional(),
  /** Curated rows: `override` hides extracted facts of the same subject, measure, qualifiers and period. */
  mode: z.enum(['join', 'override']).optional(),
  /** Every place that states it, by document and place; set on facts of the table that are asked for or listed. */
  sources: z.array(FactSource).optional(),
  /** The facts it stands in relation to, by kind and id; set like `sources`. */
  links: z.array(FactLink).optional(),
  /** How the figure was read; set on a fact that is asked for by its id. */
  explanation: FactExplanation.optional(),
});
export type Fact = z.infer<typeof Fact>;

/** A fact where it stands in the text of its document: what it reads there, what it is about, in a line, and who found it. */
export const FactPlace = z.object({
  id: z.string(),
  text: z.string(),
  about: z.string(),
  span: Span,
  origin: z.enum(['extracted', 'curated']),
});
export type FactPlace = z.infer<typeof FactPlace>;
