import { tidy } from './intervals.ts';
import { readNumber } from './numbers.ts';
import type { ResolvedUnit } from './reading.ts';
import type { UnitAt } from './divisors.ts';
import { readUnit } from './read-unit.ts';
import { isGlued, type Token } from './tokens.ts';

/** Sum of a larger and a smaller measure of one dimension, in the larger unit. */
export type Sum = { value: number; step: number; unit: ResolvedUnit; next: number };

const ADDITIVE: ReadonlySet<string> = new Set(['time', 'length', 'mass', 'angle']);

/** The unit at `index`; "in" is the inch after feet ("5 ft 2 in"). */
const readSmaller = (tokens: readonly Token[], index: number, larger: ResolvedUnit): UnitAt | null => {
  if (larger.unit === 'ft' && tokens[index]?.lower === 'in')
    return { unit: { ...larger, unit: 'in', name: 'inch', factor: 0.0254 }, next: index + 1 };
  return readUnit(tokens, index);
};

/**
 * Adds the smaller parts of a measure written in several units: "2 hours and 4 minutes" is 2 1/15
 * hours, "5 feet 10 inches" 5 5/6 feet, "thirteen dollars and forty-five cents" 13.45 dollars. Null when nothing smaller follows.
 */
export const addSmaller = (tokens: readonly Token[], value: number, unit: ResolvedUnit, index: number): Sum | null => {
  const isMoney = unit.dimension.startsWith('money:') && unit.factor === 1;
  if (!(ADDITIVE.has(unit.dimension) || isMoney) || !Number.isInteger(value)) return null;
  let sum: Sum | null = null;
  let [total, larger, at, parts] = [value, unit, index, 1];
  for (let count = 0; count < 3; count++) {
    const joiner = tokens[at]?.lower;
    const from = joiner === 'and' || joiner === ',' ? at + 1 : at;
    if (tokens[from]?.newline) break;
    const number = readNumber(tokens, from);
    const measure = number === null || number.fraction ? null : readSmaller(tokens, number.next, larger);
    if (number === null || measure === null || measure.unit.dimension !== larger.dimension) break;
    const times = Math.round(larger.factor / measure.unit.factor);
    const exact = Math.abs(larger.factor / measure.unit.factor - times) < 1e-9;
    // the smaller part stays below one of the larger; months of days are no sum
    if (!exact || times < 2 || number.value >= times || (joiner === ',' && !isGlued(tokens[at]))) break;
    total = total * times + number.value;
    parts *= times;
    sum = { value: tidy(total / parts), step: number.step / parts, unit, next: measure.next };
    [larger, at] = [measure.unit, measure.next];
  }
  return sum;
};

/** "and a half", "and a quarter" after one whole unit ("an hour and a half"): the fraction and the index after it. */
export const readUnitFraction = (tokens: readonly Token[], index: number): { value: number; next: number } | null => {
  if (tokens[index]?.lower !== 'and' || !/^an?$/.test(tokens[index + 1]?.lower ?? '')) return null;
  const word = tokens[index + 2]?.lower;
  if (word !== 'half' && word !== 'quarter') return null;
  return { value: word === 'half' ? 0.5 : 0.25, next: index + 3 };
};
