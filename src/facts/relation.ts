import type { Fact } from '../domain/fact.ts';
import type { Quantity } from '../domain/quantity.ts';
import type { Comparison } from '../quantities/compare.ts';
import { compareQuantities } from '../quantities/compare.ts';
import { dayNumber } from '../quantities/periods.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import type { Profile } from './profile.ts';
import type { Term } from './terms.ts';
import { conceptOf, sameTerm } from './terms.ts';

/** How a claimed figure stands to a fact's: see {@link Comparison}; `other-currency` and `points` carry the same number. */
export type Relation = Comparison['relation'] | 'same-number-other-unit';

/** Both as periods, whatever "by" or "since" stands before: a deadline is compared with a deadline. */
const asPeriod = (quantity: Quantity): Quantity => {
  const { date } = quantity;
  if (date === undefined || quantity.operator === '=' || quantity.operator === '~') return quantity;
  const [low, high] = [dayNumber(date.start), dayNumber(date.end)];
  const canonical = low === null || high === null ? null : { low, high, lowOpen: false, highOpen: true, unit: 'day' };
  return { ...quantity, operator: '=', canonical };
};

const isCount = (quantity: Quantity): boolean =>
  quantity.kind === 'number' && (quantity.dimension.startsWith('count:') || quantity.unit === '');

const PERCENT = conceptOf('percent');
const PEOPLE = new Set([conceptOf('people'), conceptOf('person')]);

/**
 * Whether two counts count the same: one noun, or people of whom the other says what they are. A bare number counts
 * what its sentence names.
 */
const countsAlike = (claim: Profile, fact: Profile, isPart: boolean): boolean => {
  const [a, b] = [claim.counted, fact.counted];
  if (a === b) return true;
  if (a === null || b === null) return !claim.concepts.has(PERCENT);
  // "three of the jurors were women" counts women
  if (isPart && claim.concepts.has(b)) return true;
  return (PEOPLE.has(a) || PEOPLE.has(b)) && (claim.concepts.has(b) || fact.concepts.has(a));
};

const isPartOf = ({ role, sentence, quantity }: Fact): boolean =>
  role === 'part' ||
  /^\s+of\s+(?:the|its|their|these|those)\s/.test(
    sentence.slice(sentence.indexOf(quantity.text) + quantity.text.length),
  );

const inDimensionOf = (quantity: Quantity, other: Quantity): Quantity => ({
  ...quantity,
  dimension: other.dimension,
  unit: other.unit,
  canonical:
    quantity.canonical === null
      ? null
      : { ...quantity.canonical, unit: other.canonical?.unit ?? quantity.canonical.unit },
});

const perOf = (dimension: string): { whole: string; per: string | null } => {
  const [whole = '', per = null] = dimension.split('/');
  return { whole, per };
};

/**
 * A rate against a plain amount whose sentence names what it is per: "$0.95 a litre" and "a litre costs 95 cents",
 * "1.3 children per woman" and "women had 1.3 children". Both in the same written unit.
 */
