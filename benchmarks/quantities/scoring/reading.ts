import type { DateRange, Quantity } from '../../../src/domain/quantity.ts';
import { symbolOf } from './units.ts';

/** What the scorers compare of a reading, ours or a peer's: `unit` is a symbol or a noun, `unitName` its full name. */
export type Reading = Pick<Quantity, 'start' | 'end' | 'value' | 'low' | 'high' | 'operator' | 'unit' | 'unitName'> & {
  kind: string;
  dimension: string;
  parts?: readonly number[] | undefined;
  date?: DateRange | undefined;
};

/** A reader of quantities: what it finds in a text, for one suite where it has a model for each. */
export type Reader = { name: string; read: (text: string, suite: string, anchor: string | undefined) => Reading[] };

/** Whether two figures are the same, save for the last places of floating point. */
export const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 + 1e-5 * Math.abs(b);

/** Whether a reading has one of these units, by its symbol or by its name; `''` stands for none. */
export const hasUnit = ({ unit, unitName }: Reading, symbols: readonly string[]): boolean =>
  symbols.includes(unit) || symbols.includes(unitName === '-' ? '' : symbolOf(unitName));

/** The figures that a reading gives: its value, or the ends of its range, or the figures of a score or share. */
export const figuresOf = ({ value, low, high, parts }: Reading): number[] =>
  [value, low, high, ...(parts ?? [])].filter((figure) => figure !== null);
