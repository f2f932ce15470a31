import type { Span } from '../api/types.ts';

export type Located = { state: 'found' | 'moved'; span: Span } | { state: 'gone' };

/** Where the cited words stand in the text as it is now: in their place, elsewhere, or nowhere. */
export const locatePassage = (text: string, span: Span, expected: string | null): Located => {
  if (expected === null || text.slice(span.start, span.end) === expected)
    return span.end <= text.length ? { state: 'found', span } : { state: 'gone' };
  const start = text.indexOf(expected);
  return start < 0 ? { state: 'gone' } : { state: 'moved', span: { start, end: start + expected.length } };
};

/** The part of a long text to show around a span, cut at line ends where there are any near. */
export const windowAround = (text: string, span: Span, reach: { before: number; after: number }): Span => {
  const from = Math.max(0, span.start - reach.before);
  const to = Math.min(text.length, span.end + reach.after);
  const lineStart = from === 0 ? 0 : text.indexOf('\n', from) + 1;
  const lineEnd = to === text.length ? to : text.lastIndexOf('\n', to);
  return {
    start: lineStart > 0 && lineStart <= span.start ? lineStart : from,
    end: lineEnd >= span.end ? lineEnd : to,
  };
};
