import type { Quantity } from '../domain/quantity.ts';
import { convert, tidy } from './intervals.ts';

/** Why two quantities cannot be compared at all. */
export type Incomparable =
  /** Different dimensions: mass against length, bridges against people. */
  | 'dimension'
  /** Amounts in different currencies, and no sourced rate between them. */
  | 'currency'
  /** A percentage against percentage points or basis points. */
  | 'percent-points'
  /** A date or period against a number. */
  | 'date'
  /** A text whose readings lead to different answers. */
  | 'ambiguous'
  /** No interval to compare, such as a score against a plain number. */
  | 'form';

/**
 * How a claimed quantity stands to a stated one.
 * - `equal`: each one's interval holds the other's value: the same figure, written differently at most.
 * - `inside`: the claim's interval or bound holds the whole of what is stated: it follows from it.
 * - `more-precise`: compatible, but the claim says more than what is stated.
 * - `overlapping`: some of the values that one allows are allowed by the other, neither holds the other.
 * - `disjoint`: no value fits both.
 * - `incomparable`: see `reason`.
 */
export type Comparison =
  | { relation: 'equal' | 'inside' | 'more-precise' | 'overlapping' | 'disjoint' }
  | { relation: 'incomparable'; reason: Incomparable };

type Interval = NonNullable<Quantity['canonical']>;

/** Across units a conversion that someone rounded may be off by this much. */
const ACROSS_UNITS = 0.005;

const lowOf = (interval: Interval): number => interval.low ?? -Infinity;
const highOf = (interval: Interval): number => interval.high ?? Infinity;

/** Whether `outer` holds all of `inner`. */
const holds = (outer: Interval, inner: Interval): boolean => {
  const low = lowOf(inner) > lowOf(outer) || (lowOf(inner) === lowOf(outer) && (!outer.lowOpen || inner.lowOpen));
  const high =
    highOf(inner) < highOf(outer) || (highOf(inner) === highOf(outer) && (!outer.highOpen || inner.highOpen));
  return low && high;
};

const intersects = (a: Interval, b: Interval): boolean => {
  const low = Math.max(lowOf(a), lowOf(b));
  const high = Math.min(highOf(a), highOf(b));
  if (low !== high) return low < high;
  const open = (interval: Interval) =>
    (interval.lowOpen && interval.low === low) || (interval.highOpen && interval.high === high);
  return !open(a) && !open(b);
};

/** Widens both ends by 0.5 % of their size; bounds stay open ended. */
const widen = (interval: Interval): Interval => ({
  ...interval,
  low: interval.low === null ? null : tidy(interval.low - Math.abs(interval.low) * ACROSS_UNITS),
  high: interval.high === null ? null : tidy(interval.high + Math.abs(interval.high) * ACROSS_UNITS),
});

/** The stated value, or range, of a quantity in its base unit, without rounding. */
const statedOf = (quantity: Quantity): Interval | null => {
  const { canonical, value, operator } = quantity;
  if (
    canonical === null ||
    value === null ||
    operator === '>' ||
    operator === '>=' ||
    operator === '<' ||
    operator === '<='
  )
    return canonical;
  const conversion = conversionOf(quantity);
  return conversion === null
    ? canonical
    : convert(
        { low: value, high: value, lowOpen: false, highOpen: false },
        canonical.unit,
        conversion.factor,
        conversion.offset,
      );
};

/** Factor and offset into the base unit, recovered from the interval around the value. */
const conversionOf = (quantity: Quantity): { factor: number; offset: number } | null => {
  const { canonical, value } = quantity;
  if (canonical === null || value === null || quantity.kind === 'date') return null;
  const { low, high } = canonical;
  if (low === null || high === null) return null;
  // about and exact figures are centred on the value; nearly and just over touch it with one end
  const stated = canonical.highOpen ? high : canonical.lowOpen ? low : (low + high) / 2;
  return { factor: 0, offset: stated };
};

const isBound = (quantity: Quantity): boolean => quantity.canonical?.low === null || quantity.canonical?.high === null;

const compareIntervals = (claim: Quantity, stated: Quantity): Comparison => {
  if (claim.canonical === null || stated.canonical === null) return { relation: 'incomparable', reason: 'form' };
  const across = claim.unit !== stated.unit && claim.kind !== 'date';
  const outer = across && !isBound(claim) ? widen(claim.canonical) : claim.canonical;
  const inner = statedOf(stated) ?? stated.canonical;
  if (holds(outer, inner)) {
    const back = statedOf(claim) ?? claim.canonical;
    const reach = across && !isBound(stated) ? widen(stated.canonical) : stated.canonical;
    return { relation: holds(reach, back) ? 'equal' : 'inside' };
  }
  const whole = across ? widen(stated.canonical) : stated.canonical;
  if (holds(whole, statedOf(claim) ?? claim.canonical)) return { relation: 'more-precise' };
  return { relation: intersects(outer, stated.canonical) ? 'overlapping' : 'disjoint' };
};

