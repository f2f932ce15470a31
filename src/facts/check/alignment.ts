import type { Fact } from '../../domain/fact.ts';
import { lazily } from '../../domain/lazily.ts';
import { kinshipWith } from './kinship.ts';
import type { Profile } from './profile.ts';
import type { Term } from '../terms.ts';
import { antonymsOf, conceptOf, hasOpposite, oppositionOf as opposition, sameTerm } from '../terms.ts';

/** How far a fact is about what a claim is about. */
export type Alignment = {
  /** Share of the claim's weight that the fact covers, 0 to 1. */
  coverage: number;
  /** The same, from the fact and its sentence alone. */
  strict: () => number;
  /** Share of the claim's subject, and of its measure and qualifiers, that the fact's own words cover; 1 where empty. */
  subject: number;
  predicate: number;
  /** Share of the claim's subject that the fact, its sentence or its document covers. */
  named: number;
  /** Words of the claim that neither fact nor sentence has. */
  missing: () => string[];
  /** Share of the fact's own words that the claim has. */
  mutual: () => number;
  /** A word of the claim that a word of the fact excludes, such as profit and loss. */
  opposed: { claim: string; fact: string; direction: boolean; /** Both are what is done. */ isDone: boolean } | null;
  /** Whether claim and fact name different things in one place: another subject, another object of one preposition. */
  isSubstituted: () => boolean;
  /** Whether they tell of different acts. */
  isOtherAct: () => boolean;
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

/** How far the fact's own words say a word of the claim, 0 to 1. */
const ownCredit = (term: Term, { concepts, own, attribution }: Profile): number =>
  concepts.has(term.concept) || has(attribution, term) ? 1 : kinshipWith(term, own);

/** Credit for a word that is none of the fact's own. */
const creditAround = (term: Term, fact: Profile, around: Around): number => {
  // A name elsewhere in the document counts where the fact's own subject is none: "we expect", "it rose".
  if (term.proper && !around.isCommon(term.concept)) {
    const isOpen = around.isLong || !fact.subject.some((other) => other.proper);
    return isOpen && (around.has(term.concept) || (around.isLong && has(fact.sentence, term))) ? DOCUMENT_CREDIT : 0;
  }
  const beside = kinshipWith(term, fact.sentence);
  if (beside > 0) return SENTENCE_CREDIT * beside;
  return around.has(term.concept) ? DOCUMENT_CREDIT : 0;
};

type Weigh = (term: Term) => number;

/** Share of the terms' weight that is credited, from `start` to `end`; `credits` are in the order of `terms`. */
const share = (
  terms: readonly Term[],
  credits: readonly number[],
  weigh: Weigh,
  start: number,
  end: number,
): number => {
  let sum = 0;
  let total = 0;
  for (let i = start; i < end; i++) {
    const weight = weigh(terms[i] as Term);
    total += weight;
    sum += weight * (credits[i] as number);
  }
  return total === 0 ? 1 : sum / total;
};

/** Words that the dictionary opposes: to accept, to reject; known, unknown. */
const areAntonyms = (mine: Term, other: Term, claim: Profile): boolean =>
  antonymsOf(mine.place)?.has(other.place) === true &&
  !claim.everywhere.has(other.concept) &&
  ((mine.verbal && other.verbal) || mine.stem.endsWith(other.stem) || other.stem.endsWith(mine.stem));

/** The words of a claim that any other word is opposed to: most are not, and need not be held against those of a fact. */
const opposableWords = (claim: Profile): readonly Term[] =>
  claim.own.filter(({ concept, place }) => hasOpposite(concept) || antonymsOf(place) !== null);

const opposable = new WeakMap<Profile, readonly Term[]>();

const opposableOnce = (claim: Profile): readonly Term[] => {
  const known = opposable.get(claim) ?? opposableWords(claim);
  opposable.set(claim, known);
  return known;
};

const oppositionIn = (claim: Profile, fact: Profile): Alignment['opposed'] => {
  for (const mine of opposableOnce(claim)) {
    if (!hasOpposite(mine.concept) && (mine.light || fact.everywhere.has(mine.concept))) continue;
    for (const other of fact.own) {
      const kind = opposition(mine.concept, other.concept) ?? (areAntonyms(mine, other, claim) ? 'direction' : null);
      if (kind !== null && !claim.concepts.has(other.concept) && !fact.concepts.has(mine.concept))
        return {
          claim: mine.text,
          fact: other.text,
          direction: kind === 'direction',
          isDone: claim.measure.includes(mine) && fact.measure.includes(other),
        };
    }
  }
  return null;
};

const foreign = (terms: readonly Term[], profile: Profile, around: Around): Term[] =>
  terms.filter(
    (term) =>
      weightOf(term) >= 1 &&
      kinshipWith(term, profile.own) === 0 &&
      !profile.everywhere.has(term.concept) &&
      kinshipWith(term, profile.sentence) === 0 &&
      !around.has(term.concept),
  );

/** Whether claim and fact tell of different acts: "closed in 1954", "moved in 1954". */
const actsDiffer = (claim: Profile, fact: Profile): boolean => {
  const acts = (own: Profile, other: Profile): Term[] =>
    own.measure.filter(
      (term) => term.verbal && !term.light && !other.concepts.has(term.concept) && kinshipWith(term, other.own) === 0,
    );
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

/** What of a claim's own words a fact covers: a number for each word. */
type Cover = {
  opposed: Alignment['opposed'];
  /** 1 for the words that are the fact's own. */
  certain: number[];
  /** Credits with what stands around. */
  credits: number[];
  weight: Weigh;
  coverage: number;
};

const cover = (claim: Profile, fact: Profile, around: Around): Cover => {
  const { own } = claim;
  const opposed = oppositionIn(claim, fact);
  const turned = opposed?.direction === true ? opposed.claim : null;
  const certain = own.map((term) => (term.text === turned ? 1 : ownCredit(term, fact)));
  const credits = own.map((term, i) =>
    Math.max(certain[i] as number, certain[i] === 1 ? 0 : creditAround(term, fact, around)),
  );
  // Where a claim has nothing but light words, they are what it is about.
  const weight = own.some((term) => weightOf(term) > 0) ? weightOf : (): number => 1;
  return { opposed, certain, credits, weight, coverage: share(own, credits, weight, 0, own.length) };
};

const complete = (claim: Profile, fact: Profile, around: Around, covered: Cover): Alignment => {
  const { own, subject, measure, qualifiers } = claim;
  const { opposed, certain, credits, weight, coverage } = covered;
  // A profile's own words are those of subject, measure and qualifiers, then the aliases.
  const predicateEnd = subject.length + measure.length + qualifiers.length;
  const backEnd = fact.subject.length + fact.measure.length + fact.qualifiers.length;
  return {
    coverage,
    strict: lazily(() => {
      const alone = own.map((term, i) =>
        Math.max(certain[i] as number, certain[i] === 1 ? 0 : creditAround(term, fact, NOTHING_AROUND)),
      );
      return share(own, alone, weight, 0, own.length);
    }),
    subject: share(own, certain, weight, 0, subject.length),
    named: share(own, credits, weight, 0, subject.length),
    predicate: share(own, certain, weight, subject.length, predicateEnd),
    missing: () => own.filter((term, i) => weight(term) > 0 && credits[i] === 0).map((term) => term.text),
    mutual: lazily(() => {
      const back = fact.own.map((term) => ownCredit(term, claim));
      return share(fact.own, back, weight, 0, backEnd);
    }),
    opposed,
    isSubstituted: () => isSubstituted(claim, fact, around),
    isOtherAct: () => actsDiffer(claim, fact),
    empty: own.length === 0,
  };
};

/** Aligns a claim's words with a fact's. */
export const align = (claim: Profile, fact: Profile, around: Around): Alignment =>
  complete(claim, fact, around, cover(claim, fact, around));

/** The alignment where it covers at least a share of the claim; null, in less time, where it does not. */
export const alignAtLeast = (least: number, claim: Profile, fact: Profile, around: Around): Alignment | null => {
  const covered = cover(claim, fact, around);
  return covered.coverage < least ? null : complete(claim, fact, around, covered);
};
