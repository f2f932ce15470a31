import type { Citation } from '../../domain/answer.ts';
import type { UrlCitation } from './completion-shapes.ts';
import type { Span } from '../../domain/span.ts';
import { sourcePath } from '../documents/source-page.ts';

/** A stretch of an answer as a chat client shows it; all indices are of the whole content. */
export type LinkedContent = {
  content: string;
  /** The indices are of the link: `content.slice(start_index, end_index)`. */
  annotations: UrlCitation[];
  /** What may not be shown in part: figures and links. */
  whole: Span[];
};

/** Something of an answer, with where it begins there and in the content so far. */
export type AnswerPiece = {
  text: string;
  at: number;
  contentAt: number;
  citations: readonly Citation[];
  claims: readonly Span[];
};

const MARKER = /\[(\d+)\]/g;

/** An address that Markdown takes as a whole. */
const markdownUrl = (url: string): string =>
  url.replace(/[()<>\\\s]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );

/** Where a citation leads: to the document's own address, else to the passage in our copy. */
const citationUrl = ({ url, documentId, sourceSpan }: Citation, serverUrl: string): string =>
  markdownUrl(url ?? new URL(sourcePath(documentId, sourceSpan), serverUrl).href);

/**
 * Writes each marker `[1]` as a link. A marker stands behind what it is the source of; one inside of quoted text belongs to that text.
 */
export const linkContent = (
  { text, at, contentAt, citations, claims }: AnswerPiece,
  serverUrl: string,
): LinkedContent => {
  const quoted = citations.flatMap(({ answerSpans }) => answerSpans);
  const annotations: UrlCitation[] = [];
  const whole: Span[] = [];
  const moves: { from: number; by: number }[] = [];
  let content = '';
  let read = 0;
  for (const match of text.matchAll(MARKER)) {
    const start = at + match.index;
    const citation = citations.find(({ id }) => id === Number(match[1]));
    const follows = citation?.answerSpans.some(({ end }) => end <= start);
    if (citation === undefined || !follows || quoted.some((span) => span.start <= start && start < span.end)) continue;
    const url = citationUrl(citation, serverUrl);
    content += `${text.slice(read, match.index)}(`;
    const from = contentAt + content.length;
    content += `[${citation.id}](${url})`;
    const to = contentAt + content.length;
    content += ')';
    annotations.push({
      type: 'url_citation',
      url_citation: { start_index: from, end_index: to, url, title: citation.title },
    });
    whole.push({ start: from - 1, end: to + 1 });
    read = match.index + match[0].length;
    moves.push({ from: at + read, by: contentAt + content.length - (at + read) });
  }
  content += text.slice(read);
  const moved = (offset: number): number =>
    offset + (moves.findLast(({ from }) => from <= offset)?.by ?? contentAt - at);
  whole.push(...claims.map(({ start, end }) => ({ start: moved(start), end: moved(end) })));
  return { content, annotations, whole };
};
