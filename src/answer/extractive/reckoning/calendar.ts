import type { Fact } from '../../../domain/fact.ts';
import { dayNumber } from '../../../quantities/dates/periods.ts';

const MONTHS_OF_YEAR = 12;
/** Up to so many days a time is said in days. */
const FEW_DAYS = 92;

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const partsOf = (edtf: string): { year: number; month: number; day: number } | null => {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
};

/**
 * The time from the date of one fact to that of another, said in the coarser of their grains; null unless it is later. Of an age known
 * by the years alone both numbers are said that it may be.
 */
export const apart = (first: Fact, last: Fact, isAge: boolean, inYears: boolean): string | null => {
  const [from, to] = [first.quantity.date, last.quantity.date];
  const [start, end] = [partsOf(from?.start ?? ''), partsOf(to?.start ?? '')];
  if (start === null || end === null) return null;
  const years = end.year - start.year;
  const grains = [from?.grain, to?.grain];
  if (isAge && grains.some((grain) => grain !== 'day')) return years > 1 ? `${years - 1} or ${years} years` : null;
  if (grains.includes('year')) return years > 0 ? plural(years, 'year') : null;
  const isByDay = grains.every((grain) => grain === 'day');
  const [opens, closes] = [dayNumber(from?.start ?? ''), dayNumber(to?.start ?? '')];
  const months = years * MONTHS_OF_YEAR + end.month - start.month - (isByDay && end.day < start.day ? 1 : 0);
  if (isAge) return months >= MONTHS_OF_YEAR ? `${Math.floor(months / MONTHS_OF_YEAR)} years` : null;
  if (isByDay && opens !== null && closes !== null && closes - opens <= FEW_DAYS)
    return closes > opens ? plural(closes - opens, 'day') : null;
  if (months <= 0) return null;
  const [whole, rest] = [Math.floor(months / MONTHS_OF_YEAR), months % MONTHS_OF_YEAR];
  if (inYears && whole > 0) return plural(whole, 'year');
  return whole === 0 || rest === 0
    ? plural(rest === 0 ? whole : months, rest === 0 ? 'year' : 'month')
    : `${plural(whole, 'year')} and ${plural(rest, 'month')}`;
};
