import { parse } from 'chrono-node/en';
import { DAYS, EDGES, MONTHS, SEASONS, STEPS, THIRDS, WEEKDAYS } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { readNearHoliday } from './holidays.ts';
import { partOf } from './parts-of-periods.ts';
import { daysFrom, dayOfMonth, monthOf, monthsFrom, yearOf, yearsFrom, type Period } from './periods.ts';
import { skipThird } from './thirds.ts';
import type { Source, Token } from '../tokens.ts';

/** The anchor day. */
type Anchor = { iso: string; year: number; month: number; day: number };

/** Longest stretch handed to chrono: relative dates are short, and its cost stays bounded. */
const WINDOW = 40;

const weekOf = ({ year, month, day }: Anchor, shift: number): Period => {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return daysFrom(year, month, day - ((weekday + 6) % 7) + shift * 7, 7);
};

/** The unit that lies `shift` of its kind from the one that holds the anchor; weeks run from Monday to Sunday. */
const unitAt = (noun: string, anchor: Anchor, shift: number): Period | null => {
  const { year, month } = anchor;
  switch (noun) {
    case 'week':
      return weekOf(anchor, shift);
    case 'weekend':
      return { ...weekOf(anchor, shift), start: daysFrom(...dayParts(weekOf(anchor, shift).start), 1).start };
    case 'month':
      return monthsFrom(year, month + shift, 1);
    case 'quarter':
      return monthsFrom(year, (Math.ceil(month / 3) - 1 + shift) * 3 + 1, 3);
    case 'half':
      return monthsFrom(year, (Math.ceil(month / 6) - 1 + shift) * 6 + 1, 6);
    case 'year':
      return yearsFrom(year + shift, 1);
    case 'decade':
      return yearsFrom((Math.floor(year / 10) + shift) * 10, 10, 'decade');
    case 'century':
      return yearsFrom((Math.ceil(year / 100) - 1 + shift) * 100 + 1, 100, 'decade');
    default:
      return null;
  }
};

/** Year, month and day of the Saturday of a week that starts on the given Monday. */
const dayParts = (monday: string): [year: number | null, month: number, day: number] => [
  yearOf(monday),
  monthOf(monday),
  dayOfMonth(monday) + 5,
];

/** "last March", "next summer": the nearest such months wholly before or after the anchor's own. */
const monthsAt = (first: number, count: number, anchor: Anchor, shift: number): Period => {
  const begun = first <= anchor.month;
  const ended = first + count - 1 < anchor.month;
  if (shift === 0) return monthsFrom(anchor.year, first, count);
  return monthsFrom(anchor.year + (shift < 0 ? (ended ? 0 : -1) : begun ? 1 : 0), first, count);
};

/** "last year", "this quarter", "next March", "last summer". */
const readDirected = (tokens: readonly Token[], index: number, anchor: Anchor): DateReading | null => {
  const shift = STEPS.get(tokens[index]?.lower ?? '');
  const noun = tokens[index + 1];
  if (shift === undefined || noun === undefined || noun.newline) return null;
  const month = /^\p{Lu}/u.test(noun.text) ? MONTHS.get(noun.lower) : undefined;
  const season = SEASONS.get(noun.lower);
  const period =
    month === undefined
      ? season === undefined
        ? unitAt(noun.lower, anchor, shift)
        : monthsAt(season, 3, anchor, shift)
      : monthsAt(month, 1, anchor, shift);
  return period === null ? null : { period, next: index + 2 };
};

/** "the end of the month", "the end of next year", "early this week", "late last year". */
const readPart = (tokens: readonly Token[], index: number, anchor: Anchor): DateReading | null => {
  const third = skipThird(tokens, index);
  if (third !== null) {
    const whole = readDirected(tokens, third.next, anchor);
    return whole === null ? null : { period: partOf(whole.period, third.from, third.to, 3), next: whole.next };
  }
  const edge = EDGES.get(tokens[index]?.lower ?? '');
  if (edge === undefined || tokens[index + 1]?.lower !== 'of') return null;
  const the = tokens[index + 2]?.lower === 'the';
  const whole =
    readDirected(tokens, the ? index + 3 : index + 2, anchor) ?? (the ? readUnnamed(tokens, index + 3, anchor) : null);
  return whole === null ? null : { period: partOf(whole.period, edge, edge, 3), next: whole.next };
};

/** "the month", "the decade" as the anchor's own, behind "the end of". */
const readUnnamed = (tokens: readonly Token[], index: number, anchor: Anchor): DateReading | null => {
  const noun = tokens[index]?.lower ?? '';
  const period = /^(?:week|month|quarter|decade|century)$/.test(noun) ? unitAt(noun, anchor, 0) : null;
  return period === null ? null : { period, next: index + 1 };
};

