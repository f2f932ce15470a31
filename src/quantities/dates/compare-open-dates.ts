import { dayOfMonth, isOpen, monthOf, type Period } from './periods.ts';

type Relation = 'equal' | 'inside' | 'more-precise' | 'overlapping' | 'disjoint';

const YEAR = 1200;
const DAY_MINUTES = 24 * 60;

const isYears = ({ grain }: Period): boolean => grain === 'year' || grain === 'decade';

const CLOCK = /T(\d\d):(\d\d)[\d:]*(Z|[+-]\d\d:\d\d)?$/;

/** Minutes of a time of day, and what its zone is ahead of UTC by; null where no zone is stated. */
const clockOf = (edtf: string): { minutes: number; ahead: number | null } => {
  const [, hour = 0, minute = 0, zone] = CLOCK.exec(edtf) ?? [];
  const [hours = 0, more = 0] = zone === undefined || zone === 'Z' ? [] : zone.slice(1).split(':').map(Number);
  const ahead = zone === undefined ? null : (zone.startsWith('-') ? -1 : 1) * (hours * 60 + more);
  return { minutes: Number(hour) * 60 + Number(minute), ahead };
};

/** Times of day: zones count where both are stated, and the day that one of them may name does not. */
const compareTimes = (claim: Period, stated: Period): Relation => {
  const [a, b] = [clockOf(claim.start), clockOf(stated.start)];
  const shift = a.ahead === null || b.ahead === null ? 0 : b.ahead - a.ahead;
  if ((a.minutes - b.minutes + shift + 2 * DAY_MINUTES) % DAY_MINUTES !== 0) return 'disjoint';
  if (!isOpen(claim) || (a.ahead !== null && b.ahead === null)) return 'more-precise';
  return isOpen(stated) ? 'equal' : 'inside';
};

/** Place in a year that is the same for every year: months count 100, days 1. */
const placeOf = (edtf: string): number => monthOf(edtf) * 100 + dayOfMonth(edtf);

const spanOf = (period: Period): [low: number, high: number] => {
  const [low, high] = [placeOf(period.start), placeOf(period.end)];
  return high > low ? [low, high] : [low, high + YEAR];
};

/**
 * Compares a claimed period with a stated one when the year of one or both is open: any year fits an open one, so
 * months and days decide. "December 2025" says more than "December", and "December" no more than "December 2025".
 */
export const compareOpenPeriods = (claim: Period, stated: Period): Relation => {
  if (claim.grain === 'time' && stated.grain === 'time') return compareTimes(claim, stated);
  if (claim.grain === 'time' || stated.grain === 'time') return 'overlapping';
  if (!isOpen(stated) && isYears(stated)) return 'overlapping';
  if (!isOpen(claim) && isYears(claim)) return 'more-precise';
  const [statedLow, statedHigh] = spanOf(stated);
  const [low, high] = spanOf(claim);
  // a period over the turn of the year meets one early in it as that of the year after
  const turn = low + YEAR < statedHigh ? YEAR : statedLow + YEAR < high ? -YEAR : 0;
  const [claimLow, claimHigh] = [low + turn, high + turn];
  if (claimHigh <= statedLow || statedHigh <= claimLow) return 'disjoint';
  if (claimLow <= statedLow && claimHigh >= statedHigh) {
    if (!isOpen(claim) && isOpen(stated)) return 'more-precise';
    return claimLow === statedLow && claimHigh === statedHigh && isOpen(claim) === isOpen(stated) ? 'equal' : 'inside';
  }
  return claimLow >= statedLow && claimHigh <= statedHigh ? 'more-precise' : 'overlapping';
};
