import { MONTHS } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { readDate } from './dates.ts';
import { asFiscal } from './fiscal-years.ts';
import { dayAt } from './month-dates.ts';
import { dayOf, dayNumber, inYear, isOpen, monthOf, dayOfMonth, monthsFrom, yearOf, yearsFrom } from './periods.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';
import { eraAt, eraYearAt, looksLikeYear, skipLink, yearAt } from './year-forms.ts';
import { isCounted, readYear } from './years.ts';

/** A single absolute date, or a year that the words around it make one. */
const readPeriod = (tokens: readonly Token[], index: number): DateReading | null =>
  readDate(tokens, index) ?? readYear(tokens, index);

/** Index after a word or dash that joins two dates, or -1. */
const joiner = (tokens: readonly Token[], start: number, index: number): number => {
  const token = tokens[index];
  if (token === undefined || token.newline) return -1;
  if (/^(?:to|through|thru|until|till)$/.test(token.lower)) return skipArticle(tokens, index + 1);
  if (token.lower === 'and')
    return /^(?:between|both)$/.test(tokens[skipBack(tokens, start)]?.lower ?? '')
      ? skipArticle(tokens, index + 1)
      : -1;
  return (isDash(token) || token.text === '~') && token.gap === tokens[index + 1]?.gap ? index + 1 : -1;
};

const skipArticle = (tokens: readonly Token[], index: number): number =>
  /^(?:the|about|around|circa)$/.test(tokens[index]?.lower ?? '') ? index + 1 : index;

/** Index of the word before a date, articles and hedges skipped. */
const skipBack = (tokens: readonly Token[], index: number): number => {
  let at = index - 1;
  while (/^(?:the|about|around|circa|c|\.)$/.test(tokens[at]?.lower ?? '') && at > index - 4) at--;
  return at;
};

/** "2019/20", "2023-24": seasons and financial years over two calendar years, and "1995-98". */
const readShortYears = (tokens: readonly Token[], index: number): DateReading | null => {
  const [first, separator, second] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!looksLikeYear(first) || separator === undefined || second === undefined) return null;
  if (!isGlued(separator) || !isGlued(second) || !/^\d\d$/.test(second.lower)) return null;
  if (!isDash(separator) && separator.text !== '/') return null;
  const after = tokens[index + 3];
  if (isGlued(after) && (after.kind !== 'mark' || isDash(after) || after.text === '/')) return null;
  const from = Number(first?.lower);
  const to = Math.floor(from / 100) * 100 + Number(second.lower) + (second.lower === '00' ? 100 : 0);
  if (to <= from || to - from > 60) return null;
  return { period: yearsFrom(from, to - from + 1), next: index + 3 };
};

/** "264–146 BC", "AD 43–410", "264 and 146 BC": the era of one end is that of both. */
const readEraYears = (tokens: readonly Token[], index: number): DateReading | null => {
  const lead = eraAt(tokens, index);
  const first = tokens[lead?.next ?? index];
  if (first?.kind !== 'number' || !/^\d{1,5}$/.test(first.lower)) return null;
  const at = joiner(tokens, index, (lead?.next ?? index) + 1);
  if (at < 0) return null;
  if (lead !== null) {
    const second = tokens[at];
    if (lead.before || second?.kind !== 'number' || !/^\d{2,4}$/.test(second.lower) || eraAt(tokens, at + 1) !== null)
      return null;
    const [from, to] = [Number(first.lower), Number(second.lower)];
    return to > from && to < 2200 ? { period: yearsFrom(from, to - from + 1), next: at + 1 } : null;
  }
  const last = eraYearAt(tokens, at);
  if (last === null || tokens[at]?.kind !== 'number') return null;
  const from = last.year <= 0 ? 1 - Number(first.lower) : Number(first.lower);
  return last.year > from && from !== 0 ? { period: yearsFrom(from, last.year - from + 1), next: last.next } : null;
};

/** "14–16 March 2021", "March 14-16", "25 and 26 April": days of one month. */
const readDays = (tokens: readonly Token[], index: number): DateReading | null => {
  const first = dayAt(tokens, index);
  if (first !== null) {
    const at = joiner(tokens, index, first.next);
    const last = at < 0 || dayAt(tokens, at) === null ? null : readDate(tokens, at);
    if (last?.period.grain !== 'day') return null;
    const { start: end } = last.period;
    const start = dayOf(yearOf(end), monthOf(end), first.day);
    if (start === null || first.day >= dayOfMonth(end)) return null;
    return { period: { ...last.period, start: start.start }, next: last.next };
  }
  const month = MONTHS.get(tokens[index]?.lower ?? '');
  if (month === undefined) return null;
  const from = dayAt(tokens, tokens[index + 1]?.text === '.' ? index + 2 : index + 1);
  const at = from === null ? -1 : joiner(tokens, index, from.next);
  const to = at < 0 || tokens[at]?.kind === 'word' ? null : dayAt(tokens, at);
  if (from === null || to === null || to.day <= from.day) return null;
  const year = yearAt(tokens, skipLink(tokens, to.next));
  const [start, end] = [dayOf(year?.year ?? null, month, from.day), dayOf(year?.year ?? null, month, to.day)];
  if (start === null || end === null || (year === null && isCounted(tokens, to.next))) return null;
  return { period: { start: start.start, end: end.end, grain: 'day' }, next: year?.next ?? to.next };
};

