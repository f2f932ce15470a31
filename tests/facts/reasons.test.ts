import { expect, it } from 'vitest';
import { verifyAgainst } from '../../src/facts/check/verifier.ts';

it.each([
  [
    'Reserves come to 30 million tonnes.',
    'Reserves come to 28.7 million tonnes, the ministry said.',
    'the sources say 28.7 million tonnes, per the ministry',
  ],
  [
    '304 people attended the opening.',
    'About 300 people attended the opening.',
    'more precise than the sources, which say about 300 people',
  ],
  ['Sales fell 12 percent in 2023.', 'Sales rose 12 percent in 2023.', 'the sources say a rise of 12 percent'],
  [
    'The firm sold 400 ships in 2022.',
    'The firm sold 400 ships in 2021.',
    'the sources give 400 ships for another period: “The firm sold 400 ships in 2021.”',
  ],
  [
    'The firm sold 400 ships.',
    'The firm plans to sell 400 ships.',
    'the sources give 400 ships as a plan or forecast, not as a fact',
  ],
])('the reason for “%s” tells a reader what “%s” says', (claim, source, reason) => {
  expect(verifyAgainst(claim, source).claims[0]?.reason).toBe(reason);
});
