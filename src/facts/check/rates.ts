import type { Quantity } from '../../domain/quantity.ts';
import type { Profile } from './profile.ts';
import { conceptOf } from '../terms.ts';

/** A dimension parted into what is measured and what it is per. */
export const perOf = (dimension: string): { whole: string; per: string | null } => {
  const cut = dimension.indexOf('/');
  return cut < 0
    ? { whole: dimension, per: null }
    : { whole: dimension.slice(0, cut), per: dimension.slice(cut + 1).split('/', 1)[0] ?? null };
};

const DIVISORS: Readonly<Record<string, string>> = {
  l: 'litre',
  d: 'day',
  h: 'hour',
  mo: 'month',
  a: 'year',
  wk: 'week',
};

/** Whether the words of a sentence name what a rate is per. */
export const namesDivisor = (rate: Quantity, around: Profile): boolean => {
  const [, divisor = ''] = rate.unit.split('/');
  const noun = DIVISORS[divisor] ?? divisor;
  return [noun, rate.unitName.split(' per ')[1] ?? noun].map(conceptOf).some((name) => around.everywhere.has(name));
};

/** A rate as the plain amount of which it is so much per something; null where the amount is of another dimension. */
export const wholeOf = (rate: Quantity, plain: Quantity): Quantity | null => {
  if (!rate.dimension.includes('/')) return null;
  const { whole, per } = perOf(rate.dimension);
  const [unit = ''] = rate.unit.split('/');
  if (per === null || whole !== plain.dimension || rate.value === null) return null;
  if (plain.value === null || plain.canonical === null) return null;
  const factor = /^[¢cp]$/.test(unit) ? 0.01 : 1;
  const half = Math.abs(((rate.canonical?.high ?? 0) - (rate.canonical?.low ?? 0)) / 2);
  const middle = ((rate.canonical?.high ?? 0) + (rate.canonical?.low ?? 0)) / 2;
  const value = rate.value * factor;
  const spread = middle === 0 ? 0 : (half / middle) * value;
  return {
    ...rate,
    value,
    unit: plain.unit,
    dimension: plain.dimension,
    canonical: {
      low: value - spread,
      high: value + spread,
      lowOpen: false,
      highOpen: false,
      unit: plain.canonical.unit,
    },
  };
};
