import type { Fact } from '../../domain/fact.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Comparison } from '../../quantities/compare.ts';
import { compareQuantities } from '../../quantities/compare.ts';
import { dayNumber } from '../../quantities/dates/periods.ts';
import { isMirrored } from './contests.ts';
import { countsAlike, inDimensionOf, isCount, isPartOf } from './counts.ts';
import type { Profile } from './profile.ts';
import { relateEnds } from './end-dates.ts';
import { exactRange, misquotes } from './ranges.ts';
import { namesDivisor, perOf, wholeOf } from './rates.ts';
import type { Term } from '../terms.ts';
import { sameTerm } from '../terms.ts';

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

/** Two texts that are ambiguous in the same way mean the same: pounds and pounds. */
const readAlike = (quantity: Quantity, other: Quantity): Quantity => {
  if (quantity.alternatives === undefined || other.alternatives === undefined || quantity.unit !== other.unit)
    return quantity;
  const { alternatives: _, ...only } = quantity;
  return only;
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

/** "over three days" is as much during them as longer than they are. */
const asDuring = (quantity: Quantity, other: Quantity): Quantity => {
  const { kind, operator, value, text } = quantity;
  const isOpen = kind === 'duration' && operator === '>' && /^over\b/i.test(text) && other.operator === '=';
  if (!isOpen || value === null || value !== other.value || quantity.unit !== other.unit) return quantity;
  return { ...other, text };
};

const sameNumber = (a: Quantity, b: Quantity): boolean => a.value !== null && a.value === b.value;

const isAge = (fact: Fact): boolean => fact.quantity.dimension === 'age';

/** "under-18s": those that an age bounds are a group of their own, not a bound that a lower one keeps. */
const isGroup = (fact: Fact): boolean =>
  isAge(fact) && /[<>]/.test(fact.quantity.operator) && /\ds$/.test(fact.quantity.text);

const yearsOf = (quantity: Quantity): number | null => {
  const isYears =
    quantity.dimension === 'age' || quantity.unit === 'a' || (quantity.kind === 'number' && quantity.unit === '');
  return isYears ? quantity.value : null;
};

const UNITS =
  /^(?:litres?|liters?|gallons?|pints?|kilos?|kilograms?|pounds?|tonnes?|tons?|ounces?|barrels?|bushels?|metres?|meters?|feet|foot|yards?|miles?|kilometres?|kilometers?|acres?|hectares?)$/;

/** What a figure is for so much of: "per month", "a litre of milk costs". */
const perTerms = new WeakMap<Profile, readonly Term[]>();

const perOfFact = (profile: Profile): readonly Term[] => {
  const known = perTerms.get(profile);
  if (known !== undefined) return known;
  const per = profile.phrases.find(({ preposition }) => preposition === 'per')?.terms;
  const found = per ?? profile.subject.filter(({ text }) => UNITS.test(text));
  perTerms.set(profile, found);
  return found;
};

/** Whether the figures are for different things: per month, per year. */
const perBars = (claim: Profile, fact: Profile): boolean => {
  const mine = perOfFact(claim);
  if (mine.length === 0) return false;
  const stated = perOfFact(fact);
  return stated.length > 0 && !mine.some((term) => stated.some((other) => sameTerm(term, other)));
};

/** A figure read as one of another kind may agree with it; that it does not says nothing. */
const agreeing = (claim: Quantity, stated: Quantity): Relation => {
  const { relation } = compareQuantities(claim, stated);
  return relation === 'equal' || relation === 'inside' ? relation : 'incomparable';
};

/** "Neptune needs 165 years, Uranus 84": a claim's bare number may leave out the unit that was named before. */
const isElliptical = (claim: Quantity, stated: Quantity): boolean =>
  claim.dimension === 'number' && claim.kind === 'number' && !/^(?:date|ordinal|measure)$/.test(stated.kind);

const relateOtherKinds = (a: Quantity, b: Quantity, claim: Profile, fact: Profile): Relation => {
  const claimWhole = wholeOf(a, b);
  if (claimWhole !== null) return namesDivisor(a, fact) ? agreeing(claimWhole, b) : 'incomparable';
  const factWhole = wholeOf(b, a);
  if (factWhole !== null) return agreeing(a, factWhole);
  return isElliptical(a, b) && sameNumber(a, b) && a.operator === b.operator && claim.counted === null
    ? 'equal'
    : 'incomparable';
};

const relateFigures = (claimFact: Fact, claim: Profile, factRow: Fact, fact: Profile): Relation => {
  const asRead = (row: Fact, other: Fact): Quantity =>
    asDuring(readAlike(asDifference(row, exactRange(asPeriod(row.quantity))), other.quantity), other.quantity);
  const [a, b] = [asRead(claimFact, factRow), asRead(factRow, claimFact)];
  // Rates over time are compared as they are: 120 a year are ten a month.
  const areRates = a.dimension === b.dimension && a.dimension.endsWith('/time');
  if (!areRates && perBars(claim, fact)) return sameNumber(a, b) ? 'same-number-other-unit' : 'incomparable';
  if (isAge(factRow) !== isAge(claimFact)) {
    const [mine, stated] = [yearsOf(a), yearsOf(b)];
    return mine === null || stated === null ? 'incomparable' : mine === stated ? 'equal' : 'disjoint';
  }
  if (isGroup(claimFact) && isGroup(factRow))
    return a.value === b.value && a.operator === b.operator
      ? 'equal'
      : a.operator === b.operator
        ? 'disjoint'
        : 'incomparable';
  if (claimFact.quantity.kind === 'date' && factRow.quantity.kind === 'date') {
    // "opened by 2026" follows from "opened in 2025"; a deadline only from the same deadline.
    const [mine, stated] = [claimFact.quantity, factRow.quantity];
    const ends = relateEnds(claimFact, factRow, () => compareQuantities(a, b).relation);
    if (ends !== null) return ends;
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
  const other = relateOtherKinds(a, b, claim, fact);
  if (other !== 'incomparable') return other;
  const isUnit = comparison.reason === 'currency' || comparison.reason === 'percent-points';
  const [mine, stated] = [perOf(a.dimension), perOf(b.dimension)];
  const isRate = mine.whole === stated.whole && mine.per !== null && stated.per !== null;
  return sameNumber(a, b) && (isRate || (isUnit && mine.per === stated.per))
    ? 'same-number-other-unit'
    : 'incomparable';
};

/** Compares a claim's figure with a fact's, counts by what they count. */
export const relate = (claim: Fact, mine: Profile, fact: Fact, other: Profile): Relation => {
  if (claim.role === 'score' && isMirrored(claim, fact)) return 'equal';
  const relation = relateFigures(claim, mine, fact, other);
  return relation === 'inside' && misquotes(claim, fact) ? 'overlapping' : relation;
};
