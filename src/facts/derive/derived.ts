import type { Fact } from '../../domain/fact.ts';
import { contentId } from '../../domain/hash.ts';
import type { Quantity } from '../../domain/quantity.ts';

/** A fact that follows from others by arithmetic; `formula` shows it, `from` names them. */
export type DerivedFact = { fact: Fact; formula: string; from: string[] };

/** Middle of a quantity in its base unit with half the width of its interval; null without both ends. */
export const measured = (quantity: Quantity): { value: number; half: number } | null => {
  const { canonical } = quantity;
  if (canonical === null || canonical.low === null || canonical.high === null || quantity.value === null) return null;
  return { value: (canonical.low + canonical.high) / 2, half: (canonical.high - canonical.low) / 2 };
};

/** A fact like `base` with another quantity; its id tells what it was made from. */
export const derivedFact = (
  base: Fact,
  change: Partial<Fact> & { quantity: Quantity },
  formula: string,
  from: readonly Fact[],
): DerivedFact => ({
  fact: {
    ...base,
    ...change,
    id: contentId('d', formula, change.role ?? base.role, change.measure ?? '', ...from.map((fact) => fact.id)),
  },
  formula,
  from: from.map((fact) => fact.id),
});

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

const inFigures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A number as a formula shows it: "18.84 million", "4,500", "3.53". */
export const plain = (value: number): string => {
  const scale = SCALES.find(([least]) => Math.abs(value) >= least);
  if (scale !== undefined) return `${Number((value / scale[0]).toPrecision(4))} ${scale[1]}`;
  return inFigures.format(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
};

/** Base units in one of the quantity's own. */
export const factorOf = (quantity: Partial<Quantity>): number => {
  const { canonical, value } = quantity;
  if (canonical === null || canonical === undefined || canonical.low === null || canonical.high === null) return 1;
  if (value === null || value === undefined || value === 0) return 1;
  return Number(((canonical.low + canonical.high) / 2 / value).toPrecision(9));
};

/** A quantity computed in a base unit, its uncertainty around it. */
export const computed = (
  like: Pick<Quantity, 'kind' | 'unit' | 'unitName' | 'dimension' | 'start' | 'end'> & Partial<Quantity>,
  value: number,
  half: number,
  text: string,
  base: string,
): Quantity => ({
  text,
  start: like.start,
  end: like.end,
  kind: like.kind,
  value: value / factorOf(like),
  low: null,
  high: null,
  operator: '=',
  unit: like.unit,
  unitName: like.unitName,
  dimension: like.dimension,
  canonical: { low: value - half, high: value + half, lowOpen: false, highOpen: false, unit: base },
});

/** A percentage from a fraction of one. */
export const percentOf = (fraction: number, half: number, place: Pick<Quantity, 'start' | 'end'>): Quantity => ({
  ...computed(
    { ...place, kind: 'percent', unit: '%', unitName: 'percentage', dimension: 'ratio' },
    fraction,
    half,
    `${plain(fraction * 100)} %`,
    '1',
  ),
  value: fraction * 100,
});
