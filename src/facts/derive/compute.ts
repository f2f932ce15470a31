import type { Fact } from '../../domain/fact.ts';
import type { Interval } from '../../domain/quantity.ts';
import type { FactTable } from '../check/candidates.ts';
import { wordsOfClaim } from './claim-words.ts';
import type { Arithmetic, Computation } from './computation.ts';
import { formulaOf } from './computation.ts';
import { computeDifferences, computeRatios } from './compute-differences.ts';
import { computeBefore } from './compute-before.ts';
import { computeDates } from './compute-dates.ts';
import { computeAges, computeDurations } from './compute-durations.ts';
import { computePeriods } from './compute-periods.ts';
import { computeMultiplied, computeRates } from './compute-rates.ts';
import { computeRests } from './compute-rests.ts';
import { computeParts, computeShares } from './compute-shares.ts';
import { computeSums } from './compute-sums.ts';
import { computeSwings } from './compute-swings.ts';
import { jointCover } from './joint-cover.ts';
import type { Judgement } from '../check/judgement.ts';
import { mayMeanRow } from '../check/row-bearers.ts';
import { operandsFor } from './operands.ts';
import { excludes, holds, type Amount } from './spread.ts';

const ARITHMETIC: readonly Arithmetic[] = [
  computeSums,
  computeRests,
  computeShares,
  computeParts,
  computeDifferences,
  computeRatios,
  computeRates,
  computeMultiplied,
  computeBefore,
  computeDurations,
  computeAges,
  computeDates,
  computePeriods,
  computeSwings,
];

/** What is reckoned over all rows of a table, none of which the claim needs to name. */
const OVER_ROWS: ReadonlySet<Arithmetic> = new Set([computeSums, computeRests, computeRates]);

/** From this share of the claim's words on, the operands tell of what it tells of. */
const COVERED = 0.6;
const RELATED = 0.5;
const WELL_COVERED = 0.8;

const said = (verdict: Judgement['verdict'], formula: string, { operands }: Computation): Judgement => ({
  verdict,
  reason: `it follows from the sources: ${formula}`,
  facts: operands.map(({ fact }) => fact.id),
  formula,
});

/** What arithmetic over stated figures says of a claim that no fact states; `mayFollow`: its value comes out, but not surely for this. */
export type Computed = { judgement: Judgement | null; mayFollow: boolean };

/** Whether the sources give the claim's very figure, for whatever: then it is no figure that they leave to be computed. */
const isStated = ({ quantity }: Fact, near: readonly Fact[]): boolean =>
  near.some(
    ({ quantity: stated }) =>
      (stated.value !== null && stated.value === quantity.value && stated.unit === quantity.unit) ||
      (stated.date !== undefined &&
        stated.date.start === quantity.date?.start &&
        stated.date.end === quantity.date.end),
  );

/** Whether the result is hardly other than a figure that it was computed from. */
const isIdle = (interval: Interval, family: string, { operands }: Computation): boolean =>
  family !== 'date' && operands.some((operand) => operand.family === family && holds(interval, operand.amount));

/** How far beyond a bound a result may lie and still be what is meant: "over 3 billion" is not said of 15 trillion. */
const BEYOND = 2;

/** Whether a result lies near the bound that an interval open to one side has; anything is near one that has two ends. */
const isNearBound = ({ low, high }: Interval, { stated }: Amount): boolean => {
  if (low !== null && high !== null) return true;
  const bound = low ?? high;
  if (bound === null || bound <= 0) return true;
  return low === null ? stated.low * BEYOND >= bound : stated.high <= bound * BEYOND;
};

/** Looks for arithmetic over the figures near a claim that gives its value. */
export const compute = (claim: Fact, table: FactTable): Computed => {
  const { canonical } = claim.quantity;
  const near = table.near(claim);
  if (canonical === null || (claim.quantity.value === null && claim.quantity.kind !== 'date') || isStated(claim, near))
    return { judgement: null, mayFollow: false };
  const words = wordsOfClaim(claim, table.claimsBeside(claim));
  const operands = operandsFor(
    words.terms.map(({ concept }) => concept),
    near,
  );
  const mayMean = mayMeanRow(claim, near);
  const named = operands.filter(({ fact }) => mayMean(fact));
  let mayFollow = false;
  let best: { found: Computation; cover: number } | null = null;
  let against: Computation | null = null;
  for (const arithmetic of ARITHMETIC)
    for (const found of arithmetic(words, OVER_ROWS.has(arithmetic) ? operands : named)) {
      const isHeld =
        holds(canonical, found.amount) && (words.family === 'date' || isNearBound(canonical, found.amount));
      const isExcluded = !isHeld && found.isUnmistakable?.() === true && excludes(canonical, found.amount);
      if (!isHeld && !isExcluded) continue;
      if (isHeld && isIdle(canonical, words.family, found)) continue;
      const isReversed = isHeld && found.isReversed?.() === true;
      if (!isReversed && !found.isCalledFor()) continue;
      const cover = jointCover(words, found, table.surroundings);
      if (isHeld && !isReversed && cover >= RELATED) mayFollow = true;
      if (isHeld && !isReversed && cover >= COVERED && cover > (best?.cover ?? 0)) best = { found, cover };
      if ((isExcluded || isReversed) && cover >= WELL_COVERED) against = found;
    }
  if (best !== null) return { judgement: said('supported', formulaOf(words, best.found), best.found), mayFollow };
  if (against !== null && !mayFollow)
    return { judgement: said('contradicted', formulaOf(words, against), against), mayFollow };
  return { judgement: null, mayFollow };
};
