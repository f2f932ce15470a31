import { z } from 'zod';
import { CURATED_MODALITIES, CURATED_MODES, CURATED_ROLES } from '../domain/curated.ts';
import { isCalendarDate } from '../domain/date.ts';

/** The columns of `facts.csv`; all have to be there, in any order. */
export const CURATED_COLUMNS = [
  'subject',
  'aliases',
  'measure',
  'qualifiers',
  'role',
  'modality',
  'value',
  'from',
  'to',
  'attribution',
  'source',
  'quote',
  'mode',
] as const;

const filled = z
  .string()
  .trim()
  .refine((text) => text !== '', { error: 'is empty: fill it in' });

/** A list parted by `;`. */
const list = z.string().transform((text) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const oneOf = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .string()
    .trim()
    .transform((text) => text || values[0])
    .pipe(z.enum(values, { error: (issue) => `"${String(issue.input)}" is not one of ${values.join(', ')}` }));

/** A year, month or day as the first day of a half-open period, or as the day after it. */
const day = (bound: 'first' | 'after') =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      if (text === '') return null;
      const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
      const [, year = '', month, dayOfMonth] = match ?? [];
      if (!isCalendarDate(`${year}-${month ?? '01'}-${dayOfMonth ?? '01'}`)) {
        context.issues.push({
          code: 'custom',
          input: text,
          message: `"${text}" is not a date that exists: write YYYY, YYYY-MM or YYYY-MM-DD`,
        });
        return z.NEVER;
      }
      const after = bound === 'after';
      const date = new Date(0);
      date.setUTCFullYear(
        Number(year) + (after && month === undefined ? 1 : 0),
        Number(month ?? 1) - 1 + (after && month !== undefined && dayOfMonth === undefined ? 1 : 0),
        Number(dayOfMonth ?? 1) + (after && dayOfMonth !== undefined ? 1 : 0),
      );
      return date.toISOString().slice(0, 10);
    });

/** One row of `facts.csv`, its cells read; `to` is the day after the period's last. */
export const CuratedRow = z.object({
  subject: filled,
  aliases: list,
  measure: filled,
  qualifiers: list,
  role: oneOf(CURATED_ROLES),
  modality: oneOf(CURATED_MODALITIES),
  value: filled,
  from: day('first'),
  to: day('after'),
  attribution: z.string().trim(),
  source: filled,
  quote: z.string(),
  mode: oneOf(CURATED_MODES),
});
export type CuratedRow = z.infer<typeof CuratedRow>;
