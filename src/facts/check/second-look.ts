import type { Fact } from '../../domain/fact.ts';
import { linearScore } from '../../domain/linear-model.ts';
import type { Verdict } from '../../domain/claim.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { namesOther } from './departures.ts';
import { EVIDENCE_FEATURES, evidenceFor } from './evidence.ts';
import { profileOf } from './profile.ts';
import model from './second-look-weights.json' with { type: 'json' };

const support = linearScore(model.support, EVIDENCE_FEATURES);
const contradiction = linearScore(model.contradiction, EVIDENCE_FEATURES);

/**
 * The fact that a denial would rest on: one that gives another figure for the same period and role, else the same figure
 * said of something else. Null where there is none.
 */
export const deniesFrom = (forIt: Candidate | null, against: Candidate | null): Candidate | null =>
  against?.barrier() === null ? against : forIt?.barrier() === null ? forIt : null;

const isOthers = (claim: Fact, { fact }: Candidate, { surroundings }: FactTable): boolean =>
  namesOther(profileOf(claim), profileOf(fact), surroundings(fact));

/**
 * What is likely of a claim that no rule decides, from all that speaks for it and against it: two logistic regressions, fitted
 * on claims that people labelled (training/fit-second-look.ts). Null where neither is sure enough, or where there is no
 * fact to show for it.
 */
export const secondLook = (
  claim: Fact,
  candidates: readonly Candidate[],
  table: FactTable,
): { verdict: Verdict; candidate: Candidate } | null => {
  if (candidates.length === 0) return null;
  const { forIt, against, features } = evidenceFor(claim, candidates, table);
  const [yes, no] = [
    support(features) - model.support.threshold,
    contradiction(features) - model.contradiction.threshold,
  ];
  if (forIt !== null && yes >= 0 && yes >= no && !isOthers(claim, forIt, table))
    return { verdict: 'supported', candidate: forIt };
  const told = deniesFrom(forIt, against);
  return no >= 0 && told !== null ? { verdict: 'contradicted', candidate: told } : null;
};
