import {
  addSmaller,
  readFeetAndInches,
  readHoursAndMinutes,
  readHyphenatedHeight,
  readUnitFraction,
} from './units/compounds.ts';
import { readWordFraction } from './numbers/fractions.ts';
import { MIXED_STEP, reading } from './numbers/number-reading.ts';
import { readNumber, scaled, type NumberReading } from './numbers/numbers.ts';
import { hedgeBefore } from './operators.ts';
import type { ResolvedUnit } from './reading.ts';
import type { UnitAt } from './units/divisors.ts';
import { readMoney, scaledByUnit } from './units/money.ts';
import { readUnit } from './units/read-unit.ts';
import { minus, readSign } from './numbers/signs.ts';
import type { Token } from './tokens.ts';

/** A signed number with the currency or unit around it. */
export type Amount = {
  number: NumberReading;
  value: number;
  step: number;
  unit: ResolvedUnit | null;
  /** Index of its first token and of the first token after it. */
  start: number;
  next: number;
  /** Index after the number itself, before any unit. */
  afterNumber: number;
  /** A currency sign stands before it. */
  prefixed: boolean;
};

/** "half a mile", "three quarters of an hour": the unit of a fraction, behind its article. */
const readUnitOfFraction = (tokens: readonly Token[], number: NumberReading): UnitAt | null => {
  if (!number.fraction) return null;
  const at = tokens[number.next]?.lower === 'of' ? number.next + 1 : number.next;
  if (!/^an?$/.test(tokens[at]?.lower ?? '')) return null;
  const unit = readUnit(tokens, at + 1);
  return unit !== null && (tokens[unit.next - 1]?.text.length ?? 0) > 2 ? unit : null;
};

/** "an hour and a half", "an hour and 20 minutes", "about a week": one unit in words, and what is added to it. */
const readArticleUnit = (tokens: readonly Token[], index: number): Amount | null => {
  if (!/^an?$/.test(tokens[index]?.lower ?? '')) return null;
  const unit = (tokens[index + 1]?.text.length ?? 0) > 2 ? readUnit(tokens, index + 1) : null;
  if (unit === null) return null;
  const sum = addSmaller(tokens, 1, unit.unit, unit.next);
  if (sum !== null && tokens[unit.next]?.lower === 'and')
    return {
      number: reading(sum.value, sum.step, index + 1, { inWords: true }),
      value: sum.value,
      step: sum.step,
      unit: sum.unit,
      start: index,
      next: sum.next,
      afterNumber: index + 1,
      prefixed: false,
    };
  const extra = readUnitFraction(tokens, unit.next);
  if (extra === null) {
    // "about a week", "more than a mile": measured, as a hedge says; "a week" alone is an indefinite one
    // "7.5 % more than a year ago" compares with then
    const isPast = /^(?:ago|earlier|before|previously|later)$/.test(tokens[unit.next]?.lower ?? '');
    const isShare = readWordFraction(tokens, index) !== null;
    if (isPast || isShare || hedgeBefore(tokens, index).hedge === 'none' || unit.unit.kind === 'money') return null;
    const one = reading(1, 1, index + 1, { inWords: true });
    return {
      number: one,
      value: 1,
      step: 1,
      unit: unit.unit,
      start: index,
      next: unit.next,
      afterNumber: index + 1,
      prefixed: false,
    };
  }
  const number = reading(1 + extra.value, MIXED_STEP, index + 1, { inWords: true });
  return {
    number,
    value: number.value,
    step: MIXED_STEP,
    unit: unit.unit,
    start: index,
    next: extra.next,
    afterNumber: index + 1,
    prefixed: false,
  };
};

/** Reads an amount that starts at `index`: sign, currency sign, number, unit and smaller units. */
export const readAmount = (tokens: readonly Token[], index: number): Amount | null => {
  const special = readMoney(tokens, index) ?? readArticleUnit(tokens, index);
  if (special !== null) return special;
  const sign = readSign(tokens, index);
  const number = readNumber(tokens, sign.next);
  if (number === null) return null;
  const value = sign.negative ? minus(number.value) : number.value;
  const plain: Amount = {
    number,
    value,
    step: number.step,
    unit: null,
    start: index,
    next: number.next,
    afterNumber: number.next,
    prefixed: false,
  };
  const tall = sign.negative
    ? null
    : (readFeetAndInches(tokens, number) ??
      readHyphenatedHeight(tokens, number) ??
      readHoursAndMinutes(tokens, number));
  if (tall !== null) return { ...plain, ...tall };
  const unit = readUnit(tokens, number.next) ?? readUnitOfFraction(tokens, number);
  const scale = scaledByUnit(tokens, unit?.next ?? number.next, unit?.unit ?? null);
  const larger = scale === null ? null : scaled(number, scale.power, number.next);
  if (scale !== null && larger !== null) {
    const amount = sign.negative ? minus(larger.value) : larger.value;
    return { ...plain, number: larger, value: amount, step: larger.step, unit: scale.unit, next: scale.next };
  }
  if (unit === null) return plain;
  const extra = unit.unit.dimension === 'time' ? readUnitFraction(tokens, unit.next) : null;
  if (extra !== null)
    return { ...plain, value: value + extra.value, step: MIXED_STEP, unit: unit.unit, next: extra.next };
  // "12 degrees below zero"
  const below =
    /^(?:temperature|angle)$/.test(unit.unit.dimension) &&
    tokens[unit.next]?.lower === 'below' &&
    tokens[unit.next + 1]?.lower === 'zero';
  if (below) return { ...plain, value: -Math.abs(value), unit: unit.unit, next: unit.next + 2 };
  const sum = sign.negative ? null : addSmaller(tokens, value, unit.unit, unit.next);
  if (sum !== null) return { ...plain, ...sum };
  return { ...plain, unit: unit.unit, next: unit.next };
};
