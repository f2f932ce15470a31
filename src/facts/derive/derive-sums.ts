import type { Fact } from '../../domain/fact.ts';
import type { DerivedFact } from './derived.ts';
import { computed, derivedFact, factorOf, measured, plain } from './derived.ts';

const ADDS = /^(?:money|mass|volume|energy|area|count|number)/;
const MAX_ITEMS = 12;

const sumOf = (items: readonly Fact[]): { value: number; half: number } | null => {
  let value = 0;
  let half = 0;
  for (const item of items) {
    const one = measured(item.quantity);
    if (one === null) return null;
    value += one.value;
    half += one.half;
  }
  return { value, half };
};

const shared = (items: readonly Fact[], key: 'subject' | 'measure'): string => {
  const [first, ...others] = items.map((item) => item[key].split(' '));
  return (first ?? []).filter((word) => others.every((other) => other.includes(word))).join(' ');
};

/** What the items are about, each word once: "kidney liver transplant". */
const union = (items: readonly Fact[]): string =>
  [...new Set(items.flatMap((item) => item.measure.split(' ')))].join(' ');

const total = (items: readonly Fact[], change: Partial<Fact>): DerivedFact[] => {
  const [first] = items;
  const sum = sumOf(items);
  if (first === undefined || sum === null) return [];
  const alike = items.every((item) => item.quantity.dimension === first.quantity.dimension);
  const like = alike
    ? first.quantity
    : { ...first.quantity, unit: '', unitName: '-', dimension: 'number', canonical: null };
  const quantity = computed(
    like,
    sum.value,
    sum.half,
    `${plain(sum.value / factorOf(first.quantity))} ${alike ? first.quantity.unit : ''}`.trim(),
    alike ? (first.quantity.canonical?.unit ?? '') : '',
  );
  const formula = `${items.map((item) => item.quantity.text).join(' + ')} = ${quantity.text}`;
  return [
    derivedFact(
      first,
      { quantity, subject: shared(items, 'subject'), measure: shared(items, 'measure'), ...change },
      formula,
      items,
    ),
  ];
};

/** Sums of a sentence's list: of figures for adjoining periods, and of all its items, as the role `total`. */
export const deriveSums = (facts: readonly Fact[]): DerivedFact[] => {
  const items = facts.filter(
    (fact) =>
      fact.role === 'level' &&
      ADDS.test(fact.quantity.dimension) &&
      !fact.quantity.dimension.includes('/') &&
      fact.quantity.kind !== 'date',
  );
  const [first] = items;
  if (first === undefined || items.length < 2 || items.length > MAX_ITEMS) return [];
  const same = items.filter(
    (item) =>
      item.subject === first.subject &&
      item.quantity.dimension.split(':')[0] === first.quantity.dimension.split(':')[0],
  );
  if (same.length < 2) return [];
  const found: DerivedFact[] = [];
  for (let from = 0; from < same.length; from++)
    for (let to = from + 1; to < same.length; to++) {
      const [before, current, start] = [same[to - 1]?.time, same[to]?.time, same[from]?.time];
      if (!before || !current || !start || before.end !== current.start) break;
      found.push(...total(same.slice(from, to + 1), { time: { start: start.start, end: current.end } }));
    }
  const oneTime = same.every((item) => JSON.stringify(item.time) === JSON.stringify(first.time));
  if (oneTime) {
    const all = { role: 'total', qualifiers: [] };
    found.push(...total(same, all), ...total(same, { ...all, measure: union(same) }));
  }
  return found;
};
