import { z } from 'zod';
import { readItems } from './cases.ts';

/** A half-open period in ISO days; without an end, any period that holds the day. */
export type Period = { start: string; end: string | null };

/** A date to be found: where, and which period it may be. A `null` span is the whole text. */
export type ExpectedDate = { span: { start: number; end: number } | null; periods: readonly Period[] };

export type DateCase = { id: string; text: string; anchor: string | undefined; expected: readonly ExpectedDate[] };

const DAY = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const addMonths = (day: string, months: number): string => {
  const date = new Date(day);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};

/** Words that say on which side of the document's date an open date lies. */
const DIRECTED =
  /\b\d{4}\b|\b(?:next|last|past|previous|this|coming|upcoming|ago|from|after|before|since|now|today|tomorrow|yesterday)\b/i;

/**
 * An assistant takes a day without a year, or a bare weekday, for the one to come, a reader of documents for the one gone
 * by: either is right where the phrase itself does not say.
 */
const bothWays = (text: string, { start, end }: Period): Period[] => {
  if (DIRECTED.test(text)) return [{ start, end }];
  const shifted = (shift: (day: string) => string): Period => ({ start: shift(start), end: end && shift(end) });
  return [{ start, end }, shifted((day) => addMonths(day, -12)), shifted((day) => addDays(day, -7))];
};

const isMidnight = (time: string): boolean => time.length === 10 || time.slice(10).startsWith('T00:00');

const Recognized = z.object({
  id: z.string(),
  text: z.string(),
  ref: z.string().nullish(),
  gold: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      kind: z.string().nullable(),
      res: z.object({ values: z.array(z.record(z.string(), z.string())).nullish() }).nullish(),
    }),
  ),
});

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

const periodOf = ({ type, value, start, end, Mod, timex }: Record<string, string>): Period[] => {
  if (Mod !== undefined) return [];
  if (type === 'date' && ISO_DAY.test(value ?? '')) return [{ start: value ?? '', end: addDays(value ?? '', 1) }];
  if (type !== 'daterange' || !ISO_DAY.test(start ?? '') || !ISO_DAY.test(end ?? '')) return [];
  const period = { start: start ?? '', end: end ?? '' };
  return timex?.startsWith('(') ? [period, { ...period, end: addDays(period.end, 1) }] : [period];
};

/** Recognizers-Text: days and ranges of days; a range's last day belongs to it or not, as the suite leaves it out. */
const fromRecognizers = (suite: string): DateCase[] =>
  readItems(suite, Recognized).flatMap(({ id, text, ref, gold }) => {
    const expected = gold.map(({ start, end, res }) => ({
      span: { start, end },
      periods: (res?.values ?? []).flatMap(periodOf),
    }));
    if (expected.some(({ periods }) => periods.length === 0)) return [];
    return [{ id, text, anchor: ref?.slice(0, 10), expected }];
  });

const Timed = z.object({
  id: z.string(),
  text: z.string(),
  ref: z.string(),
  gold: z.array(
    z.object({
      fn: z.string().optional(),
      start_dt: z.string().optional(),
      end_dt: z.string().nullish(),
      grain: z.string().optional(),
    }),
  ),
});

const GRAINS: Readonly<Record<string, (day: string) => string>> = {
  Day: (day) => addDays(day, 1),
  Week: (day) => addDays(day, 7),
  Month: (day) => addMonths(day, 1),
  Quarter: (day) => addMonths(day, 3),
  Year: (day) => addMonths(day, 12),
};

/** duckling: whole phrases for a day or a longer period that begins and ends at midnight; feasts are left out. */
const fromDuckling = (suite: string): DateCase[] =>
  readItems(suite, Timed).flatMap(({ id, text, ref, gold: [gold] }) => {
    const last = GRAINS[gold?.grain ?? ''];
    if (gold?.start_dt === undefined || last === undefined || !isMidnight(gold.start_dt)) return [];
    if (gold.fn?.endsWith('Holiday') === true) return [];
    if (gold.end_dt != null && !isMidnight(gold.end_dt)) return [];
    const start = gold.start_dt.slice(0, 10);
    const period = { start, end: gold.end_dt?.slice(0, 10) ?? last(start) };
    return [{ id, text, anchor: ref.slice(0, 10), expected: [{ span: null, periods: bothWays(text, period) }] }];
  });

const Parsed = z.object({
  id: z.string(),
  text: z.string(),
  ref: z.string().nullish(),
  type: z.string(),
  expect: z.array(z.object({ path: z.string(), op: z.string(), value: z.unknown().optional() })),
});

const pad = (value: unknown): string => String(value).padStart(2, '0');

/** chrono: results without a time of day, whose year, month and day are all given; an end is inclusive. */
const fromChrono = (suite: string): DateCase[] =>
  readItems(suite, Parsed).flatMap(({ id, text, ref, type, expect }) => {
    if (type !== 'single' || expect.some(({ path }) => /hour|minute|second|meridiem|timezone/.test(path))) return [];
    const get = (path: string): unknown => expect.find((check) => check.path === path && check.op === 'toBe')?.value;
    const dayOf = (side: string): string | null => {
      const [year, month, day] = ['year', 'month', 'day'].map((part) => get(`${side}.get(${part})`));
      return year === undefined || month === undefined || day === undefined
        ? null
        : `${year}-${pad(month)}-${pad(day)}`;
    };
    const [start, last, found] = [dayOf('start'), dayOf('end'), get('text')];
    if (start === null || typeof found !== 'string' || !text.includes(found)) return [];
    const from = text.indexOf(found);
    const period = { start, end: last === null ? null : addDays(last, 1) };
    const expected = [{ span: { start: from, end: from + found.length }, periods: bothWays(found, period) }];
    return [{ id, text, anchor: ref?.slice(0, 10), expected }];
  });

export const DATE_SUITES: Readonly<Record<string, (suite: string) => DateCase[]>> = {
  'rt-datetime': fromRecognizers,
  'duckling-time': fromDuckling,
  'chrono-en': fromChrono,
};
