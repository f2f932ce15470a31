import type { Claim } from '../domain/claim.ts';
import type { ClaimExplanation } from '../domain/explanation.ts';
import type { Fact } from '../domain/fact.ts';
import { explainComparison } from '../quantities/explain-comparison.ts';
import { explainQuantity } from '../quantities/explain.ts';

/** A fact with how its figure was read. */
export const explainFact = (fact: Fact): Fact => ({ ...fact, explanation: explainQuantity(fact.quantity) });

/** How a claimed figure was read, and how it stands to the fact that its verdict rests on, where that is one alone. */
export const explainClaim = (
  { quantity, facts, formula }: Pick<Claim, 'quantity' | 'facts' | 'formula'>,
  byId: ReadonlyMap<string, Fact>,
): ClaimExplanation => {
  const explanation = explainQuantity(quantity);
  const fact = facts.length === 1 && formula === undefined ? byId.get(facts[0] ?? '') : undefined;
  return fact === undefined ? explanation : { ...explanation, comparison: explainComparison(quantity, fact.quantity) };
};
