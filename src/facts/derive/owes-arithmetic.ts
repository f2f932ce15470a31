import type { Fact } from '../../domain/fact.ts';
import { AVERAGES, saysOfOne, SUMS } from './arithmetic-cues.ts';
import type { FactTable } from '../check/candidates.ts';
import { countsAlike } from '../check/counts.ts';
import { familyOf } from './operands.ts';
import { profileOf } from '../check/profile.ts';
import type { Time } from '../time-spans.ts';
import { dayNumber } from '../../quantities/dates/periods.ts';
import { conceptOf } from '../terms.ts';

/** Characters within which another figure may be reckoned with a fact's. */
const NEAR = 600;

const middleOf = ({ quantity: { canonical } }: Fact): number | null =>
  canonical === null ? null : (canonical.low ?? canonical.high);

/** The other stated figures near a fact, and its own. */
const around = (claim: Fact, fact: Fact, table: FactTable): Fact[] =>
  table
    .near(claim)
    .filter(
      (other) =>
        other.documentId === fact.documentId && Math.abs(other.sourceSpan.start - fact.sourceSpan.start) <= NEAR,
    );

const isOneKind = (a: Fact, b: Fact): boolean =>
  familyOf(a.quantity.dimension) === familyOf(b.quantity.dimension) &&
  (familyOf(a.quantity.dimension) !== 'count' || countsAlike(profileOf(a), profileOf(b), false));

/** Whether the claim's figure is of several of what the fact's is of one: four kilos, a kilo. */
const isOfSeveral = (claim: Fact, fact: Fact, { claimsBeside, beside }: FactTable): boolean =>
  claimsBeside(claim).some(
    ({ quantity }) =>
      quantity !== claim.quantity &&
      quantity.kind !== 'date' &&
      (quantity.value ?? 0) > 1 &&
      !beside(fact).some((other) => other.quantity.value === quantity.value) &&
      (saysOfOne(fact.sentence, quantity.text) ||
        (quantity.dimension.startsWith('count:') && profileOf(fact).concepts.has(conceptOf(quantity.unit)))),
  );

const spanOf = ({ start, end }: Time): { start: number; end: number } | null => {
  const dayOf = (edtf: string): number | null =>
    dayNumber(edtf.replace(/^XXXX/, '2001').replace(/^(\d{4}-\d\d)$/, '$1-01'));
  const [from, to] = [dayOf(start), dayOf(end)];
  return from === null || to === null ? null : { start: from, end: to > from ? to : to + 365 };
};

/** Whether one period is a part of another, at most two thirds as long. */
export const isPeriodWithin = (part: Time | null, whole: Time | null): boolean => {
  if (part === null || whole === null || part.start.startsWith('XXXX') !== whole.start.startsWith('XXXX')) return false;
  const [a, b] = [spanOf(part), spanOf(whole)];
  return (
    a !== null && b !== null && b.start <= a.start && a.end <= b.end && (a.end - a.start) * 3 <= (b.end - b.start) * 2
  );
};

/** Whether the claim's period has several of which the sources give figures: a quarter its months. */
const isOfLonger = (claim: Fact, fact: Fact, near: readonly Fact[]): boolean =>
  isPeriodWithin(fact.time, claim.time) &&
  near.some(
    (other) =>
      isOneKind(other, fact) && other.time?.start !== fact.time?.start && isPeriodWithin(other.time, claim.time),
  );

/**
 * Whether a claim calls for arithmetic with a fact's figure and others near it, so that the figure alone says nothing against
 * it: a sum is more than its items, an average less than the total.
 */
export const owesArithmetic = (claim: Fact, fact: Fact, table: FactTable): boolean => {
  const [mine, stated] = [middleOf(claim), middleOf(fact)];
  if (claim.quantity.kind === 'date' || mine === null || stated === null) return false;
  if (isOfSeveral(claim, fact, table)) return true;
  const near = around(claim, fact, table);
  if (isOfLonger(claim, fact, near)) return true;
  if (SUMS.test(claim.sentence) && !SUMS.test(fact.sentence) && mine > stated)
    return near.some((other) => other.quantity.text !== fact.quantity.text && isOneKind(other, fact));
  return (
    AVERAGES.test(claim.sentence) &&
    !AVERAGES.test(fact.sentence) &&
    mine < stated &&
    near.some((other) => other.id !== fact.id && other.quantity.kind !== 'date' && (other.quantity.value ?? 0) > 1)
  );
};
