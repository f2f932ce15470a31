import type { Quantity } from '../domain/quantity.ts';
import { compareQuantities, isAcrossUnits, type Comparison } from './compare.ts';
import { explainQuantity, intervalInWords } from './explain.ts';

const RELATIONS: Readonly<Record<Exclude<Comparison['relation'], 'incomparable'>, string>> = {
  equal: 'They are the same figure.',
  inside: 'What is stated lies within what is claimed.',
  'more-precise': 'They are compatible, but the claim is more exact than what is stated.',
  overlapping: 'They overlap, but neither holds the other.',
  disjoint: 'No value fits both.',
};

/** Digits of a figure that was converted between units of no common scale. */
const CONVERTED_DIGITS = 5;

type Reason = Extract<Comparison, { relation: 'incomparable' }>['reason'];

const REASONS: Readonly<Record<Reason, string>> = {
  dimension: 'They measure different things.',
  currency: 'No source gives a rate between the currencies.',
  'percent-points': 'A percentage is no number of percentage points.',
  date: 'A date and a figure are not compared.',
  ambiguous: 'One can be read in several ways, so it decides nothing.',
  form: 'They have no values that could be compared.',
};

/**
 * How a claimed quantity stands to a stated one: both in the unit of what is stated, and whether they fit. English
 * sentences.
 */
export const explainComparison = (claim: Quantity, stated: Quantity): string => {
  const comparison = compareQuantities(claim, stated);
  if (comparison.relation === 'incomparable') return REASONS[comparison.reason];
  const given = explainQuantity(stated).means;
  const isPlain = claim.date !== undefined || claim.kind === 'score' || claim.dimension !== stated.dimension;
  const isConverted = !isPlain && isAcrossUnits(claim, stated);
  const claimed = isPlain
    ? explainQuantity(claim).means
    : intervalInWords(claim.canonical, stated, isConverted ? CONVERTED_DIGITS : undefined);
  const slack = isConverted ? ' Between these units 0.5 % is allowed for rounding.' : '';
  return `Claimed: ${claimed}. Stated: ${given}.${slack} ${RELATIONS[comparison.relation]}`;
};
