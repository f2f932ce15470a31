import type { Answer } from '../domain/answer.ts';

/** An answer's text without the `[n]` markers of its citations; other brackets are the source's own. */
export const withoutMarkers = ({ answer, citations }: Pick<Answer, 'answer' | 'citations'>): string => {
  const ids = new Set(citations.map(({ id }) => String(id)));
  return answer.replace(/ ?\[(\d{1,9})\]/g, (marker, id: string) => (ids.has(id) ? '' : marker));
};

/** A text as expectations compare it: one kind of quote and dash, single spaces, lower case. */
export const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
