import type { Interval, Quantity } from '../../domain/quantity.ts';

/** The values from `low` to `high`, both included, which may be infinite. */
export type Spread = { low: number; high: number };

/** What arithmetic works on: the value as stated and all that its rounding allows, in the base unit. */
export type Amount = { stated: Spread; allowed: Spread };

const point = (value: number): Spread => ({ low: value, high: value });

/** An exact number as an amount. */
export const exactly = (value: number): Amount => ({ stated: point(value), allowed: point(value) });

/** What a range says without the rounding of its ends. */
const rangeOf = ({ canonical, low, high }: Quantity): Spread | null => {
  if (canonical === null || low === null || high === null || low + high === 0) return null;
  const factor = ((canonical.low ?? 0) + (canonical.high ?? 0)) / (low + high);
  return { low: low * factor, high: high * factor };
};

/** A figure as an amount; null where it has no interval. A range or bound is stated as such. */
export const amountOf = (quantity: Quantity): Amount | null => {
  const { canonical, value, operator } = quantity;
  if (canonical === null) return null;
  const allowed = { low: canonical.low ?? -Infinity, high: canonical.high ?? Infinity };
  const isPoint = value !== null && canonical.low !== null && canonical.high !== null;
  // "nearly" and "just over" touch the figure with one end.
  const isOneSided = operator === '~' && canonical.lowOpen !== canonical.highOpen;
  const middle = isOneSided ? (canonical.lowOpen ? allowed.low : allowed.high) : (allowed.low + allowed.high) / 2;
  return { stated: isPoint ? point(middle) : (rangeOf(quantity) ?? allowed), allowed };
};

type Operation = (a: number, b: number) => number;

/** The extremes of a monotone operation over two spreads; infinities cancel to none. */
const over = (a: Spread, b: Spread, operation: Operation): Spread => {
  const corners = [
    operation(a.low, b.low),
    operation(a.low, b.high),
    operation(a.high, b.low),
    operation(a.high, b.high),
  ];
  return corners.some(Number.isNaN)
    ? { low: -Infinity, high: Infinity }
    : { low: Math.min(...corners), high: Math.max(...corners) };
};

const lift =
  (operation: Operation) =>
  (a: Amount, b: Amount): Amount => ({
    stated: over(a.stated, b.stated, operation),
    allowed: over(a.allowed, b.allowed, operation),
  });

/** Arithmetic with spreads: the result holds every outcome of values that the operands hold. */
export const plus = lift((a, b) => a + b);
export const minus = lift((a, b) => a - b);
export const times = lift((a, b) => a * b);
/** For a divisor above nought. */
export const dividedBy = lift((a, b) => a / b);

/** Rounding of a quotient in the floating point of the machine. */
const TOLERANCE = 1e-9;

const widened = ({ low, high }: Interval): Spread => ({
  low: low === null ? -Infinity : low - Math.abs(low) * TOLERANCE,
  high: high === null ? Infinity : high + Math.abs(high) * TOLERANCE,
});

/** Whether the interval that a claim allows holds all of what was computed. */
export const holds = (interval: Interval, { stated }: Amount): boolean => {
  const { low, high } = widened(interval);
  return low <= stated.low && stated.high <= high;
};

/** Whether no value fits both. */
export const excludes = (interval: Interval, { allowed }: Amount): boolean => {
  const { low, high } = widened(interval);
  return allowed.high < low || high < allowed.low;
};
