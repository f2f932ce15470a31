import type { Fact } from '../../domain/fact.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';

/** Base units in one of the unit that a range is written in: "29 to 31 million barrels" read with a one before its words. */
const factorOf = ({ text, low, high, unit, canonical }: Quantity): number => {
  const tail = /[^\d.,]*$/.exec(text)?.[0] ?? '';
  const one = readQuantities(`1${tail}`).find((each) => each.unit === unit);
  const middle = (interval: Quantity['canonical']): number => ((interval?.low ?? 0) + (interval?.high ?? 0)) / 2;
  if (one?.value === 1 || (one?.value != null && one.value % 10 === 0)) return middle(one.canonical) / one.value;
  return middle(canonical) / (((low ?? 0) + (high ?? 0)) / 2);
};

const exactRanges = new WeakMap<Quantity, Quantity>();

/** A range stands from its lower written end to its higher one, without rounding. */
export const exactRange = (quantity: Quantity): Quantity => {
  const { canonical, value, low, high, kind } = quantity;
  if (value !== null || low === null || high === null || kind === 'date' || quantity.dimension === 'temperature')
    return quantity;
  if (canonical === null || canonical.low === null || canonical.high === null || low + high === 0) return quantity;
  const known = exactRanges.get(quantity);
  if (known !== undefined) return known;
  const factor = Number(factorOf(quantity).toPrecision(9));
  const exact = { ...quantity, canonical: { ...canonical, low: low * factor, high: high * factor, highOpen: false } };
  exactRanges.set(quantity, exact);
  return exact;
};

const isBounded = ({ value, kind, operator }: Quantity): boolean =>
  kind !== 'date' && (value === null || /[<>]/.test(operator));

type Ends = { low: number | null; high: number | null };

const endsOf = ({ canonical }: Quantity): Ends => ({ low: canonical?.low ?? null, high: canonical?.high ?? null });

/** A bound is so many times another that nobody would tell the one by the other. */
const FAR = 2;

/** Whether a bound lies far below a stated lower one, or far above a stated upper one: more than 40, more than 200. */
const isFarOff = (mine: Ends, stated: Ends): boolean => {
  if (mine.high === null && mine.low !== null && stated.low !== null)
    return mine.low > 0 && stated.low > mine.low * FAR;
  return (
    mine.low === null && mine.high !== null && stated.high !== null && stated.high > 0 && mine.high > stated.high * FAR
  );
};

const UNREAL = new Set(['forecast', 'target']);

/**
 * Whether a wider range or bound misquotes the one that is stated: what someone expects is told as it was said, and a range
 * that keeps one end of the other is a copy of it with an error.
 */
export const misquotes = (claim: Fact, fact: Fact): boolean => {
  const [mine, stated] = [claim.quantity, fact.quantity];
  if (!isBounded(mine) || !isBounded(stated)) return false;
  const [own, theirs] = [endsOf(exactRange(mine)), endsOf(exactRange(stated))];
  const { low, high } = own;
  const isSameForm = (low === null) === (theirs.low === null) && (high === null) === (theirs.high === null);
  if (isSameForm && UNREAL.has(claim.modality) && UNREAL.has(fact.modality)) return true;
  if (isSameForm && isFarOff(own, theirs)) return true;
  return low !== null && high !== null && (low === theirs.low) !== (high === theirs.high);
};
