import type { Quantity } from '../api/types.ts';
import { words } from '../words.ts';

type Period = NonNullable<Quantity['date']>;

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthAlone = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

const YEARLESS_MONTH = /^XXXX-(\d{2})$/;
const CALENDAR = /^\d{4}(?:-\d{2}){0,2}$/;

/** The day a source was published, in words; as it stands where it is no full date. */
export const publishedInWords = (publishedAt: string | null): string => {
  if (publishedAt === null) return words.sources.undated;
  const time = /^\d{4}-\d{2}-\d{2}/.test(publishedAt) ? Date.parse(publishedAt.slice(0, 10)) : Number.NaN;
  return Number.isNaN(time) ? publishedAt : shortDay.format(time);
};

/** A period as it was read, in words; its ISO or EDTF form where there is no plainer one. */
export const periodInWords = ({ start, end, grain }: Period): string => {
  const yearless = YEARLESS_MONTH.exec(start)?.[1];
  if (yearless !== undefined && grain === 'month')
    return words.checks.withoutYear(monthAlone.format(new Date(`2000-${yearless}-01`)));
  if (CALENDAR.test(start)) {
    if (grain === 'year') return start.slice(0, 4);
    if (grain === 'decade') return words.checks.decade(start.slice(0, 4));
    if (grain === 'month') return month.format(new Date(start));
    if (grain === 'day') return day.format(new Date(start));
  }
  return start === end ? start : words.checks.until(start, end);
};
