import { readableQuote } from '../../../src/domain/readable-quote.ts';
import type { Answer, Citation, Span } from '../api/types.ts';
import { words } from '../words.ts';

/** Address of a passage in the server's own page of the source. */
export const sourceHref = (documentId: string, span: Span | null): string =>
  `/documents/${encodeURIComponent(documentId)}${span === null ? '' : `?start=${span.start}&end=${span.end}`}`;

const sourceLine = (citation: Citation): string => {
  const about = [
    citation.title,
    citation.publishedAt,
    citation.page === null ? null : words.sources.page(citation.page),
  ];
  const link = citation.url ?? new URL(sourceHref(citation.documentId, citation.sourceSpan), location.href).href;
  return `[${citation.id}] ${about.filter(Boolean).join(', ')}: “${readableQuote(citation.citedText)}” ${link}`;
};

/** An answer with the words it stands on, to paste elsewhere. */
export const answerAsText = (answer: Answer): string => {
  if (answer.citations.length === 0) return answer.answer;
  return `${answer.answer}\n\n${words.sources.title}\n${answer.citations.map(sourceLine).join('\n')}\n`;
};
