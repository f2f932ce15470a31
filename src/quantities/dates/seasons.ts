import { SEASONS } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { doubleYearAt } from './fiscal-years.ts';
import { monthsFrom } from './periods.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';
import { looksLikeYear, yearAt } from './year-forms.ts';

/** "summer 2024", "spring of 2023", "winter 2021–22"; as meteorologists count them, in the northern hemisphere. */
export const readSeason = (tokens: readonly Token[], index: number): DateReading | null => {
  const month = SEASONS.get(tokens[index]?.lower ?? '');
  if (month === undefined) return null;
  const at = /^(?:of|,)$/.test(tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1;
  if (tokens[at]?.newline) return null;
  // only winter spans two years
  const both = month === 12 ? (doubleYearAt(tokens, at) ?? wholeYears(tokens, at)) : null;
  const year = both ?? yearAt(tokens, at);
  return year === null ? null : { period: monthsFrom(year.year, month, 3), next: year.next };
};

/** "1944–1945". */
const wholeYears = (tokens: readonly Token[], index: number): { year: number; next: number } | null => {
  const [first, dash, second] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!looksLikeYear(first) || !isDash(dash) || !isGlued(dash) || !looksLikeYear(second)) return null;
  const year = Number(first?.lower);
  return Number(second?.lower) === year + 1 ? { year, next: index + 3 } : null;
};
