import type { Claim } from '../../domain/claim.ts';
import type { ClaimExplanation } from '../../domain/explanation.ts';
import type { Fact } from '../../domain/fact.ts';
import { explainComparison } from '../../quantities/explain-comparison.ts';
import { explainPeriod } from '../../quantities/explain-period.ts';
import { explainQuantity } from '../../quantities/explain.ts';

/** The period of a fact in words; undefined for one without. */
export const periodOf = ({ time }: Fact): string | undefined =>
  time === null ? undefined : explainPeriod({ ...time, grain: 'day' }).readAs;

/** A fact with how its figure was read, and its period in words. */
export const explainFact = (fact: Fact): Fact => {
  const period = periodOf(fact);
  return { ...fact, explanation: { ...explainQuantity(fact.quantity), ...(period === undefined ? {} : { period }) } };
};

/** How a claimed figure was read, and how it stands to the fact that its verdict rests on, where that is one alone. */
export const explainClaim = (
  { quantity, facts, formula }: Pick<Claim, 'quantity' | 'facts' | 'formula'>,
  byId: ReadonlyMap<string, Fact>,
): ClaimExplanation => {
  const explanation = explainQuantity(quantity);
  const fact = facts.length === 1 && formula === undefined ? byId.get(facts[0] ?? '') : undefined;
  return fact === undefined ? explanation : { ...explanation, comparison: explainComparison(quantity, fact.quantity) };
};
