import type { Fact } from '../domain/fact.ts';
import { profileOf } from './check/profile.ts';
import { relatePeriods } from './time-spans.ts';

const sameKey = (a: Fact, b: Fact): boolean => {
  if (a.quantity.dimension !== b.quantity.dimension) return false;
  const [mine, other] = [profileOf(a), profileOf(b)];
  const names = new Set([...mine.subject, ...mine.aliases.flat()].map((term) => term.concept));
  const about = other.subject.some((term) => !term.light && names.has(term.concept));
  const measured = mine.measure.filter((term) => !term.light);
  const qualified = mine.qualifiers.filter((term) => !term.light);
  return (
    about &&
    measured.some((term) => other.concepts.has(term.concept)) &&
    qualified.every((term) => other.everywhere.has(term.concept)) &&
    ['same', 'within', 'open', 'unstated'].includes(relatePeriods(a.time, b.time))
  );
};

/** The facts that speak: extracted ones that a curated `override` takes the place of are left out. */
export const liveFacts = (facts: readonly Fact[]): Fact[] => {
  const overrides = facts.filter((fact) => fact.mode === 'override');
  return facts.filter((fact) => fact.origin === 'curated' || !overrides.some((override) => sameKey(override, fact)));
};
