import type { Fact } from '../../domain/fact.ts';
import { CONTRADICT_COVERAGE } from './agreement.ts';
import type { Candidate } from './candidates.ts';
import { agrees, clashes, RELATED_COVERAGE } from './candidates.ts';

const ADVERSE = /\b(?:but|only|however|instead|actually|in fact|yet|though)\b/i;

/** The figure that took the place of a withdrawn one which the claim repeats. */
export const replacementOf = (candidates: readonly Candidate[]): Candidate | undefined => {
  const withdrawn = candidates.find(
    ({ barrier, relation, alignment }) =>
      agrees(relation) && barrier() === 'superseded' && alignment.strict() >= CONTRADICT_COVERAGE,
  );
  if (withdrawn === undefined) return undefined;
  return candidates.find(
    ({ fact, barrier, relation, alignment }) =>
      clashes(relation) &&
      fact.documentId === withdrawn.fact.documentId &&
      barrier() === null &&
      alignment.strict() >= RELATED_COVERAGE,
  );
};

/** The figure that came of a target which the claim takes for what was reached: hoped for 50,000, but 31,000 came. */
export const outcomeOf = (claim: Fact, candidates: readonly Candidate[]): Candidate | undefined => {
  if (claim.modality !== 'actual') return undefined;
  const hoped = candidates.find(
    ({ barrier, relation, fact, alignment }) =>
      agrees(relation) &&
      (fact.modality === 'target' || fact.modality === 'forecast') &&
      alignment.coverage >= RELATED_COVERAGE &&
      barrier() === 'modality' &&
      ADVERSE.test(fact.sentence),
  );
  if (hoped === undefined) return undefined;
  return candidates.find(
    ({ barrier, relation, fact }) =>
      clashes(relation) &&
      fact.modality === 'actual' &&
      fact.sentence === hoped.fact.sentence &&
      fact.documentId === hoped.fact.documentId &&
      barrier() === null,
  );
};
