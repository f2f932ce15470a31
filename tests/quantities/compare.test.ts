import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/domain/quantity.ts';
import { compareQuantities, isSupportedBy } from '../../src/quantities/compare.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';

const only = (text: string): Quantity => {
  const found = readQuantities(text);
  const [quantity] = found;
  if (quantity === undefined || found.length > 1) throw new Error(`${text}: ${found.length} quantities`);
  return quantity;
};

const relationOf = (claim: string, stated: string): string => {
  const comparison = compareQuantities(only(claim), only(stated));
  return comparison.relation === 'incomparable' ? comparison.reason : comparison.relation;
};

const CASES: [claim: string, stated: string, relation: string][] = [
  ['28.7 Mt', '28.7 million tonnes', 'equal'],
  ['28,700,000 tonnes', '28.7 million tonnes', 'equal'],
  ['28.7bn kg', '28.7 million tonnes', 'equal'],
  ['about 29 million tonnes', '28.7 million tonnes', 'inside'],
  ['29 million tonnes', '28.7 million tonnes', 'inside'],
  ['nearly 29 million tonnes', '28.7 million tonnes', 'inside'],
  ['more than 28 million tonnes', '28.7 million tonnes', 'inside'],
  ['28.2 Mt', '28.7 million tonnes', 'disjoint'],
  ['28.7 kt', '28.7 million tonnes', 'disjoint'],
  ['more than 29 million tonnes', '28.7 million tonnes', 'disjoint'],
  ['28.74 million tonnes', '28.7 million tonnes', 'more-precise'],
  ['28.7 million tonnes', 'about 29 million tonnes', 'more-precise'],
  ['nearly 29 million tonnes', 'nearly 29 million tonnes', 'equal'],
  // units
  ['5 km', '3.1 miles', 'equal'],
  ['20 °C', '68 °F', 'equal'],
  ['90 minutes', 'an hour and a half', 'equal'],
  ['90 seconds', '90 minutes', 'disjoint'],
  ['two-thirds', '66 percent', 'inside'],
  ['20 %', 'one in five', 'equal'],
  // gates
  ['5 %', '5 percentage points', 'percent-points'],
  ['$5', '€5', 'currency'],
  ['5 kg', '5 km', 'dimension'],
  ['5 bridges', '5 people', 'dimension'],
  ['in 2024', '2,024 km', 'date'],
  // counts, ranks and scores are exact
  ['two bridges', '2 bridges', 'equal'],
  ['three bridges', 'two bridges', 'disjoint'],
  ['the second-largest', 'the third-largest', 'disjoint'],
  ['won 3–1', 'won 3–1', 'equal'],
  ['won 3–1', 'won 3–2', 'disjoint'],
  // ranges and bounds
  ['10–12 km', '11 km', 'inside'],
  ['11 km', '10–12 km', 'more-precise'],
  ['400 jobs', 'up to 400 jobs', 'more-precise'],
  ['up to 400 jobs', '380 jobs', 'inside'],
  ['at least 30 km', 'more than 28 km', 'more-precise'],
  ['273 units', 'from 240 to 273 units', 'equal'],
  ['from 250 to 273 units', 'from 240 to 273 units', 'disjoint'],
  // dates
  ['in 2025', 'in 2026', 'disjoint'],
  ['by 2025', 'by 2026', 'disjoint'],
  ['by 2026', 'by 2026', 'equal'],
  ['by 2026', 'in March 2026', 'inside'],
  ['in March 2026', 'in 2026', 'more-precise'],
  ['in 2026', 'in March 2026', 'inside'],
  ['in December', 'by December', 'equal'],
  ['December 2025', 'December', 'more-precise'],
  ['December', 'December 2025', 'inside'],
  ['December', 'November', 'disjoint'],
  ['December', 'in 2025', 'overlapping'],
];

describe('compareQuantities', () => {
  it.each(CASES)('%s against %s: %s', (claim, stated, relation) => {
    expect(relationOf(claim, stated)).toBe(relation);
  });

  it('never calls an ambiguous text disjoint', () => {
    const metres = only('It is 5m.');
    expect(compareQuantities(metres, only('5 million'))).toEqual({ relation: 'equal' });
    expect(compareQuantities(metres, only('7 metres'))).toEqual({ relation: 'incomparable', reason: 'ambiguous' });
  });

  it('supports what is equal or inside, and nothing else', () => {
    const supported = (claim: string, stated: string) => isSupportedBy(compareQuantities(only(claim), only(stated)));
    expect(supported('28.7 Mt', '28.7 million tonnes')).toBe(true);
    expect(supported('about 29 Mt', '28.7 million tonnes')).toBe(true);
    expect(supported('28.74 Mt', '28.7 million tonnes')).toBe(false);
    expect(supported('$5', '€5')).toBe(false);
  });
});
