import { z } from 'zod';

/** Half-open range in UTF-16 code units: `text.slice(start, end)` is the text it covers. */
export const Span = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = z.infer<typeof Span>;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
