import type { Quantity } from '../domain/quantity.ts';
import type { Hedge } from './operators.ts';

type Interval = NonNullable<Quantity['canonical']>;

/** Multiplies a decimal by a power of ten without binary error where the decimal notation has none. */
export const shift = (value: number, power: number): number => {
  if (!Number.isFinite(value)) return value;
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
};

/** Drops the binary noise that multiplying by a decimal factor leaves in the last two of 17 digits. */
export const tidy = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(14)) : value);

/** Product without the binary noise of decimal factors; whole products stay as they are. */
export const product = (a: number, b: number): number => (Number.isInteger(a * b) ? a * b : tidy(a * b));

/** Size of the last non-zero digit's place: 1 for 29, 100,000 for 28,700,000. */
const lastDigitPlace = (value: number): number => {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0));
};

const APPROXIMATE_AT_MOST = 0.1;

/**
 * Interval that a figure stands for, in its own unit. `step` is the size of one unit of its last written place,
 * 0 for exact figures (years, ranks, scores, counts under 100).
 */
export const interval = (value: number, step: number, hedge: Hedge): Omit<Interval, 'unit'> => {
  const around = (half: number) => ({
    low: tidy(value - half),
    high: tidy(value + half),
    lowOpen: false,
    highOpen: false,
  });
  const magnitude = Math.abs(value);
  // nothing is nearly, or just over, nothing
  switch (magnitude === 0 && (hedge === 'nearly' || hedge === 'just over') ? 'around' : hedge) {
    case 'none':
      // half a unit of the last place rounds up, so the upper end is the next figure's
      return { ...around(step / 2), highOpen: step > 0 };
    case 'around':
      // Never narrower than the bare figure would be.
      return around(Math.max(step / 2, Math.min(lastDigitPlace(value) / 2, magnitude * APPROXIMATE_AT_MOST)));
    case 'nearly':
      return { low: tidy(value - 0.1 * magnitude), high: value, lowOpen: false, highOpen: true };
    case 'just over':
      return { low: value, high: tidy(value + 0.1 * magnitude), lowOpen: true, highOpen: false };
    case 'over':
      return { low: value, high: null, lowOpen: true, highOpen: false };
    case 'at least':
      return { low: value, high: null, lowOpen: false, highOpen: false };
    case 'under':
      return { low: null, high: value, lowOpen: false, highOpen: true };
    case 'at most':
      return { low: null, high: value, lowOpen: false, highOpen: false };
  }
};

/** Converts an interval into the base unit. */
export const convert = (from: Omit<Interval, 'unit'>, unit: string, factor: number, offset: number): Interval => ({
  low: from.low === null ? null : tidy(from.low * factor + offset),
  high: from.high === null ? null : tidy(from.high * factor + offset),
  lowOpen: from.lowOpen,
  highOpen: from.highOpen,
  unit,
});
