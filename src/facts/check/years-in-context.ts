import type { Fact } from '../../domain/fact.ts';

type Year = { at: number; year: string };

const RELATIVE = /\b(?:last|this|next|previous|following) year\b/i;

const yearOf = ({ quantity }: Fact): string | null => {
  const start = quantity.date?.start ?? 'XXXX';
  return /^\d{4}/.test(start) ? start.slice(0, 4) : null;
};

/**
 * The year that a date without one is of, as a reader takes it: the last that its document states before it, else the only
 * one that it states at all; null where neither tells. It is good for support alone: a source that names no year denies none.
 */
export const yearsInContext = (facts: readonly Fact[]): ((fact: Fact) => string | null) => {
  const years = new Map<string, Year[]>();
  for (const fact of facts) {
    const year = yearOf(fact);
    if (year === null) continue;
    const known = years.get(fact.documentId);
    if (known === undefined) years.set(fact.documentId, [{ at: fact.sourceSpan.start, year }]);
    else known.push({ at: fact.sourceSpan.start, year });
  }
  return (fact) => {
    const stated = years.get(fact.documentId) ?? [];
    const before = RELATIVE.test(fact.sentence)
      ? undefined
      : stated.findLast(({ at }) => at < fact.sourceSpan.start)?.year;
    const [first, ...others] = new Set(stated.map(({ year }) => year));
    return before ?? (others.length > 0 ? null : (first ?? null));
  };
};
