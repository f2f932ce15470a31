import type { DateReading } from './date-reading.ts';
import { readNamedDate } from './month-dates.ts';
import { readNumericDate } from './numeric-dates.ts';
import {
  dayNumber,
  dayOfMonth,
  daysFrom,
  isoDay,
  isOpen,
  monthOf,
  monthsFrom,
  yearOf,
  type Period,
} from './periods.ts';
import { isDash, type Token } from '../tokens.ts';
import { UNITS } from '../numbers/number-words.ts';

type Length = { months: number; weeks: number; next: number };

const MONTHS_OF: Readonly<Record<string, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** "year", "half-year", "quarter", "three months", "52 weeks" at `index`. */
const lengthAt = (tokens: readonly Token[], index: number): Length | null => {
  const word = tokens[index]?.lower ?? '';
  if (/^(?:fiscal|financial)$/.test(word)) return lengthAt(tokens, index + 1);
  const hyphen = isDash(tokens[index + 1]) ? 1 : 0;
  if (word === 'half' && tokens[index + 1 + hyphen]?.lower === 'year')
    return { months: 6, weeks: 0, next: index + 2 + hyphen };
  const months = MONTHS_OF[word];
  if (months !== undefined) return { months, weeks: 0, next: index + 1 };
  const count = UNITS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0);
  const noun = tokens[index + 1 + hyphen]?.lower ?? '';
  if (count === 0 || !/^(?:month|week)s?$/.test(noun)) return null;
  const next = index + 2 + hyphen;
  const end = tokens[next]?.lower === 'period' ? next + 1 : next;
  return noun.startsWith('month') ? { months: count, weeks: 0, next: end } : { months: 0, weeks: count, next: end };
};

const isMonthEnd = (period: Period): boolean => period.end.endsWith('-01') || /^XXXX-\d\d$/.test(period.end);

/** The period of that length whose last day or month is the one given. */
const endingWith = (last: Period, { months, weeks }: Length): Period | null => {
  const year = yearOf(last.start);
  if (weeks > 0) {
    if (last.grain !== 'day') return null;
    const period = daysFrom(year, monthOf(last.start), dayOfMonth(last.start) + 1 - weeks * 7, weeks * 7);
    return { ...period, grain: weeks >= 52 ? 'year' : weeks === 26 ? 'half' : weeks === 13 ? 'quarter' : 'day' };
  }
  const month = monthOf(last.start);
  const whole = monthsFrom(year, month - months + 1, months);
  if (last.grain === 'month' || isMonthEnd(last)) return last.grain === 'month' || last.grain === 'day' ? whole : null;
  const day = dayOfMonth(last.start) + 1;
  const start = isoDay(year ?? 2023, month - months, day);
  return { start: isOpen(last) ? `XXXX${start.slice(4)}` : start, end: last.end, grain: whole.grain };
};

/**
 * "the fiscal year ended 30 June 2024", "the quarter ended September 30", "nine months to September 2023",
 * "52 weeks ended 30 December 2023": the period of that length that the date closes.
 */
export const readPeriodByEnd = (tokens: readonly Token[], index: number): DateReading | null => {
  const length = lengthAt(tokens, index);
  const verb = tokens[length?.next ?? index];
  if (length === null || verb === undefined || verb.newline) return null;
  if (!/^(?:ended|ending|to|through)$/.test(verb.lower)) return null;
  const skipped = length.next + 1;
  const at = /^(?:on|in|the)$/.test(tokens[skipped]?.lower ?? '') ? skipped + 1 : skipped;
  const last = readNumericDate(tokens, at) ?? readNamedDate(tokens, at);
  if (last === null || !/^(?:day|month)$/.test(last.period.grain)) return null;
  // "a year to March 5" counts on, "the month to date" ends today
  if (verb.lower === 'to' && length.months < 3) return null;
  const period = endingWith(last.period, length);
  if (period === null) return null;
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  return start !== null && end !== null && end <= start ? null : { period, next: last.next };
};
