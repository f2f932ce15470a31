import type { Case, Gold } from './cases.ts';
import { isBare, trimSpan } from './conventions.ts';
import { close, type Reading } from './reading.ts';

/** An interval in the suite's notation, as in "(20,35]"; an end left out is unbounded. */
const parseInterval = (notation: string): { low: number; high: number; openLow: boolean; openHigh: boolean } => {
  const [, opening, low, high, closing] = /^([[(])([^,]*),([^\])]*)([\])])$/.exec(notation) ?? [];
  return {
    low: low === '' ? -Infinity : Number(low),
    high: high === '' ? Infinity : Number(high),
    openLow: opening === '(',
    openHigh: closing === ')',
  };
};

const lowOf = ({ value, low, operator }: Reading): number =>
  operator.startsWith('<') ? -Infinity : (low ?? value ?? NaN);
const highOf = ({ value, high, operator }: Reading): number =>
  operator.startsWith('>') ? Infinity : (high ?? value ?? NaN);

const isWithin = (text: string, entity: Gold, reading: Reading): boolean => {
  const { start: from = 0, end: to = 0 } = entity;
  const [start, end] = trimSpan(text, reading.start, reading.end);
  return start >= from && start < to && isBare(text.slice(to, Math.max(to, end)));
};

const sameEnd = (a: number, b: number): boolean => a === b || close(a, b);

/**
 * Whether a case of the number ranges of Recognizers-Text is right: the readings inside each listed range, taken
 * together, bound it alike ("above 1000 and below 1500" may be two bounds), and no bound or range is read elsewhere.
 * The unit or noun after the range may be in the span. The suite leaves the upper end out of a range of two ends and
 * ours hold it: whether an end belongs to the range is compared for bounds alone.
 */
export const isRightRange = ({ text, gold }: Case, readings: readonly Reading[]): boolean => {
  const bounding = readings.filter(
    ({ kind, value, operator }) => kind !== 'date' && (value === null || !['=', '~'].includes(operator)),
  );
  const isRight = (entity: Gold): boolean => {
    const expected = parseInterval(entity.rawValue ?? '');
    const own = readings.filter((reading) => isWithin(text, entity, reading));
    return (
      own.length > 0 &&
      sameEnd(Math.max(...own.map(lowOf)), expected.low) &&
      sameEnd(Math.min(...own.map(highOf)), expected.high) &&
      own.every(({ operator }) => !operator.startsWith('>') || (operator === '>') === expected.openLow) &&
      own.every(({ operator }) => !operator.startsWith('<') || (operator === '<') === expected.openHigh)
    );
  };
  return gold.every(isRight) && bounding.every((reading) => gold.some((entity) => isWithin(text, entity, reading)));
};
