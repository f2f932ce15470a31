/**
 * One unit of measure. `factor` converts into the base unit of `dimension` (value × factor + offset); it is exact
 * wherever the unit is defined by a number, and otherwise the customary value named in the table's comment.
 */
export type Unit = {
  /** Symbol, as in `Quantity.unit`. */
  unit: string;
  /** Name in the singular, as in `Quantity.unitName`. */
  name: string;
  dimension: string;
  factor: number;
  /** Added after the factor: temperatures only. */
  offset?: number;
  /** Spellings in lower case, read in any case. Plurals in -s are understood. */
  words: readonly string[];
  /** Symbols, read exactly as written. */
  symbols: readonly string[];
  /** Symbols that count only when glued to the digits ("6in"), because they are words or initials otherwise. */
  glued?: readonly string[];
};

/** Base unit of each dimension, in which canonical intervals are given. */
export type Dimension = { dimension: string; base: string; units: readonly Unit[] };

type Row = [unit: string, name: string, factor: number, words?: string, symbols?: string, glued?: string];

const list = (text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : text.split(',').map((word) => word.trim());

/** Makes a dimension of compact rows: symbol, name, factor, further words, further symbols, glued symbols. */
export const dimension = (name: string, base: string, rows: readonly Row[]): Dimension => ({
  dimension: name,
  base,
  units: rows.map(([unit, unitName, factor, words, symbols, glued]) => ({
    unit,
    name: unitName,
    dimension: name,
    factor,
    words: [unitName, ...list(words)],
    symbols: glued === undefined ? [unit, ...list(symbols)] : list(symbols),
    ...(glued === undefined ? {} : { glued: list(glued) }),
  })),
});

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
};

/** Rows of a unit with SI prefixes: `prefixed('k M G', ['W', 'watt', 1])` makes kW, MW and GW. */
export const prefixed = (prefixes: string, [unit, name, factor, words]: Row): Row[] =>
  prefixes.split(' ').map((prefix): Row => {
    const [prefixName, power] = PREFIXES[prefix] ?? ['', 0];
    const spellings = list(words).map((word) => prefixName + word);
    const micro = prefix === 'µ' ? `μ${unit}` : '';
    return [prefix + unit, prefixName + name, Number(`${factor}e${power}`), spellings.join(','), micro];
  });
