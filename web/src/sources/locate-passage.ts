import type { Span } from '../api/types.ts';

export type Located = { state: 'found' | 'moved'; span: Span } | { state: 'gone' };

/** Where the cited words stand in the text as it is now: in their place, elsewhere, or nowhere. */
export const locatePassage = (text: string, span: Span, expected: string | null): Located => {
  if (expected === null || text.slice(span.start, span.end) === expected)
    return span.end <= text.length ? { state: 'found', span } : { state: 'gone' };
  const start = text.indexOf(expected);
  return start < 0 ? { state: 'gone' } : { state: 'moved', span: { start, end: start + expected.length } };
};
