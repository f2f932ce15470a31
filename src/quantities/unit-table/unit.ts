import { SOURCES, type SourceKey } from './sources.ts';

/** One unit of measure. A value times `factor`, plus `offset`, is the value in the base unit of `dimension`. */
export type Unit = {
  /** Symbol, as in `Quantity.unit`. */
  unit: string;
  /** Name in the singular, as in `Quantity.unitName`. */
  name: string;
  plural: string;
  dimension: string;
  factor: number;
  /** The factor as its source defines it: a decimal, or a quotient of two, without binary rounding. */
  definition: string;
  /** Added after the factor: temperatures only. */
  offset: number;
  /** The standard, act or convention that defines the factor. */
  source: string;
  /** Spellings in lower case, singular and plural, read in any case. */
  words: readonly string[];
  /** Symbols, read exactly as written. */
  symbols: readonly string[];
  /** Symbols that count only when glued to the digits ("6in"), because they are words or initials otherwise. */
  glued: readonly string[];
};

/** Base unit of each dimension, in which canonical intervals are given. */
export type Dimension = { dimension: string; base: string; units: readonly Unit[] };

/** The entries of a cell between commas. */
export const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Regular plural of a unit's name; of "mile per hour" the plural of what stands before "per". */
const pluralOf = (name: string): string => {
  const [above = '', ...below] = name.split(' per ');
  if (below.length > 0) return [pluralOf(above), ...below].join(' per ');
  if (/(?:s|x|ch|sh)$/.test(name)) return `${name}es`;
  return /[^aeiou]y$/.test(name) ? name.replace(/y$/, 'ies') : `${name}s`;
};

/** "foot (feet)" gives both forms; without brackets the plural is the regular one. */
export const forms = (text: string): [singular: string, plural: string] => {
  const [, singular = text, plural = pluralOf(text)] = /^(.+?) \((.+)\)$/.exec(text) ?? [];
  return [singular, plural];
};

const PREFIXES: Readonly<Record<string, [name: string, power: number]>> = {
  p: ['pico', -12],
  n: ['nano', -9],
  µ: ['micro', -6],
  m: ['milli', -3],
  c: ['centi', -2],
  d: ['deci', -1],
  h: ['hecto', 2],
  k: ['kilo', 3],
  M: ['mega', 6],
  G: ['giga', 9],
  T: ['tera', 12],
  P: ['peta', 15],
  E: ['exa', 18],
};

/** The micro sign, the Greek letter that looks the same, and what stands for both. */
const MICRO = ['µ', 'μ', 'u'];

/** Correctly rounded value of a decimal or a quotient of two decimals. */
const valueOf = (definition: string): number => {
  const [above = '', below = '1'] = definition.split('/');
  return Number(above) / Number(below);
};

/** The definition times a power of ten, in decimal notation. */
const scaledBy = (definition: string, power: number): string => {
  const [above = '', below] = definition.split('/');
  const [digits = '', exponent = '0'] = above.split('e');
  return `${digits}e${Number(exponent) + power}${below === undefined ? '' : `/${below}`}`;
};

const prefixed = (unit: Unit, prefix: string): Unit => {
  const [name, power] = PREFIXES[prefix] ?? ['', 0];
  const definition = scaledBy(unit.definition, power);
  return {
    ...unit,
    unit: prefix + unit.unit,
    name: name + unit.name,
    plural: name + unit.plural,
    factor: valueOf(definition),
    definition,
    words: unit.words.map((word) => name + word),
    symbols: [...new Set([unit.unit, ...unit.symbols])].flatMap((symbol) =>
      (prefix === 'µ' ? MICRO : [prefix]).map((sign) => sign + symbol),
    ),
    glued: [],
  };
};

const isSource = (key: string): key is SourceKey => key in SOURCES;

const readRow = (dimension: string, row: string): Unit[] => {
  const [mark = '', title = '', factor = '', source = '', words, symbols, glued, prefixes = ''] = row
    .split('|')
    .map((cell) => cell.trim());
  if (!isSource(source)) throw new Error(`The unit ${mark} has the unknown source "${source}".`);
  const isUnread = mark.startsWith('(');
  const symbol = mark.replace(/^\(|\)$/g, '');
  const [name, plural] = forms(title);
  const [definition = '', offset = '0'] = factor.split(' + ');
  const isGlued = list(glued).length > 0;
  const unit: Unit = {
    unit: symbol,
    name,
    plural,
    dimension,
    factor: valueOf(definition),
    definition,
    offset: valueOf(offset),
    source: SOURCES[source],
    words: [name, plural, ...list(words).flatMap(forms)],
    symbols: [...(isUnread || isGlued ? [] : [symbol]), ...list(symbols)],
    glued: list(glued),
  };
  return [unit, ...prefixes.split(' ').flatMap((prefix) => (prefix === '' ? [] : [prefixed(unit, prefix)]))];
};

/**
 * Makes a dimension of the rows of a table, with the columns
 * `symbol | name (plural) | factor + offset | source | words | symbols | glued symbols | SI prefixes`.
 * A symbol in brackets is given in `Quantity.unit` but not read in texts; one with glued symbols is read as those alone.
 * The units that the prefixes make follow their unit, and yield to later rows of their own.
 */
export const table = (dimension: string, base: string, rows: string): Dimension => {
  const lines = rows.split('\n').filter((row) => row.trim() !== '');
  const units = new Map(lines.flatMap((row) => readRow(dimension, row)).map((unit) => [unit.unit, unit]));
  return { dimension, base, units: [...units.values()] };
};
