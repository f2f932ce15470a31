import type { Around } from './alignment.ts';
import { kinshipWith } from './kinship.ts';
import type { Profile } from './profile.ts';
import type { Term } from '../terms.ts';

/** How closely a fact's sentence tells what a claim tells, whatever the wording. */
export type Likeness = {
  /** 0 to 1: the mean of what the fact's sentence has of the claim and the claim's sentence of the fact. */
  score: number;
  /** Share of the claim's telling words that the fact's sentence has; of the fact's own that the claim's sentence has. */
  told: number;
  retained: number;
  /** Telling words that both sentences have. */
  common: number;
};

const NAME_WEIGHT = 2;
/** The other words of a claim's sentence say what it is about, less surely than its own. */
const CONTEXT_WEIGHT = 0.3;
/** A word that the document does not use may be another word for one that it does. */
const UNKNOWN_WEIGHT = 0.25;
/** A word of the fact's sentence that is another figure's. */
const SENTENCE_CREDIT = 0.7;
/** Keeps a fact of one or two words from being told by chance. */
const FEW_WORDS = 1;

const ownCredit = (term: Term, { concepts, own }: Profile): number =>
  concepts.has(term.concept) ? 1 : kinshipWith(term, own);

const distinct = (terms: readonly Term[]): Term[] => [
  ...new Map(terms.flatMap((term) => (term.light ? [] : [[term.concept, term] as const]))).values(),
];

/** Share of the claim's telling words that the fact's sentence has, and how many. */
const told = (claim: Profile, fact: Profile, around: Around): { share: number; common: number } => {
  const guessed = claim.isNamed ? [] : claim.subject;
  const own = new Set(
    claim.own.flatMap((term) => (guessed.includes(term) || !claim.sentence.includes(term) ? [] : [term.concept])),
  );
  let sum = 0;
  let total = 0;
  let common = 0;
  for (const term of distinct([...claim.own, ...claim.sentence])) {
    const said = ownCredit(term, fact);
    const beside = said === 1 ? 1 : kinshipWith(term, fact.sentence);
    const isKnown = said > 0 || beside > 0 || around.has(term.concept);
    const weight =
      (own.has(term.concept) ? 1 : CONTEXT_WEIGHT) * (isKnown ? 1 : UNKNOWN_WEIGHT) * (term.proper ? NAME_WEIGHT : 1);
    total += weight;
    sum += weight * Math.max(said, beside * SENTENCE_CREDIT);
    if (said > 0 || beside > 0) common++;
  }
  return { share: total === 0 ? 0 : sum / total, common };
};

/** Share of the fact's own telling words that the claim's sentence has. */
const retained = (claim: Profile, fact: Profile): number => {
  const own = distinct(fact.own);
  const kept = own.filter((term) => ownCredit(term, claim) > 0 || kinshipWith(term, claim.sentence) > 0);
  return kept.length / (own.length + FEW_WORDS);
};

export const likenessOf = (claim: Profile, fact: Profile, around: Around): Likeness => {
  const { share, common } = told(claim, fact, around);
  const kept = retained(claim, fact);
  return { score: (share + kept) / 2, told: share, retained: kept, common };
};
