import { isCalendarDate } from '../domain/date.ts';
import type { Quantity } from '../domain/quantity.ts';

/** A half-open period in EDTF: full days where the year is stated, `XXXX-12` and the like where it is not. */
export type Period = NonNullable<Quantity['date']>;

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const DAY = 86_400_000;

/** Day as `YYYY-MM-DD`; months and days beyond their range roll over. */
export const isoDay = (year: number, month: number, day: number): string => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
};

/** Days since 1970-01-01 of an EDTF day; null when its year is open. Times count as fractions of a day. */
export const dayNumber = (edtf: string): number | null => {
  if (edtf.startsWith('XXXX')) return null;
  const time = Date.parse(edtf.length === 10 ? `${edtf}T00:00:00Z` : `${edtf}Z`);
  return Number.isFinite(time) ? time / DAY : null;
};

/** Whole years from `year` on. */
export const yearsFrom = (year: number, count: number, grain: 'year' | 'decade' = 'year'): Period => ({
  start: isoDay(year, 1, 1),
  end: isoDay(year + count, 1, 1),
  grain,
});

/** `count` months from a month; without a year the period stays open. */
export const monthsFrom = (year: number | null, month: number, count: number): Period => {
  const grain = count === 6 ? 'half' : count === 3 ? 'quarter' : 'month';
  if (year !== null) return { start: isoDay(year, month, 1), end: isoDay(year, month + count, 1), grain };
  const next = ((month - 1 + count) % 12) + 1;
  return { start: `XXXX-${pad(month)}`, end: `XXXX-${pad(next)}`, grain };
};

/** One day; null when it does not exist (30 February). 29 February is allowed where the year is open. */
export const dayOf = (year: number | null, month: number, day: number): Period | null => {
  if (!isCalendarDate(`${pad(year ?? 2024, 4)}-${pad(month)}-${pad(day)}`)) return null;
  const open = (iso: string) => `XXXX${iso.slice(4)}`;
  const [start, end] = [isoDay(year ?? 2023, month, day), isoDay(year ?? 2023, month, day + 1)];
  if (year !== null) return { start, end, grain: 'day' };
  return {
    start: `XXXX-${pad(month)}-${pad(day)}`,
    end: month === 2 && day === 29 ? 'XXXX-03-01' : open(end),
    grain: 'day',
  };
};

const fill = (edtf: string, year: number): string => {
  const [, month = '01', day = '01'] = edtf.split('-');
  return isoDay(year, Number(month), Number(day));
};

/**
 * Fills the open year of a period from an anchor day: for a deadline the first such period that has not ended,
 * otherwise the one nearest to the anchor. Times of day and stated years come back as they are.
 */
export const anchored = (period: Period, anchor: string, isDeadline: boolean): Period => {
  if (!/^XXXX-\d/.test(period.start)) return period;
  const today = dayNumber(anchor.slice(0, 10));
  if (today === null) return period;
  const year = Number(anchor.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((candidate): Period => {
    const start = fill(period.start, candidate);
    const end = fill(period.end, candidate);
    return { start, end: end > start ? end : fill(period.end, candidate + 1), grain: period.grain };
  });
  const distance = ({ start, end }: Period): number => {
    const [from, to] = [dayNumber(start) ?? 0, dayNumber(end) ?? 0];
    if (to <= today) return isDeadline ? Infinity : today - to + 1;
    return from > today ? from - today : 0;
  };
  return candidates.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
};
