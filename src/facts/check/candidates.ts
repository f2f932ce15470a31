import type { Fact } from '../../domain/fact.ts';
import { lazily } from '../../domain/lazily.ts';
import type { Alignment, Surroundings } from './alignment.ts';
import { alignAtLeast } from './alignment.ts';
import type { DerivedFact } from '../derive/derived.ts';
import type { Barrier } from './gates.ts';
import { barrierOf } from './gates.ts';
import type { Place } from './places.ts';
import type { Profile } from './profile.ts';
import { profileOf } from './profile.ts';
import type { Relation } from './relation.ts';
import { relate } from './relation.ts';

/** The facts that a text is checked against, with what follows from them by arithmetic. */
export type FactTable = {
  facts: readonly Fact[];
  /** Those of the facts that a claim's figure could be compared with. */
  comparable: (claim: Fact) => readonly Fact[];
  /** The stated facts that a claim is most likely about, of whatever kind their figures are. */
  near: (claim: Fact) => readonly Fact[];
  /** The facts of one sentence, those of a given fact. */
  beside: (fact: Fact) => readonly Fact[];
  derived: ReadonlyMap<string, DerivedFact>;
  surroundings: Surroundings;
  /** The figures of the text that is checked which stand in the sentence of a claim. */
  claimsBeside: (claim: Fact) => readonly Fact[];
  /** Those that could be compared with a fact. */
  claimsLike: (fact: Fact) => readonly Fact[];
  /** Where in their sentences the facts' and the text's figures stand; see {@link placesOf}. */
  placeOf: (fact: Fact) => Place | null;
  /** The year of a date without one, from its document; see {@link yearsInContext}. */
  yearOf: (fact: Fact) => string | null;
  /** ISO date that an undated claim speaks of; undefined for any. */
  asOf?: string | undefined;
};

/** A fact beside the claim: how it aligns, what bars it, how the figures compare. */
export type Candidate = {
  fact: Fact;
  alignment: Alignment;
  barrier: () => Barrier | null;
  relation: Relation;
  /** What the fact tells of another day; its words are said of the fact's figure too. */
  earlier?: Fact;
};

/** Enough to be worth naming in the reason. */
export const RELATED_COVERAGE = 0.4;
/** Enough to be weighed at all. */
const LEAST_COVERAGE = 0.2;

/** Whether the fact gives the claim's figure, or one from which it follows. */
export const agrees = (relation: Relation): boolean => relation === 'equal' || relation === 'inside';

/** Whether the fact gives a figure that the claim's excludes. */
export const clashes = (relation: Relation): boolean =>
  relation === 'disjoint' || relation === 'same-number-other-unit';

/** Below what is worth naming only the same figure counts, which the claim may give in words of its own … */
const isSameFigure = (claim: Fact, fact: Fact, relation: Relation): boolean =>
  relation === 'equal' || claim.quantity.text === fact.quantity.text;

/** … and a period of the same grain, which may be the one that the claim takes for another. */
const isSamePeriodKind = (claim: Fact, fact: Fact): boolean =>
  claim.role === 'period' && claim.quantity.date?.grain === fact.quantity.date?.grain;

/** Whether a claim gives one end of a stated range and its sentence gives the other. */
const isEndOf = (claim: Fact, { quantity }: Fact, claimsBeside: FactTable['claimsBeside']): boolean => {
  const { low, high, value, unit, kind } = quantity;
  const mine = claim.quantity;
  if (value !== null || low === null || high === null || kind === 'date' || mine.unit !== unit) return false;
  if (mine.value !== low && mine.value !== high) return false;
  const other = mine.value === low ? high : low;
  return claimsBeside(claim).some((beside) => beside.quantity.value === other);
};

/** Whether a claim's date is a stated one with the year that the document leaves to its context. */
const isDatedByContext = (claim: Fact, fact: Fact, yearOf: FactTable['yearOf']): boolean => {
  const [mine, stated] = [claim.quantity.date, fact.quantity.date];
  return (
    mine !== undefined &&
    stated?.start.startsWith('XXXX-') === true &&
    /^\d{4}/.test(mine.start) &&
    yearOf(fact) === mine.start.slice(0, 4) &&
    (mine.grain === stated.grain
      ? mine.start.slice(5, 5 + stated.start.length - 5) === stated.start.slice(5)
      : stated.start.slice(5).startsWith(mine.start.slice(5, 7)) && mine.grain === 'month')
  );
};

const relationOf = (
  claim: Fact,
  mine: Profile,
  fact: Fact,
  other: Profile,
  { claimsBeside, yearOf }: FactTable,
): Relation => {
  const relation = relate(claim, mine, fact, other);
  if (relation === 'equal' || relation === 'inside' || relation === 'incomparable') return relation;
  if (isEndOf(claim, fact, claimsBeside)) return 'equal';
  return relation === 'more-precise' && isDatedByContext(claim, fact, yearOf) ? 'inside' : relation;
};

/** The facts that could decide a claim, those that are most about it first. */
export const candidatesFor = (claim: Fact, table: FactTable): Candidate[] => {
  const { comparable, surroundings } = table;
  const mine = profileOf(claim);
  return comparable(claim)
    .flatMap((fact) => {
      const other = profileOf(fact);
      const relation = relationOf(claim, mine, fact, other, table);
      if (relation === 'incomparable') return [];
      const least = isSameFigure(claim, fact, relation) || isSamePeriodKind(claim, fact) ? 0 : LEAST_COVERAGE;
      const alignment = alignAtLeast(least, mine, other, surroundings(fact));
      if (alignment === null) return [];
      return [{ fact, alignment, relation, barrier: lazily(() => barrierOf(claim, mine, fact, other, alignment)) }];
    })
    .toSorted(
      (a, b) =>
        b.alignment.coverage - a.alignment.coverage ||
        b.alignment.mutual() - a.alignment.mutual() ||
        (a.fact.id < b.fact.id ? -1 : 1),
    );
};
