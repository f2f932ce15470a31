import { expect, test } from 'vitest';
import type { Quantity } from '../../src/domain/quantity.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { comparedAs, readAs } from '../../web/src/answer/quantity-words.ts';

const only = (text: string): Quantity => {
  const [quantity, ...others] = readQuantities(text);
  if (quantity === undefined || others.length > 0) throw new Error(`${JSON.stringify(text)} is not one quantity.`);
  return quantity;
};

test.each([
  ['28.7 million tonnes', '28.7 million t', 'from 28.65 billion to 28.75 billion kg'],
  ['at least 40 km', '40 km', '40,000 m or more'],
  ['in 2026', '2026', null],
  ['by December', 'December, no year stated', null],
  ['on 3 May 2024', 'May 3, 2024', null],
])('%s', (text, read, compared) => {
  expect(readAs(only(text))).toBe(read);
  expect(comparedAs(only(text))).toBe(compared);
});
