import type { Fact } from '../../domain/fact.ts';
import { shortlistOf } from './shortlist.ts';

/** Figures of one family may be compared; those of two never are. */
const FAMILIES: Readonly<Record<string, string>> = {
  'ratio points': 'ratio',
  number: 'count',
  age: 'time',
};

/** The family of a fact's figure. */
export const familyOf = ({ quantity: { dimension } }: Fact): string => {
  const [head = dimension] = dimension.split(/[:/]/, 1);
  return FAMILIES[head] ?? head;
};

/** Facts by family, so that a claim is held against those alone that it could be compared with (see {@link shortlistOf}). */
export const byFamily = (facts: readonly Fact[], claims?: readonly Fact[]): ((claim: Fact) => readonly Fact[]) => {
  const families = new Map<string, Fact[]>();
  const add = (family: string, fact: Fact): void => {
    const known = families.get(family);
    if (known === undefined) families.set(family, [fact]);
    else known.push(fact);
  };
  for (const fact of facts) {
    // An ambiguous figure may be of another family, and a bare number an age.
    const own = new Set([
      familyOf(fact),
      ...(fact.quantity.alternatives ?? []).map((each) => familyOf({ ...fact, quantity: each })),
    ]);
    if (fact.quantity.dimension === 'number') own.add('time');
    for (const family of own) add(family, fact);
  }
  const all = shortlistOf(facts, claims);
  const shortlists = new Map(Array.from(families, ([family, members]) => [family, shortlistOf(members, claims)]));
  return (claim) =>
    // A bare number may leave out any unit.
    claim.quantity.dimension === 'number' || claim.quantity.alternatives !== undefined
      ? all(claim)
      : (shortlists.get(familyOf(claim))?.(claim) ?? []);
};