/** "the July–September quarter of 2024": the year behind the noun that sums up the months. */
const withYearBehind = (tokens: readonly Token[], span: DateReading): DateReading => {
  const { period } = span;
  if (!isOpen(period) || period.grain === 'day') return span;
  if (!/^(?:quarter|period|half|season|term)$/.test(tokens[span.next]?.lower ?? '')) return span;
  const at = /^(?:of|in)$/.test(tokens[span.next + 1]?.lower ?? '') ? span.next + 2 : span.next + 1;
  const year = yearAt(tokens, at);
  if (year === null) return span;
  const [from, to] = [monthOf(period.start), monthOf(period.end)];
  return {
    period: { ...monthsFrom(year.year, from, (to - from + 12) % 12 || 12), grain: period.grain },
    next: year.next,
  };
};

/** From the start of one date to the end of another, which lends it its year. */
const join = (first: DateReading, second: DateReading, inWords: boolean): DateReading | null => {
  const [from, to] = [first.period, second.period];
  // "from 2014 to 3 May 2018", but no day behind a dash
  const unlike = (to.grain === 'day') !== (from.grain === 'day');
  if ((unlike && (!inWords || isOpen(from) || isOpen(to))) || to.grain === 'time' || from.grain === 'time') return null;
  const year = yearOf(to.start);
  let start = from;
  if (isOpen(from) && year !== null) {
    const same = inYear(from, year);
    // "from December to February 2024" began the year before
    start = (dayNumber(same.start) ?? 0) < (dayNumber(to.start) ?? 0) ? same : inYear(from, year - 1);
  } else if (isOpen(to) && !isOpen(from)) {
    const own = yearOf(from.start);
    const filled = own === null ? to : inYear(to, own);
    if (own === null || (dayNumber(filled.start) ?? 0) <= (dayNumber(from.start) ?? 0)) return null;
    return join(first, { ...second, period: filled }, inWords);
  }
  const [low, high] = [dayNumber(start.start), dayNumber(to.start)];
  if (low !== null && high !== null && low >= high) return null;
  const grain = unlike
    ? 'day'
    : start.grain === to.grain
      ? start.grain
      : start.grain === 'decade' || to.grain === 'decade'
        ? 'decade'
        : 'month';
  const period = { start: start.start, end: to.end, grain };
  return { period: start.fiscal === true || to.fiscal === true ? asFiscal(period) : period, next: second.next };
};

/** Most dates of a list that share the year of its last. */
const LONGEST_LIST = 6;

/** "June and July 1519", "in March, May and June 2024": a date in a list takes the year that the last one states. */
const withLentYear = (tokens: readonly Token[], first: DateReading): DateReading => {
  if (!isOpen(first.period)) return first;
  let at = first.next;
  for (let length = 1; length < LONGEST_LIST; length++) {
    const comma = tokens[at]?.text === ',' ? at + 1 : at;
    const link = /^(?:and|or)$/.test(tokens[comma]?.lower ?? '') ? comma + 1 : comma;
    if (link === at || tokens[link]?.newline !== false) return first;
    const other = readDate(tokens, link);
    if (other === null || other.period.grain !== first.period.grain) return first;
    const year = yearOf(other.period.start);
    if (year !== null) return { ...first, period: inYear(first.period, year) };
    at = other.next;
  }
  return first;
};

/**
 * Reads an absolute date or a span of dates that starts at `index`: "2014 to 2017", "January–March 2024",
 * "14–16 March 2021", "2023-24", "264–146 BC". A span runs from the start of its first to the end of its last part.
 */
export const readDateSpan = (tokens: readonly Token[], index: number): DateReading | null => {
  const direct = readDays(tokens, index) ?? readEraYears(tokens, index);
  if (direct !== null) return direct;
  const first = readDate(tokens, index) ?? readShortYears(tokens, index) ?? readYear(tokens, index);
  if (first === null) return null;
  const at = joiner(tokens, index, first.next);
  const second = at < 0 ? null : readPeriod(tokens, at);
  const span = second === null ? null : join(first, second, tokens[first.next]?.kind === 'word');
  return span === null ? withLentYear(tokens, first) : withYearBehind(tokens, span);
};
