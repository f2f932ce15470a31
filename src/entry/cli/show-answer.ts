import type { Answer, Citation } from '../../domain/answer.ts';
import type { SearchResult } from '../../domain/search.ts';
import { readableQuote } from '../../domain/readable-quote.ts';
import { claimLine, verdictMark } from './show-claim.ts';
import { paint } from './terminal.ts';

const QUOTE_LENGTH = 300;

/** One line of at most {@link QUOTE_LENGTH} characters. */
const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= QUOTE_LENGTH ? line : `${line.slice(0, QUOTE_LENGTH - 1)}…`;
};

/** The answer with the mark of its verdict after each number. */
const markedAnswer = ({ answer, claims }: Answer): string => {
  let text = answer;
  const own = claims.filter((claim) => claim.in === 'answer').toSorted((a, b) => b.span.end - a.span.end);
  for (const { span, verdict } of own)
    text = `${text.slice(0, span.end)} ${verdictMark(verdict)}${text.slice(span.end)}`;
  return text;
};

const sourceLines = ({ id, title, publishedAt, page, url, documentId, citedText, sourceSpan }: Citation): string[] => {
  const place = `characters ${sourceSpan.start} to ${sourceSpan.end}`;
  const where = url ?? (documentId === title ? place : `${documentId}, ${place}`);
  const details = [publishedAt, page === null ? null : `page ${page}`, where].filter((detail) => detail !== null);
  return [
    `${paint('cyan', `[${id}]`)} ${paint('bold', title)} (${details.join('; ')})`,
    `    “${brief(readableQuote(citedText))}”`,
  ];
};

const nearestLines = ({ title, text }: SearchResult): string[] => [`  ${paint('bold', title)}`, `    “${brief(text)}”`];

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', paint('underline', title), ...lines];

/** An answer for people: in short, itself, its numbered sources with quotes, and the verdicts that need a reason. */
export const showAnswer = (answer: Answer): string => {
  const { citations, claims, nearest, notices, withheld } = answer;
  const doubtful = claims.filter((claim) => claim.in === 'question' || claim.verdict !== 'supported');
  return [
    ...(answer.shortAnswer === null ? [] : [paint('bold', brief(answer.shortAnswer)), '']),
    markedAnswer(answer),
    ...section('Sources', citations.flatMap(sourceLines)),
    ...section('Numbers', doubtful.map(claimLine)),
    ...section('Nearest passages', nearest.flatMap(nearestLines)),
    ...section(
      'Withheld',
      withheld.map(({ text, reason }) => `  “${brief(text)}” ${reason}`),
    ),
    ...section(
      'Please note',
      notices.map(({ message }) => `  ${message}`),
    ),
  ].join('\n');
};
