import type { WordRelation } from '../../domain/word-relations.ts';
import { relatedStems } from '../../domain/word-relations.ts';
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

/** How far a word says what another says, 0 to 1: a different word of one meaning, or of one family of acts. */
const kinshipOf = (term: Term): ((other: Term) => number) => {
  const kindred = KINDRED.get(term.stem);
  const related = relatedStems(term.stem);
  return (other) => {
    if (sameTerm(term, other)) return 1;
    const isKindredWord = kindred?.has(other.stem) === true;
    const relation = isKindredWord ? undefined : related?.get(other.stem);
    if (!isKindredWord && relation === undefined) return 0;
    if (term.light || other.light || oppositionOf(term.concept, other.concept) !== null) return 0;
    if (relation === undefined) return WORTH.kindred;
    // More general words of another word class are of another sense: to build, a ministry (the house).
    return relation === 'broader' && term.verbal !== other.verbal ? 0 : WORTH[relation];
  };
};

/** The closest kinship of a word with any of some others. */
export const kinshipWith = (term: Term, others: readonly Term[]): number => {
  if (others.includes(term)) return 1;
  const kinship = kinshipOf(term);
  let best = 0;
  for (const other of others) {
    best = Math.max(best, kinship(other));
    if (best === 1) return 1;
  }
  return best;
};