/** Days of a month before open-year dates are compared: any year does, so months and days decide. */
const openKey = (edtf: string): number => {
  const [, month = '01', day = '01'] = edtf.split('-');
  return Number(month) * 100 + Number(day);
};

/** Dates of which one or both leave the year open: compatible with any year. */
const compareOpenDates = (claim: Quantity, stated: Quantity): Comparison => {
  const [a, b] = [claim.date, stated.date];
  if (a === undefined || b === undefined) return { relation: 'incomparable', reason: 'form' };
  const claimOpen = a.start.startsWith('XXXX');
  const statedOpen = b.start.startsWith('XXXX');
  if (!statedOpen && (b.grain === 'year' || b.grain === 'decade')) return { relation: 'overlapping' };
  if (!claimOpen && (a.grain === 'year' || a.grain === 'decade')) return { relation: 'more-precise' };
  const span = (period: { start: string; end: string }): [number, number] => {
    const [low, high] = [openKey(period.start), openKey(period.end)];
    return high > low ? [low, high] : [low, high + 1200];
  };
  const [[aLow, aHigh], [bLow, bHigh]] = [span(a), span(b)];
  if (aHigh <= bLow || bHigh <= aLow) return { relation: 'disjoint' };
  const same = aLow === bLow && aHigh === bHigh;
  if (aLow <= bLow && aHigh >= bHigh) {
    // "December 2025" says more than "December"
    if (!claimOpen && statedOpen) return { relation: 'more-precise' };
    return { relation: same && claimOpen === statedOpen ? 'equal' : 'inside' };
  }
  return { relation: aLow >= bLow && aHigh <= bHigh ? 'more-precise' : 'overlapping' };
};

const gate = (claim: Quantity, stated: Quantity): Incomparable | null => {
  if (claim.dimension === stated.dimension) return null;
  if (claim.kind === 'date' || stated.kind === 'date') return 'date';
  if (claim.dimension.startsWith('money:') && stated.dimension.startsWith('money:')) return 'currency';
  const ratios = new Set([claim.dimension, stated.dimension]);
  if (ratios.has('ratio') && ratios.has('ratio points')) return 'percent-points';
  return 'dimension';
};

const compareReadings = (claim: Quantity, stated: Quantity): Comparison => {
  const reason = gate(claim, stated);
  if (reason !== null) return { relation: 'incomparable', reason };
  if (claim.kind === 'score' || stated.kind === 'score') {
    const same =
      claim.parts?.length === stated.parts?.length &&
      claim.parts?.every((part, index) => part === stated.parts?.[index]);
    return { relation: same ? 'equal' : 'disjoint' };
  }
  if (claim.date !== undefined && stated.date !== undefined && (claim.canonical === null || stated.canonical === null))
    return compareOpenDates(claim, stated);
  return compareIntervals(claim, stated);
};

const RANK: Readonly<Record<Comparison['relation'], number>> = {
  equal: 0,
  inside: 1,
  'more-precise': 2,
  overlapping: 3,
  disjoint: 4,
  incomparable: 5,
};

/**
 * Compares a claimed quantity with a stated one on their canonical intervals: units are converted, bounds and
 * rounding count as the texts wrote them. An ambiguous text is compared in every reading and the most favourable one
 * decides, but its ambiguity never makes it `disjoint`.
 */
export const compareQuantities = (claim: Quantity, stated: Quantity): Comparison => {
  const claims = [claim, ...(claim.alternatives ?? [])];
  const statements = [stated, ...(stated.alternatives ?? [])];
  const comparisons = claims.flatMap((a) => statements.map((b) => compareReadings(a, b)));
  const best = comparisons.reduce((a, b) => (RANK[b.relation] < RANK[a.relation] ? b : a));
  const ambiguous = comparisons.some((one) => one.relation === 'incomparable') && comparisons.length > 1;
  return best.relation === 'disjoint' && ambiguous ? { relation: 'incomparable', reason: 'ambiguous' } : best;
};

/** Whether a claim that compares like this follows from what is stated. */
export const isSupportedBy = (comparison: Comparison): boolean =>
  comparison.relation === 'equal' || comparison.relation === 'inside';
