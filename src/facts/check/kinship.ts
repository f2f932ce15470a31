import type { WordRelation } from '../../domain/word-relations.ts';
import { relationAt } from '../../domain/word-relations.ts';
import { KINDRED_VERBS } from '../lexicon/kindred-verbs.ts';
import type { Term } from '../terms.ts';
import { lemmaStem, oppositionOf, sameTerm } from '../terms.ts';

/** What a word of the claim is worth that the fact has another word for. */
const WORTH: Record<WordRelation | 'kindred', number> = {
  synonym: 0.9,
  derived: 0.9,
  kindred: 0.9,
  broader: 0.7,
  antonym: 0,
};

const KINDRED = new Map<string, Set<string>>();
for (const { verbs, nouns } of KINDRED_VERBS) {
  const stems = [...verbs, ...nouns].map(lemmaStem);
  for (const stem of verbs.map(lemmaStem)) KINDRED.set(stem, new Set([...(KINDRED.get(stem) ?? []), ...stems]));
}

/** Whether two stems are of verbs that may tell of the same figure: spent, cost. */
export const isKindred = (stem: string, other: string): boolean => KINDRED.get(stem)?.has(other) === true;

const relationWorth = (term: Term, other: Term): number => {
  const isKindredWord = isKindred(term.stem, other.stem);
  const relation = isKindredWord ? null : relationAt(term.place, other.place);
  if (!isKindredWord && relation === null) return 0;
  if (term.light || other.light || oppositionOf(term.concept, other.concept) !== null) return 0;
  if (relation === null) return WORTH.kindred;
  // More general words of another word class are of another sense: to build, a ministry (the house).
  return relation === 'broader' && term.verbal !== other.verbal ? 0 : WORTH[relation];
};

/** Pairs of words that were compared last, by their numbers: a newer pair takes the place of an older one. */
const SLOTS = 2 ** 15;
const ones = new Int32Array(SLOTS).fill(-1);
const others = new Int32Array(SLOTS);
const kinships = new Float64Array(SLOTS);

/** How far a word says what another says, 0 to 1: a different word of one meaning, or of one family of acts. */
const kinship = (term: Term, other: Term): number => {
  const [one, two] = [term.number, other.number];
  const slot = (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b)) >>> 17;
  if (ones[slot] === one && others[slot] === two) return kinships[slot]!;
  const found = sameTerm(term, other) ? 1 : relationWorth(term, other);
  ones[slot] = one;
  others[slot] = two;
  kinships[slot] = found;
  return found;
};

/** The closest kinship of a word with any of some others. */
export const kinshipWith = (term: Term, terms: readonly Term[]): number => {
  let best = 0;
  for (const other of terms) {
    const found = term === other ? 1 : kinship(term, other);
    if (found === 1) return 1;
    if (found > best) best = found;
  }
  return best;
};
