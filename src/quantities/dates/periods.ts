import { isCalendarDate } from '../../domain/date.ts';
import type { Quantity } from '../../domain/quantity.ts';

/** A half-open period in EDTF: full days where the year is stated, `XXXX-12` and the like where it is not. */
export type Period = NonNullable<Quantity['date']>;

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const DAY = 86_400_000;

const dateOf = (year: number, month: number, day: number): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

const written = (year: number, month: number, day: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month)}-${pad(day)}`;

/**
 * Day as EDTF, months and days beyond their range rolled over. Years count as astronomers count them (44 BC is
 * `-0043`); years of more than four digits stand alone, as in `Y-11999`.
 */
export const isoDay = (year: number, month: number, day: number): string => {
  // every month has these days
  if (day >= 1 && day <= 28)
    return written(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, day);
  const date = dateOf(year, month, day);
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

const EDTF = /^(?:Y(-?\d{5,6})|(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:Z|([+-])(\d\d):(\d\d))?)?)$/;
const COMMON_DAY = /^[1-9]\d{3}-\d\d-\d\d$/;

/** Days since 1970-01-01 of an EDTF day; null when its year is open. Times count as fractions of a day. */
export const dayNumber = (edtf: string): number | null => {
  if (COMMON_DAY.test(edtf)) return Date.parse(edtf) / DAY;
  const match = EDTF.exec(edtf);
  if (match === null) return null;
  const [, long, year, month = '1', day = '1', hour = 0, minute = 0, second = 0, sign, ahead = 0, more = 0] = match;
  const days = dateOf(Number(long ?? year), Number(month), Number(day)).getTime() / DAY;
  const offset = (sign === '-' ? -1 : 1) * (Number(ahead) * 60 + Number(more));
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset * 60) / 86_400;
};

/** Calendar year of an EDTF day, astronomical; null when it is open. */
export const yearOf = (edtf: string): number | null => {
  const year = /^(?:Y(-?\d+)|(-?\d{4}))/.exec(edtf);
  return year === null ? null : Number(year[1] ?? year[2]);
};

/** Whether the year of a period is not stated. */
export const isOpen = (period: { start: string }): boolean => period.start.startsWith('XXXX');

/** Month from 1 of an EDTF day or month, 1 where it names none. */
export const monthOf = (edtf: string): number => Number(/^(?:XXXX|-?\d{4})-(\d\d)/.exec(edtf)?.[1] ?? 1);

/** Day of the month of an EDTF day, 1 where it names none. */
export const dayOfMonth = (edtf: string): number => Number(/^(?:XXXX|-?\d{4})-\d\d-(\d\d)/.exec(edtf)?.[1] ?? 1);

/** Whole years from `year` on. */
export const yearsFrom = (year: number, count: number, grain: 'year' | 'decade' = 'year'): Period => ({
  start: isoDay(year, 1, 1),
  end: isoDay(year + count, 1, 1),
  grain,
});

const grainOf = (months: number): Period['grain'] =>
  months === 12 ? 'year' : months === 6 ? 'half' : months === 3 ? 'quarter' : 'month';

/** `count` months from a month; without a year the period stays open. */
export const monthsFrom = (year: number | null, month: number, count: number): Period => {
  const grain = grainOf(count);
  if (year !== null) return { start: isoDay(year, month, 1), end: isoDay(year, month + count, 1), grain };
  const open = (value: number): string => `XXXX-${pad(((((value - 1) % 12) + 12) % 12) + 1)}`;
  return { start: open(month), end: open(month + count), grain };
};

/** `count` days from a day of a month, rolled over at its end; without a year the period stays open. */
export const daysFrom = (year: number | null, month: number, day: number, count: number): Period => {
  // no leap day where the year is open
  const [start, end] = [isoDay(year ?? 2023, month, day), isoDay(year ?? 2023, month, day + count)];
  const open = (iso: string): string => (year === null ? `XXXX${iso.slice(4)}` : iso);
  return { start: open(start), end: open(end), grain: 'day' };
};

/** One day; null when it does not exist (30 February). 29 February is allowed where the year is open. */
export const dayOf = (year: number | null, month: number, day: number): Period | null => {
  const leap = year === null || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (!isCalendarDate(`${leap ? 2024 : 2023}-${pad(month)}-${pad(day)}`)) return null;
  if (year === null && month === 2 && day === 29) return { start: 'XXXX-02-29', end: 'XXXX-03-01', grain: 'day' };
  return daysFrom(year, month, day, 1);
};

/** Gives a period with an open year that year; its end falls in the next where it wraps. Times of day stay as they are. */
export const inYear = (period: Period, year: number): Period => {
  if (!/^XXXX-\d/.test(period.start)) return period;
  const fill = (edtf: string, of: number): string => isoDay(of, monthOf(edtf), dayOfMonth(edtf));
  const [start, end] = [fill(period.start, year), fill(period.end, year)];
  const wraps = (dayNumber(end) ?? 0) <= (dayNumber(start) ?? 0);
  return { ...period, start, end: wraps ? fill(period.end, year + 1) : end };
};

/** Years about the anchor's that an open one may be; the nearest 29 February may lie further off. */
const REACH = [-1, 0, 1];
const LEAP_REACH = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Fills the open year of a period from an anchor day: `ahead`, as of a deadline, with the first such period that has not ended;
 * `back`, as of what has happened, with the last that has begun; otherwise with the one nearest to the anchor. Times of day and stated years come back as they are.
 */
export const anchored = (period: Period, anchor: string, towards: 'ahead' | 'back' | 'nearest'): Period => {
  if (!/^XXXX-\d/.test(period.start)) return period;
  const today = dayNumber(anchor.slice(0, 10));
  if (today === null) return period;
  const year = Number(anchor.slice(0, 4));
  const leap = period.start === 'XXXX-02-29';
  const candidates = (leap ? LEAP_REACH : REACH)
    .map((offset) => inYear(period, year + offset))
    .filter(({ start }) => !leap || start.endsWith('-02-29'));
  const distance = ({ start, end }: Period): number => {
    const [from, to] = [dayNumber(start) ?? 0, dayNumber(end) ?? 0];
    if (to <= today) return towards === 'ahead' ? Infinity : today - to + 1;
    return from <= today ? 0 : towards === 'back' ? Infinity : from - today;
  };
  return candidates.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
};
