import { z } from 'zod';
import { CURATED_MODES } from '../../domain/curated.ts';

const Cell = z.string().trim().max(2_000);
const Part = Cell.min(1).refine((text) => !text.includes(';'), { error: 'must not hold a semicolon' });
const Day = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/, { error: 'must be a date written as YYYY, YYYY-MM or YYYY-MM-DD' });

/** A curated fact as a client sends it; what it leaves out gets the default of the file's column. */
export const CuratedInput = z.object({
  subject: Cell.min(1),
  aliases: z.array(Part).optional(),
  measure: Cell.min(1),
  qualifiers: z.array(Part).optional(),
  role: Cell.optional(),
  modality: Cell.optional(),
  /** One quantity as people write it: `28.7 million tonnes`, `December 2026`. */
  value: Cell.min(1),
  from: Day.nullish(),
  to: Day.nullish(),
  attribution: Cell.nullish(),
  /** Id of the document that states it. */
  source: Cell.min(1),
  quote: z.string().max(10_000).optional(),
  mode: z.enum(CURATED_MODES).optional(),
});

export const CuratedPatch = CuratedInput.partial();

/** The cells that an input names, as the file holds them. */
export const toCells = (input: z.output<typeof CuratedPatch>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input).map(([column, value]) => [column, Array.isArray(value) ? value.join(';') : (value ?? '')]),
  );
