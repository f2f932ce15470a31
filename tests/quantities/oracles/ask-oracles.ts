import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import Qty from 'js-quantities';
import type { Dimension, Unit } from '../../../src/quantities/unit-table/unit.ts';
import EXPRESSIONS from './expressions.json' with { type: 'json' };

/** A parser of unit expressions by other authors, which gives 1 of a unit in the base unit of its dimension. */
export type Oracle = 'js-quantities' | 'ucum-lhc';

const record = (table: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(table, key);
  return typeof value === 'string' ? value : undefined;
};

const ascii = (symbol: string): string =>
  symbol.replaceAll(/[µμ]/g, 'u').replaceAll('²', '2').replaceAll('³', '3').replaceAll('Ω', 'Ohm');

const baseExpression = (base: string): string => record(EXPRESSIONS.bases, base) ?? ascii(base);

/** The unit in UCUM's own terms, where its symbol there is another than ours. */
const ucumExpression = (dimension: string, symbol: string): string => {
  const own: unknown = Reflect.get(EXPRESSIONS.ucum, dimension);
  return (own instanceof Object ? record(own, symbol) : undefined) ?? ascii(symbol).replaceAll('·', '.');
};

const ucum = UcumLhcUtils.getInstance();

/** `value` of a unit in the base unit of its dimension, as an oracle converts it; null when it does not know the unit. */
export const askOracle = (
  oracle: Oracle,
  { dimension, base }: Dimension,
  { unit }: Unit,
  value: number,
): number | null => {
  try {
    if (oracle === 'js-quantities')
      return Qty(value, ascii(unit).replaceAll('·', '*')).to(baseExpression(base).replaceAll('·', '*')).scalar;
    const from = ucumExpression(dimension, unit);
    // it prints a complaint about blanks and knows no unit with one
    if (from.includes(' ')) return null;
    return ucum.convertUnitTo(from, value, baseExpression(base).replaceAll('·', '.')).toVal;
  } catch {
    return null;
  }
};

/** Why an oracle's factor is another than the one in force; undefined when it should be the same. */
export const differenceOf = (oracle: Oracle, { dimension, unit }: Unit): string | undefined =>
  record(EXPRESSIONS.different[oracle], `${dimension}/${unit}`);
