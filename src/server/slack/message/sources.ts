import type { Answer, Citation } from '../../../domain/answer.ts';
import { readableQuote } from '../../../domain/readable-quote.ts';
import type { SearchResult } from '../../../domain/search.ts';
import { sourcePath } from '../../documents/source-page.ts';
import { type CitationAddress, escapeMrkdwn, mrkdwnLink, webAddress } from '../text/mrkdwn.ts';
import { shorten } from '../text/split-text.ts';

/** Characters of a passage that are shown; the link has the rest. */
const LONGEST_QUOTE = 400;

const quoted = (text: string): string => `>${escapeMrkdwn(shorten(readableQuote(text), LONGEST_QUOTE))}`;

/** Where a citation leads: to the source's own address, else to our copy of it with the passage marked. */
const citationLink = ({ url, documentId, sourceSpan }: Citation, baseUrl: string): string =>
  webAddress(url) ?? new URL(sourcePath(documentId, sourceSpan), baseUrl).href;

/** Addresses of an answer's citations by number. */
export const citationAddresses =
  (citations: readonly Citation[], baseUrl: string): CitationAddress =>
  (id) => {
    const citation = citations.find((one) => one.id === id);
    return citation === undefined ? null : citationLink(citation, baseUrl);
  };

const sourceLine = (citation: Citation, baseUrl: string): string => {
  const { id, title, publishedAt, page, citedText } = citation;
  const when = publishedAt === null ? '' : `, ${escapeMrkdwn(publishedAt)}`;
  const where = page === null ? '' : `, page ${page}`;
  return `${mrkdwnLink(citationLink(citation, baseUrl), `[${id}] ${shorten(title, 200)}`)}${when}${where}\n${quoted(citedText)}`;
};

const nearestLine = ({ documentId, title, text, start, end }: SearchResult, baseUrl: string): string =>
  `${mrkdwnLink(new URL(sourcePath(documentId, { start, end }), baseUrl).href, shorten(title, 200))}\n${quoted(text)}`;

/** What an answer rests on, or the closest passages of one that the documents don't have. */
export const sourceLines = ({ citations, nearest }: Answer, baseUrl: string): string[] => {
  const cited = citations.map((citation) => sourceLine(citation, baseUrl));
  const near = nearest.map((passage) => nearestLine(passage, baseUrl));
  return [
    ...(cited.length === 0 ? [] : [cited.length === 1 ? '*Source*' : '*Sources*', ...cited]),
    ...(near.length === 0 ? [] : ['*Closest passages*', ...near]),
  ];
};
