import type { DateReading } from './date-reading.ts';
import { ORDINALS, TENS, UNITS } from '../numbers/number-words.ts';
import { daysAtEdge, partOf } from './parts-of-periods.ts';
import { dayNumber, dayOfMonth, daysFrom, isoDay, monthOf, monthsFrom, yearOf, type Period } from './periods.ts';
import { readPlainDate } from './plain-dates.ts';
import { isDash, type Token } from '../tokens.ts';
import { yearAt } from './year-forms.ts';

const isLast = (word: string): boolean => /^(?:last|final|closing)$/.test(word);

type Edge = { isLast: boolean; ordinal: number; count: number; noun: string; next: number };

/** "first nine months", "last week", "second week", "opening days" at `index`, the "of" or "in" behind it skipped. */
const edgeAt = (tokens: readonly Token[], index: number): Edge | null => {
  const lead = tokens[index]?.lower ?? '';
  const ordinal = isLast(lead) || /^(?:opening|initial)$/.test(lead) ? 1 : (ORDINALS.get(lead) ?? 0);
  if (ordinal < 1 || ordinal > 5) return null;
  let at = isDash(tokens[index + 1]) ? index + 2 : index + 1;
  const figure = tokens[at]?.lower ?? '';
  const counted = UNITS.get(figure) ?? TENS.get(figure) ?? (/^\d{1,3}$/.test(figure) ? Number(figure) : null);
  if (counted !== null) at++;
  if (isDash(tokens[at])) at++;
  const noun = /^(day|week|month|year|decade)s?$/.exec(tokens[at]?.lower ?? '')?.[1];
  if (
    noun === undefined ||
    counted === 0 ||
    (counted !== null && ordinal > 1) ||
    !/^(?:of|in)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return null;
  return { isLast: isLast(lead), ordinal, count: counted ?? 1, noun, next: at + 2 };
};

const YEARS: Readonly<Record<string, number>> = { year: 1, decade: 10 };

const cutFrom = (whole: Period, { isLast: last, ordinal, count, noun }: Edge): Period | null => {
  const [low, high] = [yearOf(whole.start), yearOf(whole.end)];
  const years = (YEARS[noun] ?? 0) * count;
  if (years > 0) {
    if (whole.grain !== 'decade' || low === null || high === null || years * ordinal > high - low) return null;
    const start = last ? high - years : low + years * (ordinal - 1);
    return { start: isoDay(start, 1, 1), end: isoDay(start + years, 1, 1), grain: years < 10 ? 'year' : 'decade' };
  }
  if (noun === 'month') {
    if (whole.grain !== 'year' || count > 12 || (low !== null && high !== low + 1)) return null;
    const fiscal = whole.fiscal === undefined ? {} : { fiscal: whole.fiscal };
    return { ...monthsFrom(low, last ? 13 - count : count * (ordinal - 1) + 1, count), ...fiscal };
  }
  if (whole.grain === 'decade' || whole.grain === 'time' || whole.fiscal !== undefined) return null;
  const days = count * (noun === 'week' ? 7 : 1);
  if (ordinal === 1) return daysAtEdge(whole, last ? -days : days);
  return whole.grain === 'month' ? daysFrom(low, monthOf(whole.start), days * (ordinal - 1) + 1, days) : null;
};

const YEAR_UNNAMED: Period = { start: 'XXXX-01', end: 'XXXX-01', grain: 'year' };

/** "the first nine months of 2024", "the last week of July", "the first two decades of the 20th century". */
const readEdge = (tokens: readonly Token[], index: number): DateReading | null => {
  const edge = edgeAt(tokens, index);
  if (edge === null) return null;
  const at = /^(?:the|this)$/.test(tokens[edge.next]?.lower ?? '') ? edge.next + 1 : edge.next;
  const year = yearAt(tokens, at);
  const whole: DateReading | null =
    readPlainDate(tokens, at) ??
    (year === null
      ? null
      : {
          period: { start: isoDay(year.year, 1, 1), end: isoDay(year.year + 1, 1, 1), grain: 'year' },
          next: year.next,
        }) ??
    (at > edge.next && tokens[at]?.lower === 'year' ? { period: YEAR_UNNAMED, next: at + 1, isOfTheYear: true } : null);
  const period = whole === null ? null : cutFrom(whole.period, edge);
  return whole === null || period === null ? null : { ...whole, period };
};

/** "the week of April 10", "the week ending 10 March 2024", "the weekend of 16 March". */
const readWeek = (tokens: readonly Token[], index: number): DateReading | null => {
  const noun = tokens[index]?.lower;
  const link = tokens[index + 1]?.lower ?? '';
  if (noun !== 'week' && noun !== 'weekend') return null;
  if (!/^(?:of|beginning|starting|commencing|ending|ended|to)$/.test(link)) return null;
  const at = /^(?:on|the)$/.test(tokens[index + 2]?.lower ?? '') ? index + 3 : index + 2;
  const day = readPlainDate(tokens, at);
  if (day?.period.grain !== 'day' || (dayNumber(day.period.end) ?? 1) - (dayNumber(day.period.start) ?? 0) !== 1)
    return null;
  const length = noun === 'week' ? 7 : 2;
  const ends = /^(?:ending|ended|to)$/.test(link);
  const { start } = day.period;
  const first = dayOfMonth(start) + (ends ? 1 - length : 0);
  return { period: daysFrom(yearOf(start), monthOf(start), first, length), next: day.next };
};

/** Some days, weeks, months or years at the edge of a period, or about a day. */
export const readStretch = (tokens: readonly Token[], index: number): DateReading | null =>
  readEdge(tokens, index) ?? readWeek(tokens, index);

/** "the second half of the 19th century", "the last third of the 18th century", "the first half of March". */
export const readFraction = (tokens: readonly Token[], index: number): DateReading | null => {
  const lead = tokens[index]?.lower ?? '';
  const latter = /^(?:last|final|latter|closing)$/.test(lead);
  const ordinal = /^(?:opening|former|earlier)$/.test(lead) ? 1 : (ORDINALS.get(lead) ?? 0);
  const noun = tokens[isDash(tokens[index + 1]) ? index + 2 : index + 1];
  const count = { half: 2, third: 3, quarter: 4 }[noun?.lower ?? ''];
  if (count === undefined || !(latter || (ordinal >= 1 && ordinal <= count))) return null;
  const of = isDash(tokens[index + 1]) ? index + 3 : index + 2;
  if (tokens[of]?.lower !== 'of') return null;
  const at = tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1;
  const whole = readPlainDate(tokens, at);
  if (whole === null || !/^(?:decade|month)$/.test(whole.period.grain)) return null;
  const part = latter ? count - 1 : ordinal - 1;
  return { period: partOf(whole.period, part, part, count), next: whole.next };
};
