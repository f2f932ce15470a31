import { expect, test } from 'vitest';
import { claimedFacts, factTableFor } from '../../src/facts/check/check-claims.ts';
import { candidatesFor } from '../../src/facts/check/candidates.ts';
import { EVIDENCE_FEATURES, evidenceFor } from '../../src/facts/check/evidence.ts';
import { deniesFrom, secondLook } from '../../src/facts/check/second-look.ts';
import { factsOfSource, verifyAgainst } from '../../src/facts/check/verifier.ts';

const SOURCE =
  'The vineyard produces about 90,000 bottles a year from 14 hectares. A bottle of its top wine sells for $85 at auction.';

const evidenceOf = (claim: string, source = SOURCE) => {
  const claims = claimedFacts(claim);
  const table = factTableFor(claims, { facts: factsOfSource(source), source });
  const [first] = claims;
  if (first === undefined) throw new Error('a claim with a figure');
  const candidates = candidatesFor(first, table);
  return { first, candidates, table, evidence: evidenceFor(first, candidates, table) };
};

test('each feature has a name and a finite value', () => {
  const { evidence } = evidenceOf('The vineyard covers 14 acres.');
  expect(evidence.features).toHaveLength(EVIDENCE_FEATURES.length);
  expect(evidence.features.every(Number.isFinite)).toBe(true);
});

test('for a claim speaks the fact with its figure, against it one with another', () => {
  const { evidence } = evidenceOf('The vineyard produces 80,000 bottles a year.');
  expect(evidence.forIt).toBeNull();
  expect(evidence.against?.fact.quantity.text).toMatch(/90,000 bottles/);
});

test('nothing to show, no verdict', () => {
  const { first, table } = evidenceOf('The vineyard has 14 dogs.');
  expect(secondLook(first, [], table)).toBeNull();
  expect(deniesFrom(null, null)).toBeNull();
});

test('a figure of another role or period denies nothing', () => {
  const { candidates } = evidenceOf('The vineyard produces 80,000 bottles a year.');
  const [candidate] = candidates;
  if (candidate === undefined) throw new Error('a candidate');
  expect(deniesFrom(null, { ...candidate, barrier: () => 'period' })).toBeNull();
});

test('a verdict of the second look still names its fact', () => {
  const { claims } = verifyAgainst('The estate makes 120,000 bottles annually.', SOURCE);
  expect(claims[0]?.verdict).not.toBe('supported');
  if (claims[0]?.verdict === 'contradicted') expect(claims[0].facts).toHaveLength(1);
});
