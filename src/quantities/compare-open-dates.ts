import type { Period } from './periods.ts';

type Relation = 'equal' | 'inside' | 'more-precise' | 'overlapping' | 'disjoint';

const isOpen = (period: Period): boolean => period.start.startsWith('XXXX');
const isTime = (period: Period): boolean => period.start.startsWith('XXXX-XX-XX');

/** Place in a year that is the same for every year: months count 100, days 1; times of day count minutes. */
const placeOf = (edtf: string): number => {
  const clock = /T(\d\d):(\d\d)/.exec(edtf);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const [, month = '01', day = '01'] = edtf.split('-');
  return Number(month) * 100 + Number(day);
};

const spanOf = (period: Period): [low: number, high: number] => {
  const [low, high] = [placeOf(period.start), placeOf(period.end)];
  return high > low ? [low, high] : [low, high + (isTime(period) ? 24 * 60 : 1200)];
};

/**
 * Compares a claimed period with a stated one when the year of one or both is open: any year fits an open one, so
 * months and days decide. "December 2025" says more than "December", and "December" no more than "December 2025".
 */
export const compareOpenPeriods = (claim: Period, stated: Period): Relation => {
  if (isTime(claim) !== isTime(stated)) return 'overlapping';
  if (!isOpen(stated) && (stated.grain === 'year' || stated.grain === 'decade')) return 'overlapping';
  if (!isOpen(claim) && (claim.grain === 'year' || claim.grain === 'decade')) return 'more-precise';
  const [[claimLow, claimHigh], [statedLow, statedHigh]] = [spanOf(claim), spanOf(stated)];
  if (claimHigh <= statedLow || statedHigh <= claimLow) return 'disjoint';
  if (claimLow <= statedLow && claimHigh >= statedHigh) {
    if (!isOpen(claim) && isOpen(stated)) return 'more-precise';
    return claimLow === statedLow && claimHigh === statedHigh && isOpen(claim) === isOpen(stated) ? 'equal' : 'inside';
  }
  return claimLow >= statedLow && claimHigh <= statedHigh ? 'more-precise' : 'overlapping';
};
