import { z } from 'zod';

/** Half-open range in UTF-16 code units: `text.slice(start, end)` is the text it covers. */
export const Span = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = z.infer<typeof Span>;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Trims white space off a span of `text`; null when nothing is left. */
export const trimSpan = (text: string, { start, end }: Span): Span | null => {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
};
