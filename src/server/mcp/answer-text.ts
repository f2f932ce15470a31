import type { Claim } from '../../domain/claim.ts';
import { readableQuote } from '../../domain/readable-quote.ts';
import type { LinkedAnswer } from './ask-tool.ts';
import { markdownLink } from './links.ts';

/** A quote on one line. */
export const quoted = (text: string): string => `“${readableQuote(text).replace(/\s+/g, ' ').trim()}”`;

/** `28.7 million tonnes: supported, …` as a list item. */
export const claimItem = ({ text, verdict, reason, formula, in: place }: Claim): string => {
  const where = place === 'question' ? ' (in the question)' : '';
  const how = formula === undefined || reason.includes(formula) ? '' : ` (${formula})`;
  return `- ${text.replace(/\s+/g, ' ')}${where}: ${verdict}, ${reason}${how}`;
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines];

/** An answer with its sources as links and the verdict on each of its numbers, as Markdown. */
export const answerText = (answer: LinkedAnswer): string => {
  const { shortAnswer, citations, claims, notices, withheld, nearest } = answer;
  return [
    ...(shortAnswer === null ? [] : [`In short: ${shortAnswer}`, '']),
    answer.answer,
    ...section(
      'Sources',
      citations.map(
        ({ id, title, publishedAt, link, citedText }) =>
          `[${id}] ${markdownLink(title, link)}${publishedAt === null ? '' : `, ${publishedAt}`}: ${quoted(citedText)}`,
      ),
    ),
    ...section('Numbers checked', claims.map(claimItem)),
    ...section(
      'Closest passages',
      nearest.map(({ title, link, text }) => `- ${markdownLink(title, link)}: ${quoted(text)}`),
    ),
    ...section(
      'Withheld, as it could not be proven',
      withheld.map(({ text, reason }) => `- ${quoted(text)} ${reason}`),
    ),
    ...section(
      'Please note',
      notices.map(({ message }) => `- ${message}`),
    ),
  ].join('\n');
};
