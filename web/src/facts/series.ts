import type { Fact } from '../api/types.ts';

export type Point = { fact: Fact; /** First day of the period, in milliseconds. */ at: number; value: number };

/** Facts of one measure over time, by time; `unit` is that of the values. */
export type Series = { key: string; subject: string; measure: string; unit: string; points: Point[] };

const LEAST = 3; // points of different times that make a series

/** What facts of one series have in common. */
export const seriesKey = ({ subject, measure, qualifiers, role, modality, quantity }: Fact): string =>
  [subject.toLowerCase(), measure.toLowerCase(), ...qualifiers, role, modality, quantity.dimension].join('\n');

const timeOf = ({ time }: Fact): number => (time === null ? Number.NaN : Date.parse(time.start));

/** The value in the base unit of its dimension. */
const baseValue = ({ quantity: { canonical, value } }: Fact): number | null => {
  if (value === null || canonical?.low == null || canonical.high == null) return null;
  return (canonical.low + canonical.high) / 2;
};

const pointsIn = (facts: readonly Fact[], valueOf: (fact: Fact) => number | null): Point[] =>
  facts
    .flatMap((fact) => {
      const value = valueOf(fact);
      return value === null ? [] : [{ fact, at: timeOf(fact), value }];
    })
    .toSorted((a, b) => a.at - b.at || a.value - b.value);

/** In the unit that all of the facts are stated in, else in the base unit. */
const toSeries = (key: string, facts: readonly Fact[]): Series => {
  const [{ subject, measure, qualifiers, quantity }] = facts as [Fact, ...Fact[]];
  const isOneUnit = facts.every((fact) => fact.quantity.unit === quantity.unit);
  return {
    key,
    subject,
    measure: [measure, ...qualifiers].join(' '),
    unit: isOneUnit ? quantity.unit : (quantity.canonical?.unit ?? ''),
    points: pointsIn(facts, isOneUnit ? (fact) => fact.quantity.value : baseValue),
  };
};

/** The series among facts: those with figures at three times at least; the longest first. */
export const seriesOf = (facts: readonly Fact[]): Series[] => {
  const dated = facts.filter((fact) => !Number.isNaN(timeOf(fact)) && baseValue(fact) !== null);
  return Array.from(Map.groupBy(dated, seriesKey), ([key, those]) => toSeries(key, those))
    .filter(({ points }) => new Set(points.map(({ at }) => at)).size >= LEAST)
    .toSorted((a, b) => b.points.length - a.points.length || (a.key < b.key ? -1 : 1));
};

const STEPS = [1, 2, 2.5, 5, 10];

/** Round values, about `count` of them, that span all of `values`; from zero where that is near. */
export const ticks = (values: readonly number[], count: number): number[] => {
  const high = Math.max(...values);
  let low = Math.min(...values);
  if (low > 0 && low < (high - low) * 2) low = 0;
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = power * (STEPS.find((one) => (one * power * count) / span >= 1) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
};
