import { MONTHS } from './calendar-words.ts';
import { dayAt, readDate, yearAt, type DateReading } from './dates.ts';
import { dayOf, monthsFrom, yearsFrom, type Period } from './periods.ts';
import { isDash, isGlued, type Token } from './tokens.ts';
import { isYear } from './years.ts';

const asYear = (tokens: readonly Token[], index: number): DateReading | null =>
  isYear(tokens, index) ? { period: yearsFrom(Number(tokens[index]?.lower), 1), next: index + 1 } : null;

/** A single absolute date, or a year that the words around it make one. */
const readPeriod = (tokens: readonly Token[], index: number): DateReading | null =>
  readDate(tokens, index) ?? asYear(tokens, index);

/** Index after a word or dash that joins two dates, or -1. */
const joiner = (tokens: readonly Token[], start: number, index: number): number => {
  const token = tokens[index];
  if (token === undefined || token.newline) return -1;
  if (/^(?:to|through|until|till)$/.test(token.lower)) return index + 1;
  if (token.lower === 'and') return /^(?:between|both)$/.test(tokens[start - 1]?.lower ?? '') ? index + 1 : -1;
  return (isDash(token) || token.text === '~') && token.gap === tokens[index + 1]?.gap ? index + 1 : -1;
};

/** Gives a period with an open year the year of the period it leads to. */
const withYear = (period: Period, year: number): Period => {
  if (!period.start.startsWith('XXXX')) return period;
  const month = Number(period.start.slice(5, 7));
  if (period.grain === 'day') return dayOf(year, month, Number(period.start.slice(8, 10))) ?? period;
  return monthsFrom(year, month, period.grain === 'quarter' ? 3 : period.grain === 'half' ? 6 : 1);
};

/** "2019/20", "2023-24": seasons and financial years over two calendar years, and "1995-98". */
const readShortYears = (tokens: readonly Token[], index: number): DateReading | null => {
  const [first, separator, second] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (first === undefined || !/^(?:1\d|20)\d\d$/.test(first.lower) || separator === undefined || second === undefined)
    return null;
  if (!isGlued(separator) || !isGlued(second) || !/^\d\d$/.test(second.lower)) return null;
  if (!isDash(separator) && separator.text !== '/') return null;
  const after = tokens[index + 3];
  if (after !== undefined && isGlued(after) && (after.kind !== 'mark' || isDash(after) || after.text === '/'))
    return null;
  const from = Number(first.lower);
  const to = Math.floor(from / 100) * 100 + Number(second.lower) + (second.lower === '00' ? 100 : 0);
  if (to <= from || to - from > 40) return null;
  return { period: yearsFrom(from, to - from + 1), next: index + 3 };
};

/** "14–16 March 2021", "March 14-16": days of one month. */
const readDays = (tokens: readonly Token[], index: number): DateReading | null => {
  const first = dayAt(tokens, index);
  if (first !== null) {
    const at = joiner(tokens, index, first.next);
    const last = at < 0 ? null : readDate(tokens, at);
    if (last?.period.grain !== 'day' || dayAt(tokens, at) === null) return null;
    const month = Number(last.period.start.slice(5, 7));
    const year = last.period.start.startsWith('XXXX') ? null : Number(last.period.start.slice(0, 4));
    const start = dayOf(year, month, first.day);
    if (start === null || first.day >= Number(last.period.start.slice(8, 10))) return null;
    return { period: { ...last.period, start: start.start }, next: last.next };
  }
  const month = MONTHS.get(tokens[index]?.lower ?? '');
  const from = month === undefined ? null : dayAt(tokens, index + 1);
  const to = from !== null && isDash(tokens[from.next]) ? dayAt(tokens, from.next + 1) : null;
  if (month === undefined || from === null || to === null || to.day <= from.day) return null;
  const year = yearAt(tokens, tokens[to.next]?.text === ',' ? to.next + 1 : to.next);
  const [start, end] = [dayOf(year?.year ?? null, month, from.day), dayOf(year?.year ?? null, month, to.day)];
  return start === null || end === null
    ? null
    : { period: { start: start.start, end: end.end, grain: 'day' }, next: year?.next ?? to.next };
};

/** "the July–September quarter of 2024": the year behind the noun that sums up the months. */
const inYear = (tokens: readonly Token[], span: DateReading): DateReading => {
  const { start, end } = span.period;
  if (!start.startsWith('XXXX') || !/^(?:quarter|period|half|season|term)$/.test(tokens[span.next]?.lower ?? ''))
    return span;
  const at = /^(?:of|in)$/.test(tokens[span.next + 1]?.lower ?? '') ? span.next + 2 : span.next + 1;
  const year = yearAt(tokens, at);
  if (year === null || span.period.grain === 'day') return span;
  const from = Number(start.slice(5, 7));
  const to = Number(end.slice(5, 7));
  return {
    period: { ...monthsFrom(year.year, from, (to - from + 12) % 12 || 12), grain: span.period.grain },
    next: year.next,
  };
};

/**
 * Reads an absolute date or a span of dates that starts at `index`: "2014 to 2017", "January–March 2024",
 * "14–16 March 2021", "2023-24". A span runs from the start of its first to the end of its last part.
 */
export const readDateSpan = (tokens: readonly Token[], index: number): DateReading | null => {
  const direct = readDays(tokens, index) ?? readShortYears(tokens, index);
  if (direct !== null) return direct;
  const first = readPeriod(tokens, index);
  if (first === null) return null;
  const at = joiner(tokens, index, first.next);
  const second = at < 0 ? null : readPeriod(tokens, at);
  if (second === null || (second.period.grain === 'day') !== (first.period.grain === 'day')) return first;
  const openEnd = second.period.start.startsWith('XXXX');
  const from = openEnd ? first.period : withYear(first.period, Number(second.period.start.slice(0, 4)));
  if (openEnd !== from.start.startsWith('XXXX') || (!openEnd && from.start >= second.period.start)) return first;
  const grain = from.grain === second.period.grain ? from.grain : 'month';
  return inYear(tokens, { period: { start: from.start, end: second.period.end, grain }, next: second.next });
};
