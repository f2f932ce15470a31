import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/domain/quantity.ts';
import { compareQuantities } from '../../src/quantities/compare.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';

const only = (text: string): Quantity => {
  const found = readQuantities(text);
  const [quantity] = found;
  if (quantity?.kind !== 'date' || found.length > 1) throw new Error(`${text}: ${found.length} quantities`);
  return quantity;
};

const CASES: [claim: string, stated: string, relation: string][] = [
  ['on 14 March 2024', 'on March 14, 2024', 'equal'],
  ['in March 2024', 'on 14 March 2024', 'inside'],
  ['on 14 March 2024', 'in March 2024', 'more-precise'],
  ['in the 1990s', 'in 1994', 'inside'],
  ['in the 19th century', 'in 1848', 'inside'],
  // half-open: the first of January belongs to its own year
  ['in 2024', 'on 1 January 2025', 'disjoint'],
  ['in 2024', 'on 31 December 2024', 'inside'],
  // the round year is told of either century
  ['in the 19th century', 'in 1800', 'inside'],
  ['in the 19th century', 'in the 1800s', 'equal'],
  ['in the 20th century', 'in 1900', 'inside'],
  // years before Christ count backwards
  ['in the 5th century BC', 'in 431 BC', 'inside'],
  ['in the 5th century BC', 'in 331 BC', 'disjoint'],
  ['in 44 BC', 'in AD 44', 'disjoint'],
  // parts of periods
  ['in early 2024', 'in February 2024', 'inside'],
  ['in early 2024', 'in November 2024', 'disjoint'],
  ['in the second half of 2024', 'in Q4 2024', 'inside'],
  ['in the late 1980s', 'in 1982', 'disjoint'],
  // deadlines
  ['by 2030', 'by the end of 2030', 'equal'],
  ['by 2026', 'in 2025', 'inside'],
  ['by 2026', 'by 2025', 'disjoint'],
  ['before 2026', 'in 2026', 'disjoint'],
  ['since 1998', 'since 1998', 'equal'],
  // about
  ['around 1500', 'in 1492', 'inside'],
  ['around 1500', 'in 1450', 'disjoint'],
  ['in 1500', 'around 1500', 'inside'],
  ['in 1502', 'around 1500', 'more-precise'],
  // both orders of an ambiguous date are allowed, and no third
  ['on 4 March 2024', 'on 03/04/2024', 'equal'],
  ['on 3 April 2024', 'on 03/04/2024', 'equal'],
  ['on 5 April 2024', 'on 03/04/2024', 'disjoint'],
  // open years
  ['in December', 'in December 2025', 'inside'],
  ['in December 2025', 'in December', 'more-precise'],
  ['on 3 May', 'on 4 May', 'disjoint'],
  ['from December to February', 'in January', 'inside'],
  ['in December', 'in 2025', 'overlapping'],
  // a fiscal year is another period than the calendar year that it is named by
  ['in FY2023', 'in fiscal 2023', 'equal'],
  ['in FY2023', 'in 2023', 'overlapping'],
  ['in 2023', 'in FY2024', 'overlapping'],
  ['in 2020', 'in FY2023', 'disjoint'],
  ['in FY2023', 'in FY2024', 'disjoint'],
  ['in Q3 FY24', 'in fiscal 2024', 'more-precise'],
  ['in the third quarter', 'in the third quarter of fiscal 2024', 'inside'],
  ['in the year ended 31 December 2023', 'in 2023', 'equal'],
  ['in the fiscal year ended 30 June 2024', 'in 2024', 'overlapping'],
  // times of day
  ['at 3 pm', 'at 15:00', 'equal'],
  ['at 3 pm EST', 'at 8 pm GMT', 'equal'],
  ['at 3 pm EST', 'at 3 pm GMT', 'disjoint'],
  ['at 3 pm', 'at 3 pm EST', 'equal'],
  ['at 3 pm EST', 'at 3 pm', 'more-precise'],
  ['on 14 March 2024', '2024-03-14T10:30:00Z', 'inside'],
  ['at 10:30', '2024-03-14T10:30', 'inside'],
];

describe('comparison of dates', () => {
  it.each(CASES)('%s against %s: %s', (claim, stated, relation) => {
    expect(compareQuantities(only(claim), only(stated)).relation).toBe(relation);
  });
});
