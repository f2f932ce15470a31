import type { Verdict } from '../../domain/claim.ts';
import type { Fact } from '../../domain/fact.ts';
import { departureOf } from './agreement.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { agrees, RELATED_COVERAGE } from './candidates.ts';
import { barredReason, quoteFigure, saidOf, turnedReason, unconnectedReason } from './reasons.ts';

/** What the sources say on one claimed figure. */
export type Judgement = { verdict: Verdict; reason: string; facts: string[]; formula?: string };

const unverified = (reason: string, facts: string[] = []): Judgement => ({ verdict: 'unverified', reason, facts });

/** Why no fact decides the claim, from the nearest of its candidates. */
export const undecided = (claim: Fact, candidates: readonly Candidate[], table: FactTable): Judgement => {
  const equal = candidates.find((candidate) => agrees(candidate.relation));
  if (equal !== undefined && equal.alignment.coverage >= RELATED_COVERAGE) {
    const barrier = equal.barrier();
    if (barrier !== null) return unverified(barredReason(barrier, equal.fact), [equal.fact.id]);
    const departing = departureOf(claim, equal, table);
    const missing = [...new Set([...(departing === undefined ? [] : [departing]), ...equal.alignment.missing()])];
    return unverified(unconnectedReason(equal.fact, missing), [equal.fact.id]);
  }
  const precise = candidates.find(
    (candidate) => candidate.relation === 'more-precise' || candidate.relation === 'overlapping',
  );
  if (precise !== undefined && precise.alignment.coverage >= RELATED_COVERAGE)
    return unverified(
      precise.relation === 'more-precise'
        ? `more precise than the sources, which say ${quoteFigure(precise.fact)}`
        : `not quite what the sources say: ${quoteFigure(precise.fact)}`,
      [precise.fact.id],
    );
  return unverified(
    claim.quantity.kind === 'date' ? 'the sources give no such date for this' : 'the sources give no figure for this',
  );
};

/** A verdict that rests on one fact, with the formula where that fact was computed from others. */
export const settled = (verdict: Verdict, { fact, relation }: Candidate, { derived }: FactTable): Judgement => {
  const origin = derived.get(fact.id);
  if (origin === undefined) {
    const isTurned = verdict === 'contradicted' && (agrees(relation) || relation === 'same-number-other-unit');
    return { verdict, reason: isTurned ? turnedReason(fact) : saidOf(fact), facts: [fact.id] };
  }
  return {
    verdict,
    reason: `it follows from the sources: ${origin.formula}`,
    facts: origin.from,
    formula: origin.formula,
  };
};

/** A verdict with what another source says instead. */
export const inConflict = (judgement: Judgement, rival: Fact): Judgement => ({
  ...judgement,
  reason: `${judgement.reason}; in conflict with ${quoteFigure(rival)}`,
});
