import type { Claim } from '../../domain/claim.ts';
import type { Fact } from '../../domain/fact.ts';
import { recentlyUsed } from '../../domain/recently-used.ts';
import { checkClaims, claimedFacts, type ClaimContext } from './check-claims.ts';

/** Texts whose check is kept, none longer than this: sentences of sources, which one answer after the other quotes. */
const KEPT = 256;
const LONGEST = 1_000;

type Kept = { claimed: Fact[]; context: Pick<ClaimContext, 'in' | 'asOf'>; facts: Uint32Array; claims: Claim[] };

/** The facts that one check was made with, by numbers that no two objects share: keeping the facts would take far more. */
const createNumbering = (): ((facts: readonly Fact[]) => Uint32Array) => {
  const numbers = new WeakMap<Fact, number>();
  let next = 0;
  return (facts) =>
    Uint32Array.from(facts, (fact) => {
      const number = numbers.get(fact) ?? next++;
      numbers.set(fact, number);
      return number;
    });
};

const areEqual = (one: Uint32Array, other: Uint32Array): boolean =>
  one.length === other.length && one.every((number, i) => number === other[i]);

/** Checks texts, those met last from memory: a text means the same every time, and fares the same with the very same facts. */
export const createRememberedChecks = () => {
  const kept = recentlyUsed<string, Kept>(KEPT);
  const numbersOf = createNumbering();
  return {
    /** The figures that a text asserts; see {@link claimedFacts}. */
    claimed: (text: string): Fact[] => kept.get(text)?.claimed ?? claimedFacts(text),
    /** See {@link checkClaims}; `claimed` are the text's own. */
    check: (text: string, { claimed, facts, ...context }: ClaimContext & { claimed: Fact[] }): Claim[] => {
      const numbers = numbersOf(facts);
      const known = kept.get(text);
      if (known?.context.in === context.in && known.context.asOf === context.asOf && areEqual(known.facts, numbers))
        return known.claims;
      const claims = checkClaims(text, { ...context, claimed, facts });
      if (text.length <= LONGEST) kept.set(text, { claimed, context, facts: numbers, claims });
      return claims;
    },
  };
};
