import { readNumber } from './numbers.ts';
import type { ResolvedUnit } from './reading.ts';
import { readUnit } from './read-unit.ts';
import { isGlued, type Token } from './tokens.ts';

/** Sum of a larger and a smaller measure of one dimension, in the smaller unit. */
export type Sum = { value: number; step: number; unit: ResolvedUnit; next: number };

const ADDITIVE: ReadonlySet<string> = new Set(['time', 'length', 'mass', 'angle']);

/**
 * Adds the smaller parts of a measure written in several units: "2 hours and 4 minutes" is 124 minutes,
 * "5 feet 10 inches" 70 inches, "an hour and a half" is one of its own. Null when nothing smaller follows.
 */
export const addSmaller = (tokens: readonly Token[], value: number, unit: ResolvedUnit, index: number): Sum | null => {
  if (!ADDITIVE.has(unit.dimension) || !Number.isInteger(value)) return null;
  let sum: Sum | null = null;
  let [total, larger, at] = [value, unit, index];
  for (let parts = 0; parts < 3; parts++) {
    const joiner = tokens[at]?.lower;
    const from = joiner === 'and' || joiner === ',' ? at + 1 : at;
    if (tokens[from]?.newline) break;
    const number = readNumber(tokens, from);
    const measure = number === null || number.fraction ? null : readUnit(tokens, number.next);
    if (number === null || measure === null || measure.unit.dimension !== larger.dimension) break;
    const times = Math.round(larger.factor / measure.unit.factor);
    const exact = Math.abs(larger.factor / measure.unit.factor - times) < 1e-9;
    // the smaller part stays below one of the larger; months of days are no sum
    if (!exact || times < 2 || number.value >= times || (joiner === ',' && !isGlued(tokens[at]))) break;
    total = total * times + number.value;
    sum = { value: total, step: number.step, unit: measure.unit, next: measure.next };
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