/** "today", "this morning", "last night", "the day before yesterday". */
const readDay = (tokens: readonly Token[], index: number, { year, month, day }: Anchor): DateReading | null => {
  const [first, second, third] = [tokens[index]?.lower ?? '', tokens[index + 1]?.lower ?? '', tokens[index + 2]?.lower];
  const shift = DAYS.get(first);
  if (shift !== undefined) return { period: daysFrom(year, month, day + shift, 1), next: index + 1 };
  if (first === 'day' && second === 'before' && third === 'yesterday')
    return { period: daysFrom(year, month, day - 2, 1), next: index + 3 };
  if (first === 'day' && second === 'after' && third === 'tomorrow')
    return { period: daysFrom(year, month, day + 2, 1), next: index + 3 };
  if (first === 'this' && /^(?:morning|afternoon|evening)$/.test(second))
    return { period: daysFrom(year, month, day, 1), next: index + 2 };
  return first === 'last' && second === 'night' ? { period: daysFrom(year, month, day - 1, 1), next: index + 2 } : null;
};

const AWAY_UNIT = /^(day|week|fortnight|month|year|decade)s?$/;
const SMALL = /^(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)$/;

/** Words that tell of what is to come: "in two weeks" then is a date, and no time that something took. */
const FUTURE =
  /^(?:will|shall|due|expires?|scheduled|expected|begins?|starts?|takes?|opens?|ends?|meets?|votes?|is|are|plans?|set)$/;
const SENTENCE_WINDOW = 12;

const tellsOfFuture = (tokens: readonly Token[], index: number): boolean => {
  for (let at = index - 1; at >= 0 && index - at <= SENTENCE_WINDOW; at--) {
    const token = tokens[at];
    if (token === undefined || /^[.!?;]$/.test(token.text)) return false;
    if (FUTURE.test(token.lower)) return true;
  }
  return false;
};

/** Whether "three days ago", "two weeks from now" or, of the future, "in two weeks" stands at `index`. */
const isAway = (tokens: readonly Token[], index: number): boolean => {
  if (!SMALL.test(tokens[index]?.lower ?? '') || !AWAY_UNIT.test(tokens[index + 1]?.lower ?? '')) return false;
  const link = tokens[index + 2]?.lower;
  if (link === 'ago' || (link === 'from' && /^(?:now|today)$/.test(tokens[index + 3]?.lower ?? ''))) return true;
  if (tokens[index - 1]?.lower !== 'in') return false;
  return tokens[index + 3]?.lower === 'time' || tellsOfFuture(tokens, index - 1);
};

const isWeekday = (tokens: readonly Token[], index: number): boolean => {
  const at = STEPS.get(tokens[index]?.lower ?? '') === undefined ? index : index + 1;
  const word = tokens[at];
  return word !== undefined && WEEKDAYS.has(word.lower) && word.lower.length > 3;
};

/** Period of the grain that an expression speaks of: "two years ago" is a year, "two weeks ago" a week. */
const periodOf = (unit: string | undefined, date: Date): Period => {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const anchor: Anchor = { iso: '', year, month, day };
  return (unit === 'fortnight' ? weekOf(anchor, 0) : unitAt(unit ?? '', anchor, 0)) ?? daysFrom(year, month, day, 1);
};

/** "on Monday", "three days ago", "in two weeks": reckoned by chrono. */
const readByChrono = (source: Source, index: number, anchor: Anchor): DateReading | null => {
  const { text, tokens } = source;
  const away = isAway(tokens, index);
  if (!away && !isWeekday(tokens, index)) return null;
  const isForward = away && tokens[index - 1]?.lower === 'in' && tokens[index + 2]?.lower !== 'ago';
  const first = tokens[isForward ? index - 1 : index];
  if (first === undefined) return null;
  const window = text.slice(first.start, first.start + WINDOW).split('\n')[0] ?? '';
  const result = parse(window, { instant: new Date(`${anchor.iso}T12:00:00Z`), timezone: 'UTC' })[0];
  if (result === undefined || result.index !== 0) return null;
  const end = first.start + result.text.length;
  let next = index;
  while (tokens[next] !== undefined && (tokens[next]?.end ?? Infinity) <= end) next++;
  if (next === index) return null;
  const unit = away ? AWAY_UNIT.exec(tokens[index + 1]?.lower ?? '')?.[1] : undefined;
  return { period: periodOf(unit, result.start.date()), next };
};

const STARTS: ReadonlySet<string> = new Set(
  [STEPS, DAYS, WEEKDAYS, THIRDS, EDGES].flatMap((words) => [...words.keys()]).concat('day'),
);

/**
 * Reads a date relative to the anchor day that starts at `index`: "last March", "the end of next year", "on Monday",
 * "two years ago". What is relative to another date of the text ("a year earlier") stays unread.
 */
export const readRelativeDate = (source: Source, index: number, anchor: string): DateReading | null => {
  const { tokens } = source;
  const iso = anchor.slice(0, 10);
  const holiday = readNearHoliday(tokens, index, iso);
  if (holiday !== null) return holiday;
  if (!STARTS.has(tokens[index]?.lower ?? '') && !isAway(tokens, index)) return null;
  const day: Anchor = { iso, year: yearOf(iso) ?? Number.NaN, month: monthOf(iso), day: dayOfMonth(iso) };
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  return (
    readDirected(tokens, index, day) ??
    readDay(tokens, index, day) ??
    readPart(tokens, index, day) ??
    readByChrono(source, index, day)
  );
};
