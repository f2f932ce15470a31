import type { Quantity } from '../../domain/quantity.ts';
import { OPERATOR, type Hedge } from '../operators.ts';
import { dayNumber, yearOf, type Period } from './periods.ts';

const YEAR_DAYS = 365;

/**
 * Years to either side that "about" leaves a year, by how round it is: half a century for the round centuries before 1000, 25
 * for later ones, 5 for round decades, 1 for any other; none for other periods. (Half a unit of the last non-zero digit, the rule of
 * other figures, would be five centuries for "about 2000".)
 */
const circaYears = (period: Period): number => {
  const year = yearOf(period.start);
  if (year === null || period.grain !== 'year') return 0;
  // 300 BC is -299
  const written = year > 0 ? year : 1 - year;
  if (written % 100 === 0) return year < 1000 ? 50 : 25;
  return written % 10 === 0 ? 5 : 1;
};

/** The year of a period of one whole year as its value, the first and last of several as a range. */
const yearsOf = (period: Period): Pick<Quantity, 'value' | 'low' | 'high'> => {
  const isYears = period.grain === 'year' && /^\d{4}-01-01$/.test(period.start) && /^\d{4}-01-01$/.test(period.end);
  if (!isYears) return { value: null, low: null, high: null };
  const [first, last] = [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4)) - 1];
  return first === last ? { value: first, low: null, high: null } : { value: null, low: first, high: last };
};

/**
 * A date or period; whole years are its figures too. The canonical interval counts days since
 * 1970-01-01; it is null while the year is open.
 */
export const dated = (extent: Pick<Quantity, 'text' | 'start' | 'end'>, period: Period, hedge: Hedge): Quantity => {
  const figures = yearsOf(period);
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  const margin = circaYears(period) * YEAR_DAYS;
  const bounds = {
    none: { low: start, high: end },
    around: { low: (start ?? 0) - margin, high: (end ?? 0) + margin },
    nearly: { low: start, high: end },
    'just over': { low: start, high: end },
    over: { low: end, high: null },
    'at least': { low: start, high: null },
    under: { low: null, high: start },
    'at most': { low: null, high: end },
  }[hedge];
  return {
    ...extent,
    kind: 'date',
    ...figures,
    operator: OPERATOR[hedge],
    unit: '',
    unitName: '-',
    dimension: 'date',
    canonical: start === null || end === null ? null : { ...bounds, lowOpen: false, highOpen: true, unit: 'day' },
    date: period,
  };
};
