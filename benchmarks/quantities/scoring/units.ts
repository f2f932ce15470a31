import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CURRENCIES } from '../../../src/quantities/units/currencies.ts';
import { DIMENSIONS } from '../../../src/quantities/unit-table/index.ts';
import type { Unit } from '../../../src/quantities/unit-table/unit.ts';

const Names = z.record(z.string(), z.array(z.string()));
const { multiples, ...NAMES } = z
  .object({ recognizers: Names, duckling: Names, quantulum: Names, multiples: z.record(z.string(), z.number()) })
  .parse(JSON.parse(readFileSync(new URL('unit-names.json', import.meta.url), 'utf8')));

/** Whose names of units: where a name is not in its own list, it is looked up in our table. */
export type Vocabulary = keyof typeof NAMES;

/** Counting units that a suite lists as units and we multiply out: a dozen is 12. */
export const MULTIPLES: Readonly<Record<string, number>> = multiples;

const UNITS = DIMENSIONS.flatMap((dimension) => dimension.units);
/** The first of several rows that share a key is the one that a bare name stands for. */
const firstOf = <Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> =>
  new Map(entries.toReversed());

const BY_SYMBOL = firstOf<Unit>(UNITS.map((unit) => [unit.unit, unit]));

const BY_NAME = firstOf<string>([
  ...UNITS.flatMap(({ unit, name, words }) => [name, ...words].map((word) => [word.toLowerCase(), unit] as const)),
  ...CURRENCIES.flatMap(({ code, name, words }) =>
    [code, name, ...words].map((word) => [word.toLowerCase(), code] as const),
  ),
]);

const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');

/** Symbol of our table for a name, or else the name itself in lower case and in the singular. */
export const symbolOf = (name: string): string => {
  const lower = name.toLowerCase().trim();
  const [head, ...per] = lower.split(' per ');
  if (BY_NAME.has(lower)) return BY_NAME.get(lower) ?? lower;
  if (head !== undefined && per.length > 0) return [head, ...per].map(symbolOf).join('/');
  return BY_NAME.get(singular(lower)) ?? singular(lower);
};

/** Symbols of our table that a suite's name of a unit may stand for. */
export const symbolsOf = (name: string, vocabulary: Vocabulary): readonly string[] =>
  NAMES[vocabulary]?.[name] ?? [symbolOf(name)];

/** A value in the base unit of its dimension; money and unknown units keep their own. */
export const inBase = (value: number, symbol: string): { dimension: string; value: number } => {
  const unit = BY_SYMBOL.get(symbol);
  if (unit === undefined) return { dimension: symbol, value };
  return { dimension: unit.dimension, value: value * unit.factor + (unit.offset ?? 0) };
};
