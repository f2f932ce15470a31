import {
  dayNumber,
  dayOfMonth,
  daysFrom,
  isoDay,
  isOpen,
  monthOf,
  monthsFrom,
  yearOf,
  type Period,
} from './periods.ts';

/** Months that a period of whole months spans, up to a year; 0 for longer ones. */
const monthsOf = ({ start, end, grain }: Period): number => {
  if (grain === 'decade' || grain === 'day' || grain === 'time') return 0;
  const [from, to] = [yearOf(start), yearOf(end)];
  const years = from === null || to === null ? 0 : to - from;
  const months = years * 12 + monthOf(end) - monthOf(start);
  return isOpen({ start }) ? (months + 12) % 12 || 12 : months;
};

const MONTH_DAYS = 30;

/**
 * Parts `from` to `to`, counted from 0, of a period in `count` equal ones, rounded outwards to whole years, months or
 * days: the late (third) third of a decade is its last four years, that of a year September to December, that of a
 * month the days from the 21st. A period of days comes back whole.
 */
export const partOf = (period: Period, from: number, to: number, count: number): Period => {
  const year = yearOf(period.start);
  const cut = (length: number): [low: number, high: number] => [
    Math.floor((length * from) / count),
    Math.ceil((length * (to + 1)) / count),
  ];
  if (period.grain === 'decade' && year !== null) {
    const [low, high] = cut((yearOf(period.end) ?? year) - year);
    return { ...period, start: isoDay(year + low, 1, 1), end: isoDay(year + high, 1, 1) };
  }
  const months = monthsOf(period);
  const month = monthOf(period.start);
  const fiscal = period.fiscal === undefined ? {} : { fiscal: period.fiscal };
  if (months > 1 && months <= 12 && dayOfMonth(period.start) === 1) {
    const [low, high] = cut(months);
    return { ...monthsFrom(year, month + low, high - low), ...fiscal };
  }
  if (months !== 1) return period;
  const [low, high] = cut(MONTH_DAYS);
  const first = daysFrom(year, month, low + 1, high - low);
  return high < MONTH_DAYS ? first : { ...first, end: period.end.length === 7 ? `${period.end}-01` : period.end };
};

/** The first (`count` > 0) or last (`count` < 0) days of a period, as far as it has as many. */
export const daysAtEdge = (period: Period, count: number): Period | null => {
  const length = Math.abs(count);
  const edge = count > 0 ? period.start : period.end;
  const [low, high] = [dayNumber(period.start), dayNumber(period.end)];
  if (low !== null && high !== null && high - low < length) return null;
  if (isOpen(period) && length > 28) return null;
  return daysFrom(yearOf(edge), monthOf(edge), dayOfMonth(edge) + (count > 0 ? 0 : count), length);
};
