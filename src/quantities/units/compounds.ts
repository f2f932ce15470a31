import { tidy } from '../intervals.ts';
import { readNumber, type NumberReading } from '../numbers/numbers.ts';
import type { ResolvedUnit } from '../reading.ts';
import type { UnitAt } from './divisors.ts';
import { readUnit } from './read-unit.ts';
import { resolve } from './resolved-units.ts';
import { isGlued, skipHyphen, type Token } from '../tokens.ts';
import { findSymbol } from './unit-index.ts';

/** Sum of a larger and a smaller measure of one dimension, in the larger unit. */
export type Sum = { value: number; step: number; unit: ResolvedUnit; next: number };

const ADDITIVE: ReadonlySet<string> = new Set(['time', 'length', 'mass', 'angle']);

/** Marks of parts of a degree: 35° 47′ 28″. */
const ARC: ReadonlyMap<string, string> = new Map([
  ...['′', "'", '’'].map((mark) => [mark, 'arcmin'] as const),
  ...['″', '"', '”'].map((mark) => [mark, 'arcsec'] as const),
]);

const ofTable = (symbol: string): ResolvedUnit =>
  resolve({ meaning: { type: 'unit', unit: findSymbol(symbol) }, others: [] });

/** Symbol of what the short form at `index` means after a larger unit: "5 ft 2 in", "2h 10m", "35° 47′". */
const shortForm = (token: Token, larger: ResolvedUnit): string | undefined => {
  if (larger.dimension === 'angle' && !token.gap) return ARC.get(token.text);
  if (larger.unit === 'ft' && token.lower === 'in') return 'in';
  return larger.unit === 'h' && token.text === 'm' ? 'min' : undefined;
};

/** The unit at `index` of a part of `larger`; a cent is the hundredth of any currency. */
const readSmaller = (tokens: readonly Token[], index: number, larger: ResolvedUnit): UnitAt | null => {
  const token = tokens[index];
  if (token === undefined || token.newline) return null;
  const symbol = shortForm(token, larger);
  if (symbol !== undefined) return { unit: ofTable(symbol), next: index + 1 };
  if (larger.kind === 'money' && /^cents?$/.test(token.lower))
    return { unit: { ...larger, unit: 'cent', name: 'cent', factor: 0.01 }, next: index + 1 };
  return readUnit(tokens, index);
};

/** Whether a clause ends before the token. */
const endsClause = (token: Token | undefined): boolean =>
  token === undefined || token.newline || (/^[.,;:!?)]$/.test(token.text) && isGlued(token));

/** "15 dollars 50", "thirteen dollars forty five", "two hours and ten": the smaller unit left out at the end of a clause. */
const addUnnamed = (tokens: readonly Token[], value: number, unit: ResolvedUnit, index: number): Sum | null => {
  const joined = tokens[index]?.lower === 'and';
  const parts = unit.kind === 'money' ? 100 : unit.unit === 'h' && joined ? 60 : 0;
  const number = parts === 0 || tokens[index]?.newline ? null : readNumber(tokens, index + (joined ? 1 : 0));
  if (number === null || number.scale > 1 || number.fraction || !Number.isInteger(number.value)) return null;
  if (number.value < 10 || number.value >= parts || !endsClause(tokens[number.next])) return null;
  return { value: tidy(value + number.value / parts), step: 1 / parts, unit, next: number.next };
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
    const joins = joiner === 'and' || joiner === ',';
    if (!exact || times < 2 || (number.value >= times && (joins || number.value >= 12 * times))) break;
    if (joiner === ',' && !isGlued(tokens[at])) break;
    total = total * times + number.value;
    parts *= times;
    sum = { value: tidy(total / parts), step: number.step / parts, unit, next: measure.next };
    [larger, at] = [measure.unit, measure.next];
  }
  return sum ?? addUnnamed(tokens, value, unit, index);
};

/** "5'11\"", "6' 2''", "5′ 7″": feet and inches by their marks. */
export const readFeetAndInches = (tokens: readonly Token[], feet: NumberReading): Sum | null => {
  const mark = tokens[feet.next];
  if (!isGlued(mark) || !/^['’′]$/.test(mark.text) || !Number.isInteger(feet.value) || feet.scale > 1) return null;
  const inches = readNumber(tokens, feet.next + 1);
  if (inches === null || inches.inWords || inches.value >= 12) return null;
  const [first, second] = [tokens[inches.next], tokens[inches.next + 1]];
  if (!isGlued(first)) return null;
  const isDouble = /^['’]$/.test(first.text) && second?.text === first.text && isGlued(second);
  if (!isDouble && !/^["”″]$/.test(first.text)) return null;
  const next = inches.next + (isDouble ? 2 : 1);
  return { value: tidy(feet.value + inches.value / 12), step: inches.step / 12, unit: ofTable('ft'), next };
};

/** "6-foot-9", "5-foot-11-inch": a height, the inches joined by a hyphen. */
export const readHyphenatedHeight = (tokens: readonly Token[], feet: NumberReading): Sum | null => {
  const foot = skipHyphen(tokens, feet.next);
  if (foot === feet.next || !/^(?:foot|feet|ft)$/.test(tokens[foot]?.lower ?? '') || !Number.isInteger(feet.value))
    return null;
  const at = skipHyphen(tokens, foot + 1);
  const inches = at > foot + 1 ? readNumber(tokens, at) : null;
  if (inches === null || inches.value >= 12 || inches.scale > 1) return null;
  const named = skipHyphen(tokens, inches.next);
  const next = /^(?:inch|inches|in)$/.test(tokens[named]?.lower ?? '') && named > inches.next ? named + 1 : inches.next;
  return { value: tidy(feet.value + inches.value / 12), step: inches.step / 12, unit: ofTable('ft'), next };
};

/** "and a half", "and half", "and a quarter" after one whole unit ("an hour and a half"): the fraction and the index after it. */
export const readUnitFraction = (tokens: readonly Token[], index: number): { value: number; next: number } | null => {
  if (tokens[index]?.lower !== 'and') return null;
  const at = /^an?$/.test(tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1;
  const word = tokens[at]?.lower;
  if (word !== 'half' && (word !== 'quarter' || at === index + 1)) return null;
  return { value: word === 'half' ? 0.5 : 0.25, next: at + 1 };
};

/** "1h30": hours and minutes without a second unit. */
export const readHoursAndMinutes = (tokens: readonly Token[], hours: NumberReading): Sum | null => {
  const [letter, minutes, after] = tokens.slice(hours.next, hours.next + 3);
  if (letter?.text !== 'h' || !isGlued(letter) || !isGlued(minutes) || !/^[0-5]\d$/.test(minutes.lower)) return null;
  if (!hours.bare || (isGlued(after) && after.kind === 'word')) return null;
  return {
    value: tidy(hours.value + Number(minutes.lower) / 60),
    step: 1 / 60,
    unit: ofTable('h'),
    next: hours.next + 2,
  };
};
