import type { Quantity } from './quantity.ts';

/** Ends of a figure in the base unit of its dimension; null: no end. */
export type StatedFigure = { low: number | null; high: number | null };

/** Drops the binary noise of halving a sum. */
const tidy = (value: number): number => Number(value.toPrecision(14));

/**
 * The figure that a quantity states, in its base unit: one number without its rounding ("28.7 Mt", "nearly 30",
 * "at least 10"), both ends of a range with theirs. Null for dates and for what has no interval.
 */
export const statedFigure = ({ canonical, value, kind, operator }: Quantity): StatedFigure | null => {
  if (canonical === null || kind === 'date') return null;
  const { low, high, lowOpen, highOpen } = canonical;
  if (value === null) return { low, high };
  const only = (figure: number): StatedFigure => ({ low: figure, high: figure });
  if (low === null || high === null) return only(low ?? high ?? value);
  // About and exact figures are the middle of their interval; nearly and just over touch it with one end.
  if (operator === '~' && highOpen) return only(high);
  if (operator === '~' && lowOpen) return only(low);
  return only(tidy((low + high) / 2));
};
