import type { Quantity } from '../domain/quantity.ts';
import { compareCalendars } from './dates/compare-calendars.ts';
import { compareOpenPeriods } from './dates/compare-open-dates.ts';
import { tidy } from './intervals.ts';
import { dayNumber, dayOfMonth, type Period } from './dates/periods.ts';

/** Why two quantities cannot be compared at all. */
type Incomparable =
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

const isBound = (interval: Interval): boolean => interval.low === null || interval.high === null;

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

/** The stated value in the base unit, without rounding, as an interval; null for ranges and bounds. */
const statedValue = ({ canonical, value, kind, operator }: Quantity): Interval | null => {
  if (canonical === null || value === null || kind === 'date') return null;
  const { low, high } = canonical;
  if (low === null || high === null) return null;
  // about and exact figures are centred on the value; nearly and just over touch it with one end
  const isOneSided = operator === '~' && (canonical.highOpen || canonical.lowOpen);
  const stated = !isOneSided ? tidy((low + high) / 2) : canonical.highOpen ? high : low;
  return { ...canonical, low: stated, high: stated, lowOpen: false, highOpen: false };
};

/** Base units in one of the quantity's own; null where it is not a plain factor. */
const factorOf = (quantity: Quantity): number | null => {
  const stated = statedValue(quantity)?.low;
  return stated == null || stated === 0 || !quantity.value || quantity.dimension === 'temperature'
    ? null
    : stated / quantity.value;
};

/** Whether a conversion between the units of two quantities may have been rounded: not so from tonnes to megatonnes. */
export const isAcrossUnits = (a: Quantity, b: Quantity): boolean => {
  const [one, other] = [factorOf(a), factorOf(b)];
  if (a.unit === b.unit || one === null || other === null) return false;
  const power = Math.log10(one / other);
  return Math.abs(power - Math.round(power)) > 1e-9;
};

/** An interval that reaches at least 0.5 % to either side of the value. */
const widen = (interval: Interval, value: Interval | null): Interval => {
  if (value?.low == null || isBound(interval)) return interval;
  const half = Math.abs(value.low) * ACROSS_UNITS;
  return {
    ...interval,
    low: Math.min(lowOf(interval), tidy(value.low - half)),
    high: Math.max(highOf(interval), tidy(value.low + half)),
  };
};

const compareIntervals = (claim: Quantity, stated: Quantity): Comparison => {
  if (claim.canonical === null || stated.canonical === null) return { relation: 'incomparable', reason: 'form' };
  const across = isAcrossUnits(claim, stated);
  const reach = (quantity: Quantity, interval: Interval) =>
    across ? widen(interval, statedValue(quantity)) : interval;
  const [claimed, given] = [reach(claim, claim.canonical), reach(stated, stated.canonical)];
  const follows = (outer: Interval, inner: Quantity, whole: Interval): boolean => {
    const value = statedValue(inner);
    return holds(outer, whole) || (value !== null && holds(outer, value));
  };
  const forth = follows(claimed, stated, stated.canonical);
  const back = follows(given, claim, claim.canonical);
  if (forth) return { relation: back ? 'equal' : 'inside' };
  if (back) return { relation: 'more-precise' };
  return { relation: intersects(claimed, given) ? 'overlapping' : 'disjoint' };
};

const nominal = (period: Period): Interval => ({
  low: dayNumber(period.start),
  high: dayNumber(period.end),
  lowOpen: false,
  highOpen: true,
  unit: 'day',
});

const compareDates = (claim: Quantity, stated: Quantity, claimed: Period, given: Period): Comparison => {
  const isDeadline = claim.operator === '<=' && stated.operator === '<=';
  const calendars = compareCalendars(claimed, given);
  if (calendars !== null) return { relation: calendars };
  // "by the end of 2030" and "by 2030" are one deadline
  if (
    isDeadline &&
    claimed.end.slice(0, 7) === given.end.slice(0, 7) &&
    dayOfMonth(claimed.end) === dayOfMonth(given.end)
  )
    return { relation: 'equal' };
  if (claim.canonical === null || stated.canonical === null) return { relation: compareOpenPeriods(claimed, given) };
  // Two deadlines, or two starts, name two dates: "by 2025" is not "by 2026", though it comes to pass before it.
  if (claim.operator === stated.operator && isBound(claim.canonical))
    return compareIntervals({ ...claim, canonical: nominal(claimed) }, { ...stated, canonical: nominal(given) });
  // what happened about 1500 is told as of 1500 too
  if (stated.operator === '~' && claim.operator !== '~' && holds(claim.canonical, nominal(given)))
    return { relation: 'inside' };
  return compareIntervals(claim, stated);
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
  if (claim.date !== undefined && stated.date !== undefined)
    return compareDates(claim, stated, claim.date, stated.date);
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

const better = (a: Comparison, b: Comparison): Comparison => (RANK[b.relation] < RANK[a.relation] ? b : a);
const worse = (a: Comparison, b: Comparison): Comparison => (RANK[b.relation] > RANK[a.relation] ? b : a);

/** The two ends of "from 240 to 273", in order of writing; null for all other quantities. */
const endsOf = (quantity: Quantity): readonly [Quantity, Quantity] | null => {
  const [from, to] = quantity.parts?.length === 2 && quantity.value === null ? (quantity.alternatives ?? []) : [];
  return from === undefined || to === undefined ? null : [from, to];
};

/**
 * Compares a claimed quantity with a stated one on their canonical intervals: units are converted, bounds and
 * rounding count as the texts wrote them. An ambiguous text is compared in every reading and the most favourable one
 * decides, but its ambiguity never makes it `disjoint`. Of a change ("from 240 to 273") both ends count in a claim,
 * and either end can be what a source states.
 */
export const compareQuantities = (claim: Quantity, stated: Quantity): Comparison => {
  const [claimEnds, statedEnds] = [endsOf(claim), endsOf(stated)];
  if (claimEnds !== null && statedEnds !== null)
    return worse(compareQuantities(claimEnds[0], statedEnds[0]), compareQuantities(claimEnds[1], statedEnds[1]));
  const claims = claimEnds === null ? [claim, ...(claim.alternatives ?? [])] : [claim];
  const statements = [stated, ...(stated.alternatives ?? [])];
  const comparisons = claims.flatMap((one) => statements.map((other) => compareReadings(one, other)));
  const best = comparisons.reduce(better);
  const isAmbiguous =
    statedEnds === null && comparisons.some(({ relation }) => relation === 'incomparable') && comparisons.length > 1;
  return best.relation === 'disjoint' && isAmbiguous ? { relation: 'incomparable', reason: 'ambiguous' } : best;
};

/** Whether a claim that compares like this follows from what is stated. */
export const isSupportedBy = ({ relation }: Comparison): boolean => relation === 'equal' || relation === 'inside';
