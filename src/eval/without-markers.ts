import type { Answer } from '../domain/answer.ts';

/** An answer's text without the `[n]` markers of its citations; other brackets are the source's own. */
export const withoutMarkers = ({ answer, citations }: Pick<Answer, 'answer' | 'citations'>): string => {
  const ids = new Set(citations.map(({ id }) => String(id)));
  return answer.replace(/ ?\[(\d{1,9})\]/g, (marker, id: string) => (ids.has(id) ? '' : marker));
};
