import type { Quantity } from '../domain/quantity.ts';
import { readAge } from './ages.ts';
import { readDateQuantity } from './dates/date-quantities.ts';
import { skipFigureChain, skipWebAddress } from './numbers/figure-chains.ts';
import { readMeasure } from './measures.ts';
import { readMultiple } from './numbers/multiples.ts';
import { readNumber } from './numbers/numbers.ts';
import { readOrdinal } from './numbers/ordinals.ts';
import { readRatio } from './ratios.ts';
import type { Found, Preceding } from './reading.ts';
import { readTime } from './dates/times.ts';
import { mayStart } from './starters.ts';
import { tokenize, type Source, type Token } from './tokens.ts';
import { readVague } from './numbers/vague.ts';

/** What the lexer may know besides the text. */
type ReadOptions = {
  /** ISO date of the document: open years and relative dates are resolved against it, and left open without it. */
  anchor?: string;
};

const readChain = (source: Source, index: number): Found | null => {
  const next = skipFigureChain(source.tokens, index);
  return next < 0 ? null : { quantity: null, next };
};

/** A full stop, a hyphen or an apostrophe with no figure or amount right behind it. */
const isPunctuation = (tokens: readonly Token[], index: number): boolean => {
  const [token, after] = [tokens[index], tokens[index + 1]];
  if (token?.kind !== 'mark' || !/^[-.'’]$/.test(token.lower)) return false;
  return after === undefined || after.gap || (after.kind === 'word' && after.text !== after.text.toUpperCase());
};

/**
 * Reads every number, measure, amount of money, date, … of a text in one pass over its tokens.
 * The quantities come in order of `start` and do not overlap; `text.slice(start, end)` is each one's `text`.
 * Numbers that are names ("iPhone 11", "192.168.1.2", "[1]") are left out. Never throws, whatever the text.
 */
export const readQuantities = (text: string, options: ReadOptions = {}): Quantity[] => {
  const source: Source = { text, tokens: tokenize(text) };
  const anchor = options.anchor ?? null;
  const found: Quantity[] = [];
  let preceding: Preceding | null = null;
  let index = 0;
  for (;;) {
    const token = source.tokens[index];
    if (token === undefined) return found;
    if (!mayStart(token) || isPunctuation(source.tokens, index)) {
      index = Math.max(index + 1, skipWebAddress(source.tokens, index));
      continue;
    }
    const number = readNumber(source.tokens, index);
    const reading: Found | null =
      readDateQuantity(source, index, anchor) ??
      readTime(source, index) ??
      readChain(source, index) ??
      readMultiple(source, index, number) ??
      readAge(source, index) ??
      (number === null ? null : readRatio(source, index, number)) ??
      readOrdinal(source, index) ??
      readVague(source, index) ??
      readMeasure(source, index, preceding);
    if (reading === null) index++;
    else {
      const { quantity, unit, next }: Found = reading;
      if (quantity !== null) found.push(quantity);
      if (quantity !== null && quantity.kind !== 'date' && quantity.kind !== 'ordinal')
        preceding = unit === undefined ? null : { quantity, unit, start: index, next };
      index = Math.max(index + 1, reading.next);
    }
  }
};
