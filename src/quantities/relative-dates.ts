import { parse } from 'chrono-node/en';
import type { DateReading } from './date-reading.ts';
import { isoDay, monthsFrom, yearsFrom, type Period } from './periods.ts';
import { WEEKDAYS } from './calendar-words.ts';
import type { Source, Token } from './tokens.ts';

const STANDALONE = /^(?:today|tomorrow|yesterday|tonight)$/;
const DIRECTED = /^(?:last|this|next|past|previous|coming)$/;
const UNIT = /^(?:day|week|fortnight|month|quarter|year|decade)s?$/;

/** Longest stretch handed to chrono: relative dates are short, and its cost stays bounded. */
const WINDOW = 40;

/** Whether a relative date may start at `index`. */
const isTrigger = (tokens: readonly Token[], index: number): boolean => {
  const word = tokens[index]?.lower ?? '';
  const after = tokens[index + 1]?.lower ?? '';
  if (STANDALONE.test(word)) return true;
  if (WEEKDAYS.has(word) && word.length > 3) return true;
  if (DIRECTED.test(word))
    return UNIT.test(after) || WEEKDAYS.has(after) || /^(?:spring|summer|autumn|winter)$/.test(after);
  return (
    UNIT.test(after) &&
    tokens[index + 2]?.lower === 'ago' &&
    (tokens[index]?.kind === 'number' || /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(word))
  );
};

/** Period of the grain that a relative expression speaks of: "last year" is a year, "two weeks ago" a day. */
const periodOf = (expression: string, date: Date): Period => {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (/\bdecade/.test(expression)) return yearsFrom(Math.floor(year / 10) * 10, 10, 'decade');
  if (/\byear/.test(expression)) return yearsFrom(year, 1);
  if (/\bquarter/.test(expression)) return monthsFrom(year, Math.floor((month - 1) / 3) * 3 + 1, 3);
  if (/\bmonth/.test(expression)) return monthsFrom(year, month, 1);
  return { start: isoDay(year, month, day), end: isoDay(year, month, day + 1), grain: 'day' };
};

const WEEKS: Readonly<Record<string, number>> = { last: -7, past: -7, previous: -7, this: 0, next: 7, coming: 7 };

/** "last week", "this week", "next week": from Monday to Sunday, wherever the anchor day lies in its week. */
const readWeek = (tokens: readonly Token[], index: number, anchor: Date): DateReading | null => {
  const shift = WEEKS[tokens[index]?.lower ?? ''];
  if (shift === undefined || tokens[index + 1]?.lower !== 'week') return null;
  const monday = anchor.getUTCDate() - ((anchor.getUTCDay() + 6) % 7) + shift;
  const [year, month] = [anchor.getUTCFullYear(), anchor.getUTCMonth() + 1];
  return {
    period: { start: isoDay(year, month, monday), end: isoDay(year, month, monday + 7), grain: 'day' },
    next: index + 2,
  };
};

/** Reads a date relative to the anchor day ("last March", "on Monday", "two years ago") that starts at `index`. */
export const readRelativeDate = (source: Source, index: number, anchor: string): DateReading | null => {
  const { text, tokens } = source;
  const first = tokens[index];
  if (first === undefined || !isTrigger(tokens, index)) return null;
  const window = text.slice(first.start, first.start + WINDOW).split('\n')[0] ?? '';
  const instant = new Date(`${anchor.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(instant.getTime())) return null;
  const week = readWeek(tokens, index, instant);
  if (week !== null) return week;
  const result = parse(window, { instant, timezone: 'UTC' })[0];
  if (result === undefined || result.index !== 0) return null;
  const end = first.start + result.text.length;
  let next = index;
  while (tokens[next] !== undefined && (tokens[next]?.end ?? Infinity) <= end) next++;
  if (next === index) return null;
  return { period: periodOf(result.text.toLowerCase(), result.start.date()), next };
};
