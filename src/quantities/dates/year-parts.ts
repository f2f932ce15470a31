import type { DateReading } from './date-reading.ts';
import { asFiscal, readFiscalYear, skipFiscal } from './fiscal-years.ts';
import { monthsFrom, yearOf } from './periods.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';
import { fullYear, looksLikeYear, skipLink, yearAt, type YearReading } from './year-forms.ts';

const NUMBERED: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

/** A quarter or half by number: `months` long, the `part`-th of its year. */
type Part = { part: number; months: number; next: number; fiscal: boolean; isCode: boolean };

/** "Q3", "3Q", "H1", "2H". */
const readCode = (tokens: readonly Token[], index: number): Part | null => {
  const [first, second] = [tokens[index], tokens[index + 1]];
  if (first === undefined || !isGlued(second)) return null;
  const [letter, figure] = first.kind === 'word' ? [first, second] : [second, first];
  if (!/^(?:Q|H|q)$/.test(letter.text) || !/^[1-4]$/.test(figure.lower)) return null;
  const after = tokens[index + 2];
  if (isGlued(after) && after.kind === 'word' && after.text !== 'FY') return null;
  return {
    part: Number(figure.lower),
    months: letter.lower === 'q' ? 3 : 6,
    next: index + 2,
    fiscal: false,
    isCode: true,
  };
};

const LAST: Readonly<Record<number, number>> = { 3: 4, 6: 2 };

/** "third quarter", "the fiscal third quarter", "1st half", "final quarter". */
const readWords = (tokens: readonly Token[], index: number): Part | null => {
  const first = tokens[index];
  let at = index + 1;
  let part = NUMBERED[first?.lower ?? ''];
  if (part === undefined && first?.kind === 'number' && isGlued(tokens[at]))
    part = NUMBERED[first.lower + (tokens[at++]?.lower ?? '')];
  const isLast = /^(?:last|final|latter|closing)$/.test(first?.lower ?? '');
  if (part === undefined && !isLast) return null;
  if (isDash(tokens[at])) at++;
  const isFiscal = /^(?:fiscal|financial)$/.test(tokens[at]?.lower ?? '');
  if (isFiscal || tokens[at]?.lower === 'calendar') at++;
  const noun = tokens[at]?.lower ?? '';
  const months = /^(?:quarter|qtr)$/.test(noun) ? 3 : noun === 'half' ? 6 : 0;
  if (months === 0 || tokens[at]?.newline) return null;
  return { part: part ?? LAST[months] ?? 1, months, next: at + 1, fiscal: isFiscal, isCode: false };
};

/** "24" behind "3Q", "2023" behind "FY". */
const gluedYear = (tokens: readonly Token[], index: number): YearReading | null => {
  const token = tokens[index];
  return isGlued(token) && /^\d\d$/.test(token.lower) ? { year: fullYear(token.lower), next: index + 1 } : null;
};

const periodOf = ({ part, months, fiscal }: Part, year: number | null): DateReading['period'] => {
  const period = monthsFrom(year, (part - 1) * months + 1, months);
  return fiscal ? asFiscal(period) : period;
};

/** The part with the year behind it: "of 2024", "FY24", "of the year"; null where no year stands there. */
const withYear = (tokens: readonly Token[], part: Part): DateReading | null => {
  const dash = isDash(tokens[part.next]) && isGlued(tokens[part.next]) && isGlued(tokens[part.next + 1]);
  let link = dash || tokens[part.next]?.text === '/' ? part.next + 1 : skipLink(tokens, part.next);
  if (tokens[link]?.lower === 'in') link++;
  if (tokens[link] === undefined || tokens[link]?.newline) return null;
  const of = /^(?:the|its|their|our|his)$/.test(tokens[link]?.lower ?? '') ? link + 1 : link;
  const fiscalYear = readFiscalYear(tokens, of);
  if (fiscalYear !== null) {
    const fiscal = part.fiscal || fiscalYear.period.fiscal === true;
    // the year of "FY 2023/24" that a quarter falls in is not said
    return { period: periodOf({ ...part, fiscal }, yearOf(fiscalYear.period.start)), next: fiscalYear.next };
  }
  if (of > link && tokens[of]?.lower === 'year')
    return { period: periodOf(part, null), next: of + 1, isOfTheYear: true };
  const unnamed = skipFiscal(tokens, of);
  if (of > link && unnamed > 0 && tokens[unnamed - 1]?.lower === 'year')
    return { period: periodOf({ ...part, fiscal: true }, null), next: unnamed };
  if (tokens[link]?.lower === 'calendar') link++;
  if (tokens[link]?.lower === 'year') link++;
  const year = yearAt(tokens, link) ?? gluedYear(tokens, link);
  return year === null ? null : { period: periodOf(part, year.year), next: year.next };
};

/** "2024 Q1", "2019-H2". */
const readYearFirst = (tokens: readonly Token[], index: number): DateReading | null => {
  if (!looksLikeYear(tokens[index])) return null;
  const dash = isDash(tokens[index + 1]) && isGlued(tokens[index + 1]);
  const code = readCode(tokens, dash ? index + 2 : index + 1);
  if (code === null || tokens[index + 1]?.newline || code.part * code.months > 12) return null;
  return { period: periodOf(code, Number(tokens[index]?.lower)), next: code.next };
};

/**
 * A quarter or half of a year: "Q3 2024", "3Q24", "H1 FY25", "the third quarter of fiscal 2024". Without a year
 * "the third quarter" is one of an unnamed year; a half, or the last quarter, may be one of anything.
 */
export const readYearPart = (tokens: readonly Token[], index: number): DateReading | null => {
  const lead = /^(?:fiscal|financial)$/.test(tokens[index]?.lower ?? '');
  const at = lead ? index + 1 : index;
  const read = readCode(tokens, at) ?? readWords(tokens, at);
  if (read === null) return lead ? null : readYearFirst(tokens, index);
  const part = { ...read, fiscal: read.fiscal || lead };
  if (part.part * part.months > 12) return null;
  const dated = withYear(tokens, part);
  if (dated !== null) return dated;
  if (part.isCode) return tokens[at]?.text === 'q' ? null : { period: periodOf(part, null), next: part.next };
  // "left in the third quarter" is of a match
  const isMatch = /^(?:left|remaining)$/.test(tokens[index - 3]?.lower ?? '');
  const isNumbered = NUMBERED[tokens[at]?.lower ?? ''] !== undefined || tokens[at]?.kind === 'number';
  if (part.months !== 3 || isMatch || !isNumbered || tokens[part.next]?.lower === 'of') return null;
  return { period: periodOf(part, null), next: part.next };
};
