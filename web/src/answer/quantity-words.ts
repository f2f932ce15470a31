import type { Quantity } from '../api/types.ts';
import { words } from '../words.ts';
import { periodInWords } from './date-words.ts';

const compact = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 4 });
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 8 });

const figure = (value: number): string => (Math.abs(value) >= 1e6 ? compact : plain).format(value);

const COUNT = 'count:';

/** The unit of a count is what is counted, all of it: `15 × rare earth metal`. */
const unitOf = ({ dimension, unit, unitName }: Quantity): string =>
  dimension.startsWith(COUNT) ? `× ${unitName}` : unit;

const withUnit = (value: string, unit: string): string => (unit === '' || unit === '-' ? value : `${value} ${unit}`);

const interval = (low: number | null, high: number | null, unit: string): string | null => {
  if (low !== null && high !== null) {
    const [from, to] = [figure(low), figure(high)];
    return from === to ? withUnit(from, unit) : words.checks.range(from, withUnit(to, unit));
  }
  if (low !== null) return words.checks.atLeast(withUnit(figure(low), unit));
  return high === null ? null : words.checks.atMost(withUnit(figure(high), unit));
};

/** What was read, scale words worked in: `28.7 million t`. */
export const readAs = (quantity: Quantity): string | null => {
  if (quantity.date !== undefined) return periodInWords(quantity.date);
  const unit = unitOf(quantity);
  return quantity.value === null ? interval(quantity.low, quantity.high, unit) : withUnit(figure(quantity.value), unit);
};

/** What is compared: the interval in the base unit, rounding included. Null where it is no more than `readAs` says. */
export const comparedAs = (quantity: Quantity): string | null => {
  if (quantity.canonical === null || quantity.date !== undefined) return null;
  const { low, high, unit } = quantity.canonical;
  const isCount = quantity.dimension.startsWith(COUNT);
  const compared = interval(low, high, isCount ? unitOf(quantity) : unit);
  return compared === readAs(quantity) ? null : compared;
};
