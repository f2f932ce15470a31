import type { Fact } from '../domain/fact.ts';
import type { Profile } from './profile.ts';
import type { Term } from './terms.ts';
import { conceptOf, oppositionOf as opposition, sameTerm } from './terms.ts';

/** How far a fact is about what a claim is about. */
export type Alignment = {
  /** Share of the claim's weight that the fact covers, 0 to 1. */
  coverage: number;
  /** The same, from the fact and its sentence alone. */
  strict: number;
  /** Share of the claim's subject, and of its measure and qualifiers, that the fact's own words cover; 1 where empty. */
  subject: number;
  predicate: number;
  /** Share of the claim's subject that the fact, its sentence or its document covers. */
  named: number;
  /** Words of the claim that neither fact nor sentence has. */
  missing: string[];
  /** Share of the fact's own words that the claim has. */
  mutual: number;
  /** A word of the claim that a word of the fact excludes, such as profit and loss. */
  opposed: { claim: string; fact: string; direction: boolean } | null;
  /** Whether claim and fact name different things in one place: another subject, another object of one preposition. */
  substituted: boolean;
  /** Whether they tell of different acts. */
  otherAct: boolean;
  /** Whether the claim names nothing at all to align. */
  empty: boolean;
};

const NAME_WEIGHT = 2;
const VERB_WEIGHT = 0.5;
/** Credit for a word that only stands elsewhere in the fact's sentence. */
const SENTENCE_CREDIT = 0.4;

const weightOf = (term: Term): number => (term.light ? 0 : term.proper ? NAME_WEIGHT : term.verbal ? VERB_WEIGHT : 1);

const has = (terms: readonly Term[], term: Term): boolean => terms.some((other) => sameTerm(term, other));

/** Credit for a word that stands in the document, outside the fact's sentence. */
const DOCUMENT_CREDIT = 0.35;

/** Whether a concept stands in a fact's document outside its own sentence. */
export type Around = {
  has(concept: string): boolean;
  /** Whether the document writes it without a capital, so that it is no name. */
  isCommon(concept: string): boolean;
  /** Whether the document is more than a few sentences. */
  isLong: boolean;
};
export type Surroundings = (fact: Fact) => Around;

export const NOTHING_AROUND: Around = { has: () => false, isCommon: () => false, isLong: false };

const covered = (term: Term, fact: Profile, around: Around): number => {
  if (fact.concepts.has(term.concept) || has(fact.own, term)) return 1;
  // A name elsewhere in the document counts where the fact's own subject is none: "we expect", "it rose".
  if (term.proper && !around.isCommon(term.concept)) {
    const isOpen = around.isLong || !fact.subject.some((other) => other.proper);
    return isOpen && (around.has(term.concept) || (around.isLong && has(fact.sentence, term))) ? DOCUMENT_CREDIT : 0;
  }
  if (has(fact.sentence, term)) return SENTENCE_CREDIT;
  return around.has(term.concept) ? DOCUMENT_CREDIT : 0;
};

const share = (terms: readonly Term[], credit: (term: Term) => number, weigh: (term: Term) => number): number => {
  let sum = 0;
  let total = 0;
  for (const term of terms) {
    const weight = weigh(term);
    total += weight;
    sum += weight * credit(term);
  }
  return total === 0 ? 1 : sum / total;
};

const oppositionIn = (claim: Profile, fact: Profile): Alignment['opposed'] => {
  for (const mine of claim.own)
    for (const other of fact.own) {
      const kind = opposition(mine.concept, other.concept);
      if (kind !== null && !claim.concepts.has(other.concept) && !fact.concepts.has(mine.concept))
        return { claim: mine.text, fact: other.text, direction: kind === 'direction' };
    }
  return null;
};

const foreign = (terms: readonly Term[], profile: Profile, around: Around): Term[] =>
  terms.filter(
    (term) =>
      weightOf(term) >= 1 &&
      !has(profile.own, term) &&
      !profile.everywhere.has(term.concept) &&
      !around.has(term.concept),
  );

/** Whether claim and fact tell of different acts: "closed in 1954", "moved in 1954". */
const actsDiffer = (claim: Profile, fact: Profile): boolean => {
  const acts = (own: Profile, other: Profile): Term[] =>
    own.measure.filter((term) => term.verbal && !term.light && !other.concepts.has(term.concept));
  return acts(claim, fact).length > 0 && acts(fact, claim).length > 0;
};

/** Scope words say that a figure holds for all of something. */
const SCOPES = new Set(
  ['nationwide', 'world', 'everywhere', 'citywide', 'statewide', 'abroad', 'overseas'].map(conceptOf),
);

const isSubstituted = (claim: Profile, fact: Profile, around: Around): boolean => {
  if (foreign(claim.subject, fact, around).length > 0 && foreign(fact.subject, claim, NOTHING_AROUND).length > 0)
    return true;
  const acts = claim.measure.some(
    (term) => term.verbal && fact.measure.some((other) => other.concept === term.concept),
  );
  // "grow barley", "grow wheat"
  if (
    acts &&
    foreign(claim.measure, fact, around).length > 0 &&
    foreign(fact.measure, claim, NOTHING_AROUND).length > 0
  )
    return true;
  if (claim.own.some((term) => SCOPES.has(term.concept) && !fact.everywhere.has(term.concept))) return true;
  return claim.phrases.some(({ preposition, terms }) => {
    const strange = foreign(terms, fact, around);
    if (strange.length === 0 || strange.length < terms.filter((term) => weightOf(term) > 0).length) return false;
    return fact.phrases.some(
      (other) => other.preposition === preposition && foreign(other.terms, claim, NOTHING_AROUND).length > 0,
    );
  });
};

/** Aligns a claim's words with a fact's. */
export const align = (claim: Profile, fact: Profile, around: Around): Alignment => {
  const opposed = oppositionIn(claim, fact);
  const isTurned = (term: Term): boolean => opposed?.direction === true && opposed.claim === term.text;
  const credit = (term: Term): number => (isTurned(term) ? 1 : covered(term, fact, around));
  const alone = (term: Term): number => (isTurned(term) ? 1 : covered(term, fact, NOTHING_AROUND));
  const own = (term: Term): number => (credit(term) === 1 ? 1 : 0);
  const mine = (term: Term): number => (claim.concepts.has(term.concept) || has(claim.own, term) ? 1 : 0);
  // Where a claim has nothing but light words, they are what it is about.
  const hasWeight = claim.own.some((term) => weightOf(term) > 0);
  const weight = hasWeight ? weightOf : (): number => 1;
  return {
    coverage: share(claim.own, credit, weight),
    strict: share(claim.own, alone, weight),
    subject: share(claim.subject, own, weight),
    named: share(claim.subject, credit, weight),
    predicate: share([...claim.measure, ...claim.qualifiers], own, weight),
    missing: claim.own.filter((term) => weight(term) > 0 && credit(term) === 0).map((term) => term.text),
    mutual: share([...fact.subject, ...fact.measure, ...fact.qualifiers], mine, weight),
    opposed,
    substituted: isSubstituted(claim, fact, around),
    otherAct: actsDiffer(claim, fact),
    empty: claim.own.length === 0,
  };
};
