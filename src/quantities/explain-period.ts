import type { Explanation } from '../domain/explanation.ts';
import type { Quantity } from '../domain/quantity.ts';
import { dayNumber, isoDay, type Period } from './dates/periods.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Day = { year: number; month: number; day: number };

const toDay = (iso: string): Day | null => {
  const [, year, month, day] = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
};

/** The last day before an ISO day. */
const dayBefore = (iso: string): string => {
  const day = toDay(iso);
  return day === null ? iso : isoDay(day.year, day.month, day.day - 1);
};

/** A year of EDTF, which counts 1 BC as 0. */
const yearInWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

/** `2024-07-01` as "1 July 2024"; a time of day as it is written. */
const inWords = (iso: string): string => {
  const day = toDay(iso);
  return day === null ? iso.replace('T', ', ') : `${day.day} ${MONTHS[day.month - 1]} ${yearInWords(day.year)}`;
};

/** First and last day, with what they share said once: "1 to 31 March 2020". */
const fromTo = (start: string, last: string): string => {
  if (start === last) return inWords(start);
  const [from, to] = [toDay(start), toDay(last)];
  if (from === null || to === null || from.year !== to.year) return `${inWords(start)} to ${inWords(last)}`;
  const month = from.month === to.month ? '' : ` ${MONTHS[from.month - 1]}`;
  return `${from.day}${month} to ${inWords(last)}`;
};

/** `XXXX-12` as "December of any year". */
const openInWords = ({ start, end }: Period): string => {
  const time = /T(.+)$/.exec(start)?.[1];
  if (time !== undefined) return `${time} of any day`;
  const [, month, day] = /^XXXX-(\d{2})(?:-(\d{2}))?/.exec(start) ?? [];
  if (month === undefined) return `${start} to ${end}`;
  if (day !== undefined) return `${Number(day)} ${MONTHS[Number(month) - 1]} of any year`;
  const [first, last] = [MONTHS[Number(month) - 1], MONTHS[(Number(end.slice(5, 7)) + 10) % 12]];
  return `${first === last ? first : `${first} to ${last}`} of any year`;
};

/** `fiscal 2023`, `Q3 of fiscal 2023`: by its name, as its months are not known from it. */
const fiscalInWords = ({ start, end, grain }: Period): string => {
  const [first, last] = [toDay(start), toDay(dayBefore(end))];
  const years = first?.year === last?.year ? `${first?.year}` : `${first?.year} to ${last?.year}`;
  const month = first?.month ?? 1;
  if (grain === 'quarter') return `Q${(month + 2) / 3} of fiscal ${years}`;
  return grain === 'half' ? `H${month > 6 ? 2 : 1} of fiscal ${years}` : `fiscal ${years}`;
};

const boundInWords = ({ start, end }: Period, operator: Quantity['operator']): string | null => {
  switch (operator) {
    case '<=':
      return `up to ${inWords(dayBefore(end))}`;
    case '<':
      return `before ${inWords(start)}`;
    case '>=':
      return `from ${inWords(start)} on`;
    case '>':
      return `after ${inWords(dayBefore(end))}`;
    default:
      return null;
  }
};

/** The day of a number of days since 1970-01-01. */
const dayAt = (days: number): string => isoDay(1970, 1, 1 + days);

/** How a date or period was read, and the days it stands for, in words. */
export const explainPeriod = (
  period: Period,
  operator: Quantity['operator'] = '=',
  canonical: Quantity['canonical'] = null,
): Explanation => {
  if (dayNumber(period.start) === null && toDay(period.start) === null) {
    const open = openInWords(period);
    const unstated = open.endsWith('day') ? 'day' : 'year';
    return { readAs: open, means: open, rule: `no ${unstated} is stated, and none is made up` };
  }
  if (period.fiscal === true) {
    const named = fiscalInWords(period);
    return { readAs: named, means: named, rule: 'a fiscal period is not the calendar one of the same name' };
  }
  const readAs = fromTo(period.start, dayBefore(period.end));
  const bound = boundInWords(period, operator);
  if (bound !== null) return { readAs, means: bound, rule: 'a bound leaves one side open' };
  if (operator === '~' && canonical?.low != null && canonical.high !== null) {
    const means = fromTo(dayAt(canonical.low), dayAt(canonical.high - 1));
    if (means !== readAs) return { readAs, means, rule: '“about” reaches beyond the period to either side' };
  }
  return { readAs, means: readAs, rule: 'a period stands for all of its days' };
};
