import type { Fact } from '../../domain/fact.ts';
import { dayNumber, yearOf } from '../../quantities/dates/periods.ts';
import type { DerivedFact } from './derived.ts';
import { computed, derivedFact, plain } from './derived.ts';

const DAY = 86_400;
const YEAR = 365.25 * DAY;
const MAX_DATES = 4;

/** Time between two dates of one sentence: years where both are years, else days. */
export const deriveTimeSpans = (facts: readonly Fact[]): DerivedFact[] => {
  const dates = facts
    .filter((fact) => fact.quantity.kind === 'date' && fact.quantity.date !== undefined)
    .slice(0, MAX_DATES);
  return dates.flatMap((from) =>
    dates.flatMap((to) => {
      const [a, b] = [from.quantity.date, to.quantity.date];
      if (a === undefined || b === undefined || a.grain !== b.grain || (a.grain !== 'year' && a.grain !== 'day'))
        return [];
      const [start, end] = [dayNumber(a.start), dayNumber(b.start)];
      if (start === null || end === null || start >= end) return [];
      const days = end - start;
      const years = (yearOf(b.start) ?? 0) - (yearOf(a.start) ?? 0);
      const [unit, name, seconds, value] =
        a.grain === 'year' ? ['a', 'year', YEAR, years] : (['d', 'day', DAY, days] as const);
      const quantity = {
        ...computed(
          { ...to.quantity, kind: 'duration', unit, unitName: name, dimension: 'time' },
          value * seconds,
          seconds,
          `${plain(value)} ${name}s`,
          's',
        ),
        value,
      };
      return [
        derivedFact(
          to,
          { quantity, role: 'level', time: null },
          `${to.quantity.text} − ${from.quantity.text} = ${quantity.text}`,
          [from, to],
        ),
      ];
    }),
  );
};
