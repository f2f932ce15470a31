import { expect, test } from 'vitest';
import { createVerifier } from '../../src/facts/check/verifier.ts';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';

const verifier = createVerifier(createMemoryStore());
const check = (claim: string, source: string) => verifier.verifyAgainst(claim, source);

test.each([
  ['The fleet had 226 vessels in 2022.', 'The fleet numbers 212 vessels, 14 fewer than in 2022.'],
  ['The fleet had 198 vessels in 2021.', 'The fleet numbers 212 vessels, 14 more than in 2021.'],
  ['Before the rise, the shares stood at 39 pence.', 'The shares rose 2 pence to 41 pence.'],
  [
    'Petrol cost $3.03 a gallon a week earlier.',
    'Petrol cost 3.12 dollars a gallon, up nine cents from a week earlier.',
  ],
  [
    'Petrol cost 3.53 dollars a gallon a year ago.',
    'Petrol cost 3.12 dollars a gallon, 41 cents below the level of a year ago.',
  ],
  [
    'The clinic treated 4,500 people in 2022.',
    'The clinic treated 4,300 people in 2023, 200 fewer than a year earlier.',
  ],
  ['Revenue was 200 million euros the year before.', 'Revenue rose 5 percent to 210 million euros.'],
])('%s follows from: %s', (claim, source) => {
  const { verdict, claims } = check(claim, source);
  expect(verdict).toBe('supported');
  expect(claims.some(({ formula }) => formula !== undefined)).toBe(true);
});

test('what a figure is compared with is not the time at which it holds', () => {
  expect(
    check('The fleet had 212 vessels in 2022.', 'The fleet numbers 212 vessels, 14 fewer than in 2022.').verdict,
  ).not.toBe('supported');
});

test('the level after a change does not contradict a figure from before it', () => {
  expect(
    check('Before the rise, the shares stood at 35 pence.', 'On Friday the shares rose to 41 pence.').verdict,
  ).toBe('unverified');
});
