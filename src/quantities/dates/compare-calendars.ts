import type { DateRange } from '../../domain/quantity.ts';
import { dayNumber, isOpen, monthOf } from './periods.ts';

type Stretch = Pick<DateRange, 'start' | 'end' | 'fiscal'>;

/** A fiscal year may begin and end this many days off the calendar year that it is named by. */
const SHIFT = 366;

/** Whether a period whose year is open is a quarter or a half. */
const isOpenPart = (period: Stretch): boolean => {
  const months = (monthOf(period.end) - monthOf(period.start) + 12) % 12;
  return isOpen(period) && (months === 3 || months === 6);
};

/**
 * How a fiscal period stands to a calendar one: never the same, nor one within the other, as the months of a fiscal
 * year are not known from its name; `disjoint` only where they lie more than a year apart. Null where both count by one
 * calendar, or one is a quarter or half of an unnamed year, which may be of either.
 */
export const compareCalendars = (a: Stretch, b: Stretch): 'overlapping' | 'disjoint' | null => {
  if ((a.fiscal === true) === (b.fiscal === true) || isOpenPart(a) || isOpenPart(b)) return null;
  const [calendar, fiscal] = a.fiscal === true ? [b, a] : [a, b];
  const [low, high, start, end] = [calendar.start, calendar.end, fiscal.start, fiscal.end].map(dayNumber);
  if (low == null || high == null || start == null || end == null) return 'overlapping';
  return low >= end + SHIFT || high <= start - SHIFT ? 'disjoint' : 'overlapping';
};