const alignRate = (rate: Quantity, plain: Quantity, around: Profile): Quantity | null => {
  const { whole, per } = perOf(rate.dimension);
  const [unit = '', divisor = ''] = rate.unit.split('/');
  if (per === null || whole !== plain.dimension || rate.value === null) return null;
  const noun =
    divisor === 'l'
      ? 'litre'
      : divisor === 'd'
        ? 'day'
        : divisor === 'h'
          ? 'hour'
          : divisor === 'mo'
            ? 'month'
            : divisor === 'a'
              ? 'year'
              : divisor === 'wk'
                ? 'week'
                : divisor;
  const names = [noun, rate.unitName.split(' per ')[1] ?? noun].map(conceptOf);
  if (!names.some((name) => around.everywhere.has(name))) return null;
  const plainValue = plain.value;
  if (plainValue === null || plain.canonical === null) return null;
  const minor = (name: string): number => (/^[¢cp]$/.test(name) ? 0.01 : 1);
  const factor = minor(unit);
  const half = Math.abs(((rate.canonical?.high ?? 0) - (rate.canonical?.low ?? 0)) / 2);
  const middle = ((rate.canonical?.high ?? 0) + (rate.canonical?.low ?? 0)) / 2;
  const spread = middle === 0 ? 0 : (half / middle) * rate.value * factor;
  const value = rate.value * factor;
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

/** Two texts that are ambiguous in the same way mean the same: pounds and pounds. */
const readAlike = (quantity: Quantity, other: Quantity): Quantity => {
  if (quantity.alternatives === undefined || other.alternatives === undefined || quantity.unit !== other.unit)
    return quantity;
  const { alternatives: _, ...only } = quantity;
  return only;
};

/** Base units in one of the unit that a range is written in: "29 to 31 million barrels" read with a one before its words. */
const factorOf = ({ text, low, high, unit, canonical }: Quantity): number => {
  const tail = /[^\d.,]*$/.exec(text)?.[0] ?? '';
  const one = readQuantities(`1${tail}`).find((each) => each.unit === unit);
  const middle = (interval: Quantity['canonical']): number => ((interval?.low ?? 0) + (interval?.high ?? 0)) / 2;
  if (one?.value === 1 || (one?.value != null && one.value % 10 === 0)) return middle(one.canonical) / one.value;
  return middle(canonical) / (((low ?? 0) + (high ?? 0)) / 2);
};

const exactRanges = new WeakMap<Quantity, Quantity>();

/** A range stands from its lower written end to its higher one, without rounding. */
const exactRange = (quantity: Quantity): Quantity => {
  const { canonical, value, low, high, kind } = quantity;
  if (value !== null || low === null || high === null || kind === 'date' || quantity.dimension === 'temperature')
    return quantity;
  if (canonical === null || canonical.low === null || canonical.high === null || low + high === 0) return quantity;
  const known = exactRanges.get(quantity);
  if (known !== undefined) return known;
  const factor = Number(factorOf(quantity).toPrecision(9));
  const exact = { ...quantity, canonical: { ...canonical, low: low * factor, high: high * factor, highOpen: false } };
  exactRanges.set(quantity, exact);
  return exact;
};

const KELVIN_OF: Readonly<Record<string, number>> = { '°C': 1, K: 1, '°F': 5 / 9 };

/** "rose by nine degrees" is a difference of temperatures, without the zero point of its scale. */
const asDifference = (fact: Fact, quantity: Quantity): Quantity => {
  const { dimension, value, canonical, unit } = quantity;
  const factor = KELVIN_OF[unit];
  if (dimension !== 'temperature' || (fact.role !== 'rise' && fact.role !== 'fall')) return quantity;
  if (factor === undefined || value === null || canonical === null || fact.id.startsWith('d')) return quantity;
  const half = ((canonical.high ?? 0) - (canonical.low ?? 0)) / 2;
  return { ...quantity, canonical: { ...canonical, low: value * factor - half, high: value * factor + half } };
};

const UNREAL = new Set(['forecast', 'target']);

const sameNumber = (a: Quantity, b: Quantity): boolean => a.value !== null && a.value === b.value;

const isAge = (fact: Fact): boolean => fact.quantity.dimension === 'age';

const yearsOf = (quantity: Quantity): number | null => {
  const isYears =
    quantity.dimension === 'age' || quantity.unit === 'a' || (quantity.kind === 'number' && quantity.unit === '');
  return isYears ? quantity.value : null;
};

const perOfFact = ({ phrases }: Profile): readonly Term[] | undefined =>
  phrases.find(({ preposition }) => preposition === 'per')?.terms;

/** Whether the figures are for different things: per month, per year. */
const perBars = (claim: Profile, fact: Profile): boolean => {
  const [a, b] = [perOfFact(claim), perOfFact(fact)];
  return a !== undefined && b !== undefined && !a.some((term) => b.some((other) => sameTerm(term, other)));
};

/** A rate read into a plain amount may agree with it; that it does not says nothing. */
const agreeing = (claim: Quantity, stated: Quantity): Relation => {
  const { relation } = compareQuantities(claim, stated);
  return relation === 'equal' || relation === 'inside' ? relation : 'incomparable';
};

const relateFigures = (claimFact: Fact, claim: Profile, factRow: Fact, fact: Profile): Relation => {
  const a = readAlike(asDifference(claimFact, exactRange(asPeriod(claimFact.quantity))), factRow.quantity);
  const b = readAlike(asDifference(factRow, exactRange(asPeriod(factRow.quantity))), claimFact.quantity);
  if (perBars(claim, fact)) return sameNumber(a, b) ? 'same-number-other-unit' : 'incomparable';
  if (isAge(factRow) !== isAge(claimFact)) {
    const [mine, stated] = [yearsOf(a), yearsOf(b)];
    return mine === null || stated === null ? 'incomparable' : mine === stated ? 'equal' : 'disjoint';
  }
  if (claimFact.quantity.kind === 'date' && factRow.quantity.kind === 'date') {
    // "opened by 2026" follows from "opened in 2025"; a deadline only from the same deadline.
    const [mine, stated] = [claimFact.quantity, factRow.quantity];
    if (mine.operator === stated.operator) return compareQuantities(mine, stated).relation;
    const bounded = mine.operator !== '=' && stated.operator === '=';
    return compareQuantities(bounded && factRow.role !== 'deadline' ? mine : a, b).relation;
  }
  if (isCount(a) && isCount(b))
    return countsAlike(claim, fact, isPartOf(claimFact))
      ? compareQuantities(inDimensionOf(a, b), b).relation
      : 'incomparable';
  const comparison = compareQuantities(a, b);
  if (comparison.relation !== 'incomparable') return comparison.relation;
  const claimRate = alignRate(a, b, fact);
  if (claimRate !== null) return agreeing(claimRate, b);
  const factRate = alignRate(b, a, claim);
  if (factRate !== null) return agreeing(a, factRate);
  const isUnit = comparison.reason === 'currency' || comparison.reason === 'percent-points';
  return isUnit && sameNumber(a, b) && perOf(a.dimension).per === perOf(b.dimension).per
    ? 'same-number-other-unit'
    : 'incomparable';
};

const isBounded = ({ value, kind, operator }: Quantity): boolean =>
  kind !== 'date' && (value === null || /[<>]/.test(operator));

const endsOf = ({ canonical }: Quantity): (number | null)[] => [canonical?.low ?? null, canonical?.high ?? null];

/**
 * Whether a wider range or bound misquotes the one that is stated: what someone expects is told as it was said, and a range
 * that keeps one end of the other is a copy of it with an error.
 */
const misquotes = (claim: Fact, fact: Fact): boolean => {
  const [mine, stated] = [claim.quantity, fact.quantity];
  if (!isBounded(mine) || !isBounded(stated)) return false;
  const [low, high] = endsOf(exactRange(mine));
  const [statedLow, statedHigh] = endsOf(exactRange(stated));
  const isSameForm = (low === null) === (statedLow === null) && (high === null) === (statedHigh === null);
  if (isSameForm && UNREAL.has(claim.modality) && UNREAL.has(fact.modality)) return true;
  return low !== null && high !== null && (low === statedLow) !== (high === statedHigh);
};

/** Compares a claim's figure with a fact's, counts by what they count. */
export const relate = (claim: Fact, mine: Profile, fact: Fact, other: Profile): Relation => {
  const relation = relateFigures(claim, mine, fact, other);
  return relation === 'inside' && misquotes(claim, fact) ? 'overlapping' : relation;
};
