import type { Quantity } from '../domain/quantity.ts';
import { unitReadings } from './units/ambiguous-units.ts';
import { readAmount, type Amount } from './amounts.ts';
import { measure, readBare } from './numbers/bare-numbers.ts';
import { readCarriedUnit } from './units/carried-units.ts';
import { isAddress, isLabel } from './labels.ts';
import { readLetterScale, type LetterScale } from './numbers/letter-scales.ts';
import { hedgeAfter, hedgeBefore } from './operators.ts';
import { readRange, type RangeReading } from './ranges.ts';
import { readCount } from './units/read-unit.ts';
import { NO_UNIT, range, single, type Found, type Preceding, type ResolvedUnit } from './reading.ts';
import { readScaleName } from './numbers/scale-names.ts';
import { extent, type Source } from './tokens.ts';

/** A range; "from 240 to 273" keeps its two ends in order as `parts` and as alternative readings, as it may be a change. */
const readSpan = (source: Source, amount: Amount, between: RangeReading): Found => {
  const { tokens } = source;
  const { from, to } = between;
  const counted = between.unit === null ? readCount(tokens, between.next, false) : null;
  const unit = between.unit ?? counted?.unit ?? NO_UNIT;
  const next = counted?.next ?? between.next;
  const after = hedgeAfter(tokens, next).hedge;
  const hedge = after === 'none' ? between.hedge : after;
  const quantity = range(extent(source, amount.start, next), from, to, unit, hedge);
  if (!between.isChange) return { quantity, next, unit };
  const [first, second] = between.ends;
  const ends = [
    single(
      extent(source, first.start, first.next),
      from.value,
      from.step,
      unit,
      hedgeBefore(tokens, first.start).hedge,
    ),
    single(extent(source, second.start, next), to.value, to.step, unit, hedgeBefore(tokens, second.start).hedge),
  ];
  return { quantity: { ...quantity, parts: [from.value, to.value], alternatives: ends }, next, unit };
};

/** An amount with a unit, and the other readings of it: another meaning of the unit's name, "m" as a million. */
const readWithUnit = (source: Source, amount: Amount, unit: ResolvedUnit, letter: LetterScale | null): Quantity => {
  const [first = unit, ...others] = unitReadings(source.tokens, amount, unit);
  const quantity = measure(source, amount, amount.next, first);
  const alternatives = others.map((other) => measure(source, amount, amount.next, other));
  if (letter !== null) alternatives.push(measure(source, amount, letter.next, letter.unit, letter.value, letter.step));
  return alternatives.length === 0 ? quantity : { ...quantity, alternatives };
};

/** Reads a quantity that starts at `index` and is no date, time, age, ordinal, share or score. */
export const readMeasure = (source: Source, index: number, preceding: Preceding | null): Found | null => {
  const { tokens } = source;
  const amount = readAmount(tokens, index);
  if (amount === null) return null;
  const scale = amount.unit === null ? readScaleName(tokens, amount) : null;
  if (scale !== null) return { quantity: measure(source, amount, amount.next, scale), next: amount.next };
  if (isLabel(tokens, amount)) return { quantity: null, next: Math.max(amount.afterNumber, index + 1) };
  const letter = readLetterScale(tokens, amount);
  const carried = letter === null ? null : readCarriedUnit(tokens, { ...amount, value: letter.value }, preceding);
  if (letter !== null && (letter.certain || carried?.kind === 'money')) {
    const unit = carried === null || (letter.certain && letter.unit !== NO_UNIT) ? letter.unit : carried;
    const quantity = measure(source, amount, letter.next, unit, letter.value, letter.step);
    return unit === NO_UNIT ? { quantity, next: letter.next } : { quantity, next: letter.next, unit };
  }
  const between = readRange(tokens, amount);
  if (between !== null) {
    if (between.unit === null && isAddress(tokens, between.next)) return { quantity: null, next: between.next };
    return readSpan(source, amount, between);
  }
  if (amount.unit === null) return readBare(source, amount, preceding);
  return { quantity: readWithUnit(source, amount, amount.unit, letter), next: amount.next, unit: amount.unit };
};
