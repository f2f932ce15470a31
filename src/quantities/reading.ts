import type { Quantity } from '../domain/quantity.ts';
import { convert, interval } from './intervals.ts';
import { OPERATOR, type Hedge } from './operators.ts';

/** What a reader found at an index: a quantity, or null for a number that is none, and the index after it. */
export type Found = { quantity: Quantity | null; next: number; unit?: ResolvedUnit };

/** The last figure with a unit before an index: what a bare figure that is set beside it shares. */
export type Preceding = { quantity: Quantity; unit: ResolvedUnit; start: number; next: number };

/** A unit with everything a quantity says about it. */
export type ResolvedUnit = {
  unit: string;
  name: string;
  dimension: string;
  /** Base unit, factor and offset of the canonical interval. */
  base: string;
  factor: number;
  offset: number;
  kind: Quantity['kind'];
  /** What else its spelling may mean, the likeliest first. */
  others?: readonly ResolvedUnit[];
};

/** The unit of plain numbers. */
export const NO_UNIT: ResolvedUnit = {
  unit: '',
  name: '-',
  dimension: 'number',
  base: '',
  factor: 1,
  offset: 0,
  kind: 'number',
};

type Extent = { text: string; start: number; end: number };

const head = (extent: Extent, unit: ResolvedUnit, hedge: Hedge) => ({
  ...extent,
  kind: unit.kind,
  operator: OPERATOR[hedge],
  unit: unit.unit,
  unitName: unit.name,
  dimension: unit.dimension,
});

/** Ratios and counts under a hundred are exact; so is what the step says is. */
const exactStep = (value: number, step: number, unit: ResolvedUnit): number => {
  const countable = unit.kind === 'number' || (unit.dimension.startsWith('count:') && !unit.dimension.includes('/'));
  const exact =
    unit.kind === 'ordinal' || unit.kind === 'score' || (countable && Math.abs(value) < 100 && Number.isInteger(value));
  return exact ? 0 : step;
};

/** One figure with its unit. */
export const single = (extent: Extent, value: number, step: number, unit: ResolvedUnit, hedge: Hedge): Quantity => ({
  ...head(extent, unit, hedge),
  value,
  low: null,
  high: null,
  canonical: convert(interval(value, exactStep(value, step, unit), hedge), unit.base, unit.factor, unit.offset),
});

/** A range with both ends, in either order of writing. */
export const range = (
  extent: Extent,
  from: { value: number; step: number },
  to: { value: number; step: number },
  unit: ResolvedUnit,
  hedge: Hedge,
): Quantity => {
  const [low, high] = from.value <= to.value ? [from, to] : [to, from];
  return {
    ...head(extent, unit, hedge),
    value: null,
    low: low.value,
    high: high.value,
    canonical: convert(
      {
        low:
          hedge === 'at most' || hedge === 'under'
            ? null
            : interval(low.value, exactStep(low.value, low.step, unit), 'none').low,
        high:
          hedge === 'at least' || hedge === 'over'
            ? null
            : interval(high.value, exactStep(high.value, high.step, unit), 'none').high,
        lowOpen: false,
        highOpen: false,
      },
      unit.base,
      unit.factor,
      unit.offset,
    ),
  };
};
