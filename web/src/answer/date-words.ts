import type { Quantity } from '../api/types.ts';
import { words } from '../words.ts';

type Period = NonNullable<Quantity['date']>;

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthAlone = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

const YEARLESS_MONTH = /^XXXX-(\d{2})$/;
const CALENDAR = /^\d{4}(?:-\d{2}){0,2}$/;

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
