import type { Quantity } from '../api/types.ts';
import { words } from '../words.ts';

const compact = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 4 });
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 8 });

const figure = (value: number): string => (Math.abs(value) >= 1e6 ? compact : plain).format(value);

const withUnit = (value: number, unit: string): string => {
  if (unit === '' || unit === '-') return figure(value);
  return unit === '%' ? `${figure(value)} %` : `${figure(value)} ${unit}`;
};

const interval = (low: number | null, high: number | null, unit: string): string | null => {
  if (low !== null && high !== null)
    return low === high ? withUnit(low, unit) : words.checks.range(figure(low), withUnit(high, unit));
  if (low !== null) return words.checks.atLeast(withUnit(low, unit));
  return high === null ? null : words.checks.atMost(withUnit(high, unit));
};

/** What was read, scale words worked in: `28,700,000 t`. */
export const readAs = (quantity: Quantity): string | null => {
  if (quantity.date !== undefined)
    return quantity.date.start === quantity.date.end
      ? quantity.date.start
      : words.checks.range(quantity.date.start, quantity.date.end);
  if (quantity.value !== null) return withUnit(quantity.value, quantity.unit);
  return interval(quantity.low, quantity.high, quantity.unit);
};

/** What is compared: the interval in the base unit, rounding included. Null for dates, which `readAs` gives whole. */
export const comparedAs = (quantity: Quantity): string | null =>
  quantity.canonical === null || quantity.date !== undefined
    ? null
    : interval(quantity.canonical.low, quantity.canonical.high, quantity.canonical.unit);
