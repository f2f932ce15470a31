import type { Quantity } from '../domain/quantity.ts';
import { readDate, isLedAsYear, readYear } from './dates.ts';
import { readMeasure } from './measures.ts';
import { hedgeBefore, type Hedge } from './operators.ts';
import { dated } from './reading.ts';
import { tokenize, type Token } from './tokens.ts';

/** What the lexer may know besides the text. */
export type ReadOptions = {
  /** ISO date of the document: relative dates are resolved against it, and left out without it. */
  anchor?: string;
};

/** A quantity and the index of the first token after it. */
export type QuantityAt = { quantity: Quantity; next: number };

const DATE_BOUNDS: Readonly<Record<string, Hedge>> = {
  by: 'at most',
  until: 'at most',
  till: 'at most',
  before: 'under',
  after: 'over',
  since: 'at least',
  from: 'at least',
};

const readDateAt = (text: string, tokens: readonly Token[], index: number): QuantityAt | null => {
  const reading = readDate(tokens, index) ?? (isLedAsYear(tokens, index) ? readYear(tokens, index) : null);
  if (reading === null) return null;
  const start = tokens[index]?.start ?? 0;
  const end = tokens[reading.next - 1]?.end ?? start;
  let before = index - 1;
  while (/^(?:the|early|mid|late)$/.test(tokens[before]?.lower ?? '')) before--;
  const bound = DATE_BOUNDS[tokens[before]?.lower ?? ''];
  const hedge = bound ?? (hedgeBefore(tokens, index).hedge === 'around' ? 'around' : 'none');
  return { quantity: dated({ text: text.slice(start, end), start, end }, reading.period, hedge), next: reading.next };
};

/**
 * Reads every number, measure, amount of money, date, … of a text in one pass over its tokens.
 * The quantities come in order of `start` and do not overlap; `text.slice(start, end)` is each one's `text`.
 * Numbers that are names ("iPhone 11", "192.168.1.2", "[1]") are left out. Never throws, whatever the text.
 */
export const readQuantities = (text: string, _options: ReadOptions = {}): Quantity[] => {
  const tokens = tokenize(text);
  const found: Quantity[] = [];
  let index = 0;
  while (index < tokens.length) {
    const reading = readDateAt(text, tokens, index) ?? readMeasure(text, tokens, index);
    if (reading === null) index++;
    else {
      if (reading.quantity !== null) found.push(reading.quantity);
      index = Math.max(index + 1, reading.next);
    }
  }
  return found;
};
