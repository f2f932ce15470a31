import { readableQuote } from '../../../src/domain/readable-quote.ts';
import type { Answer, Citation } from '../api/types.ts';
import { checkSummary } from '../chat/announce-answer.ts';
import { words } from '../words.ts';
import { sourceHref } from './answer-as-text.ts';

const escaped = (text: string): string => text.replace(/[[\]\\`*_<>]/g, '\\$&').replace(/\s+/g, ' ');

/** The address of a cited passage, with nothing in it that would end a Markdown link. */
const link = ({ url, documentId, sourceSpan }: Citation, base: string): string =>
  (url ?? new URL(sourceHref(documentId, sourceSpan), base).href)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replace(/[\s<>]/g, encodeURIComponent);

const source = (citation: Citation, base: string): string => {
  const { id, title, publishedAt, page, citedText, changed } = citation;
  const about = [
    `[${escaped(title)}](${link(citation, base)})`,
    publishedAt,
    page === null ? null : words.sources.page(page),
    changed === true ? words.sources.changedSince : null,
  ].filter((part) => part !== null);
  const quote = readableQuote(citedText).split('\n');
  return `${id}. ${about.join(', ')}\n\n${quote.map((line) => `   > ${line}`.trimEnd()).join('\n')}`;
};

/** An answer as Markdown to paste elsewhere: the question, the answer with its markers as links, the sources with their quotes. */
export const answerAsMarkdown = (answer: Answer, base: string): string => {
  const cited = new Map(answer.citations.map((citation) => [citation.id, citation]));
  const text = answer.answer.replace(/(?<!\\)\[(\d{1,3})\](?!\()/g, (marker, id: string) => {
    const citation = cited.get(Number(id));
    return citation === undefined ? marker : `[\\[${id}\\]](${link(citation, base)})`;
  });
  const checks = checkSummary(answer).map((part) => part.text);
  return [
    `## ${escaped(answer.question)}`,
    text,
    ...(checks.length === 0 ? [] : [`*${words.checks.title}: ${checks.join(', ')}*`]),
    ...(answer.citations.length === 0 ? [] : [`### ${words.sources.title}`]),
    ...answer.citations.map((citation) => source(citation, base)),
  ]
    .join('\n\n')
    .concat('\n');
};
