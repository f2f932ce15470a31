import type { DateReading } from './date-reading.ts';
import { ORDINALS, TENS } from '../numbers/number-words.ts';
import { isoDay, yearOf, type Period } from './periods.ts';
import { partOf } from './parts-of-periods.ts';
import { skipThird, type Third } from './thirds.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';
import { eraAt } from './year-forms.ts';

/** "19th", "nineteenth", "twenty-first" as a number. */
const ordinalAt = (tokens: readonly Token[], index: number): { value: number; next: number } | null => {
  const token = tokens[index];
  if (token?.kind === 'number') {
    const suffixed = isGlued(tokens[index + 1]) && /^(?:st|nd|rd|th)$/.test(tokens[index + 1]?.lower ?? '');
    return suffixed && /^\d{1,2}$/.test(token.lower) ? { value: Number(token.lower), next: index + 2 } : null;
  }
  const ten = TENS.get(token?.lower ?? '');
  if (ten === undefined) {
    const value = ORDINALS.get(token?.lower ?? '');
    return value === undefined ? null : { value, next: index + 1 };
  }
  const at = isDash(tokens[index + 1]) ? index + 2 : index + 1;
  const unit = ORDINALS.get(tokens[at]?.lower ?? '') ?? 0;
  return unit > 0 && unit < 10 ? { value: ten + unit, next: at + 1 } : null;
};

/** The `number`-th stretch of `length` years of an era: the 19th century runs from 1801 to 1900, the first BC from 100 to 1 BC. */
const stretch = (number: number, length: number, isBefore: boolean): Period => {
  const start = isBefore ? 1 - number * length : (number - 1) * length + 1;
  return { start: isoDay(start, 1, 1), end: isoDay(start + length, 1, 1), grain: 'decade' };
};

const LENGTHS: Readonly<Record<string, number>> = {
  century: 100,
  centuries: 100,
  millennium: 1000,
  millennia: 1000,
  c: 100,
};

type End = { value: number; third: Third | null };

const cut = (period: Period, { third }: End): Period =>
  third === null ? period : partOf(period, third.from, third.to, 3);

/** The century as most people count it, from 1800 to 1899. */
const popular = ({ start, end, grain }: Period): Period => {
  const [from, to] = [yearOf(start) ?? 0, yearOf(end) ?? 0];
  return { start: isoDay(from - 1, 1, 1), end: isoDay(to - 1, 1, 1), grain };
};

/**
 * "the 19th century", "the late 18th and early 19th centuries", "the 5th century BC", "the third millennium".
 * The other reading of a whole century of our era counts it from its round year.
 */
export const readCentury = (tokens: readonly Token[], index: number): DateReading | null => {
  const leading = skipThird(tokens, index);
  const first = ordinalAt(tokens, leading?.next ?? index);
  if (first === null || first.value < 1 || first.value > 99) return null;
  const from: End = { value: first.value, third: leading };
  let to = from;
  let at = first.next;
  const link = tokens[at];
  if (/^(?:and|or|to|through|-|,)$/.test(link?.lower ?? '')) {
    const third = skipThird(tokens, tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1);
    const second = ordinalAt(tokens, third?.next ?? (tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1));
    if (second !== null) {
      to = { value: second.value, third };
      at = second.next;
    }
  }
  if (isDash(tokens[at])) at++;
  const length =
    tokens[at]?.lower === 'c' && tokens[at + 1]?.text !== '.' ? undefined : LENGTHS[tokens[at]?.lower ?? ''];
  if (length === undefined || tokens[at]?.newline || to.value > 30 || from.value > 30) return null;
  const next = tokens[at]?.lower === 'c' ? at + 2 : at + 1;
  const era = eraAt(tokens, next);
  const isBefore = era?.before === true;
  const [start, end] = [cut(stretch(from.value, length, isBefore), from), cut(stretch(to.value, length, isBefore), to)];
  const period: Period = { start: start.start, end: end.end, grain: 'decade' };
  if ((yearOf(period.end) ?? 0) <= (yearOf(period.start) ?? 0)) return null;
  const isWhole = length === 100 && from.third === null && to.third === null && era === null;
  return { period, next: era?.next ?? next, ...(isWhole ? { others: [popular(period)] } : {}) };
};
