import type { Claim } from '../../domain/claim.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Span } from '../../domain/span.ts';
import { readFigures } from '../extract/figures.ts';

const FIGURE = /(?<![\p{L}\p{N}.,])\d[\d.,]*(?:O\d*|\d)(?![\p{L}\p{N}])/gu;
const LETTER_FOR_DIGIT = /\dO/;
const WELL_FORMED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$|^\d+(?:\.\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/;
const UNIT_AHEAD = 40;

/** Whether a figure is written as none is: separators out of order, or a letter in place of a digit. */
const isMalformed = (figure: string, behind: string): boolean => {
  if (LETTER_FOR_DIGIT.test(figure)) return true;
  if (WELL_FORMED.test(figure)) return false;
  // Dots alone part the numbers of versions, sections, dates and addresses, which no unit follows.
  return (
    (figure.includes('.') && figure.includes(',')) ||
    readFigures(`1${behind}`, null).some(({ start, unit }) => start === 0 && unit !== '')
  );
};

const quantityOf = (text: string, { start, end }: Span): Quantity => ({
  text,
  start,
  end,
  kind: 'number',
  value: null,
  low: null,
  high: null,
  operator: '=',
  unit: '',
  unitName: '-',
  dimension: 'number',
  canonical: null,
});

/** Figures of a text that cannot be read, such as "57.2,000", as claims that nothing supports; `read` are the others, by place. */
export const unreadFigures = (text: string, read: readonly Claim[], place: Claim['in']): Claim[] => {
  let next = 0;
  return Array.from(text.matchAll(FIGURE)).flatMap((match) => {
    const figure = match[0];
    const span = { start: match.index, end: match.index + figure.length };
    while ((read[next]?.span.end ?? span.end) < span.end) next++;
    const isRead = (read[next]?.span.start ?? span.end) <= span.start;
    if (isRead || !isMalformed(figure, text.slice(span.end, span.end + UNIT_AHEAD))) return [];
    return [
      {
        text: figure,
        in: place,
        span,
        quantity: quantityOf(figure, span),
        verdict: 'unverified' as const,
        reason: 'this figure cannot be read: its separators or digits are out of order',
        facts: [],
      },
    ];
  });
};
