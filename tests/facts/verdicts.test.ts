import { describe, expect, it } from 'vitest';
import { verifyAgainst } from '../../src/facts/check/verifier.ts';
import { CASES as OF_ANSWERS } from './verdict-cases-of-answers.ts';
import { CASES as OF_ARITHMETIC } from './verdict-cases-of-arithmetic.ts';
import { CASES as OF_DEPARTURES } from './verdict-cases-of-departures.ts';
import { CASES as OF_DISAGREEMENT } from './verdict-cases-of-disagreement.ts';
import { CASES as OF_FURTHER_VALUES } from './verdict-cases-of-further-values.ts';
import { CASES as OF_FURTHER_WORDING } from './verdict-cases-of-further-wording.ts';
import { CASES as OF_PLACES } from './verdict-cases-of-places.ts';
import { CASES as OF_RESTS_AND_SUMS } from './verdict-cases-of-rests-and-sums.ts';
import { CASES as OF_ROWS_AND_ENDS } from './verdict-cases-of-rows-and-ends.ts';
import { CASES as OF_SENSES } from './verdict-cases-of-senses.ts';
import { CASES as OF_VALUES } from './verdict-cases-of-values.ts';
import { CASES as OF_WORDING } from './verdict-cases-of-wording.ts';

describe.each([
  ...OF_VALUES,
  ...OF_WORDING,
  ...OF_FURTHER_VALUES,
  ...OF_FURTHER_WORDING,
  ...OF_DEPARTURES,
  ...OF_ANSWERS,
  ...OF_ARITHMETIC,
  ...OF_PLACES,
  ...OF_RESTS_AND_SUMS,
  ...OF_ROWS_AND_ENDS,
  ...OF_SENSES,
  ...OF_DISAGREEMENT,
])('$source', ({ source, claims }) => {
  it.each(claims)('%s: %s', (verdict, claim) => {
    const found = verifyAgainst(claim, source);
    expect(found.verdict, found.reason).toBe(verdict);
  });
});
