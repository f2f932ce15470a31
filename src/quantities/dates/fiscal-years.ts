import { FISCAL_KINDS } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { yearsFrom, type Period } from './periods.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';
import { fullYear, looksLikeYear, yearAt } from './year-forms.ts';

/**
 * A fiscal period bears the dates of the calendar year it is named by, and the mark that these are not its own: it
 * is compared as what it is called, and never equals or contradicts a calendar period.
 */
export const asFiscal = (period: Period): Period => ({ ...period, fiscal: true });

/** "2023/24", "2023-24", "23/24": from the first year to the second, which it must follow. */
export const doubleYearAt = (tokens: readonly Token[], index: number): { year: number; next: number } | null => {
  const [first, separator, second] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (first?.kind !== 'number' || !isGlued(separator) || second?.kind !== 'number' || !isGlued(second)) return null;
  if (!(isDash(separator) || separator.text === '/') || !/^(?:\d\d)?\d\d$/.test(second.lower)) return null;
  const year = looksLikeYear(first) ? Number(first.lower) : /^\d\d$/.test(first.lower) ? fullYear(first.lower) : null;
  return year !== null && Number(second.lower) % 100 === (year + 1) % 100 ? { year, next: index + 3 } : null;
};

/** A year behind "FY" or "fiscal": also of two digits, and one that spans two calendar years. */
const fiscalYearAt = (tokens: readonly Token[], index: number, isShort: boolean): DateReading | null => {
  const double = doubleYearAt(tokens, index);
  if (double !== null) return { period: asFiscal(yearsFrom(double.year, 2)), next: double.next };
  const year = yearAt(tokens, index);
  if (year !== null) return { period: asFiscal(yearsFrom(year.year, 1)), next: year.next };
  const token = tokens[index];
  const after = tokens[index + 1];
  const isFigure =
    token?.kind === 'number' &&
    /^\d\d$/.test(token.lower) &&
    !token.newline &&
    !(isGlued(after) && after.kind === 'word');
  return isShort && isFigure ? { period: asFiscal(yearsFrom(fullYear(token.lower), 1)), next: index + 1 } : null;
};

/** Index after "FY", "fiscal", "fiscal year", "the financial year", or -1. */
export const skipFiscal = (tokens: readonly Token[], index: number): number => {
  const token = tokens[index];
  if (/^(?:FY|CY)$/.test(token?.text ?? '')) return index + 1;
  if (!FISCAL_KINDS.has(token?.lower ?? '')) return -1;
  const at = isDash(tokens[index + 1]) ? index + 2 : index + 1;
  if (tokens[at]?.lower === 'year') return at + 1;
  return /^(?:fiscal|financial)$/.test(token?.lower ?? '') ? index + 1 : -1;
};

/** "FY2023", "FY 23/24", "fiscal 2023", "the 2023-24 financial year". */
export const readFiscalYear = (tokens: readonly Token[], index: number): DateReading | null => {
  const named = skipFiscal(tokens, index);
  if (named >= 0) {
    const at = /^(?:of|,|ending|ended)$/.test(tokens[named]?.lower ?? '') ? named + 1 : named;
    const year = fiscalYearAt(tokens, at, /^(?:FY|CY)$/.test(tokens[index]?.text ?? ''));
    if (year === null || tokens[index]?.text !== 'CY') return year;
    const { fiscal: _, ...period } = year.period;
    return { ...year, period };
  }
  const token = tokens[index];
  if (token?.kind !== 'number') return null;
  const double = doubleYearAt(tokens, index);
  const at = double?.next ?? (looksLikeYear(token) ? index + 1 : -1);
  const next = at < 0 || tokens[at]?.newline ? -1 : skipFiscal(tokens, at);
  // "2023 fiscal policy"
  if (next < 0 || (tokens[next - 1]?.lower !== 'year' && tokens[next - 1]?.text !== 'FY')) return null;
  return { period: asFiscal(yearsFrom(double?.year ?? Number(token.lower), double === null ? 1 : 2)), next };
};
