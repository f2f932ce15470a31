import type { Case, Gold } from './cases.ts';
import { trimSpan } from './conventions.ts';
import { close, type Reading } from './reading.ts';
import { inBase, symbolsOf } from './units.ts';

/** Days that the suite takes a month and a year for where it sums them up in days or seconds. */
const CALENDAR_DAYS: Readonly<Record<string, number>> = { mo: 30, a: 365 };

const sameMeasure = (
  figure: number | null,
  unit: string,
  expected: number | undefined,
  symbols: readonly string[],
): boolean => {
  if (figure === null || expected === undefined) return false;
  const days = CALENDAR_DAYS[unit];
  const ours = [inBase(figure, unit), ...(days === undefined ? [] : [inBase(figure * days, 'd')])];
  return symbols.some((symbol) => {
    const theirs = inBase(expected, symbol);
    return ours.some(({ dimension, value }) => dimension === theirs.dimension && close(value, theirs.value));
  });
};

const hasFigure = (suite: string, gold: Gold, reading: Reading): boolean => {
  if (suite === 'duckling-ordinal' && reading.kind !== 'ordinal') return false;
  if (suite === 'duckling-numeral' && reading.unit !== '') return false;
  const symbols = gold.unit == null ? [''] : symbolsOf(gold.unit, 'duckling');
  const same = (figure: number | null, expected: number | undefined): boolean =>
    sameMeasure(figure, reading.unit, expected, symbols);
  if (gold.op === 'between') return same(reading.low, gold.lo) && same(reading.high, gold.hi);
  const side = reading.operator.startsWith('<') ? 'under' : reading.operator.startsWith('>') ? 'above' : null;
  return side === (gold.op ?? null) && same(reading.value, gold.value);
};

/**
 * Whether a phrase of duckling is read exactly: as one quantity with its value, unit and bound, from its first to its
 * last character. Approximators and bounds before the figure ("about", "at most") may be outside the span, and so
 * may the thing measured ("two pounds of meat"). The suites give sums in their smaller unit and kilograms in
 * grams: values are compared after conversion.
 */
export const isRightByDuckling = (suite: string, { text, gold }: Case, readings: readonly Reading[]): boolean => {
  const [entity] = gold;
  const [reading] = readings;
  if (entity === undefined || reading === undefined || readings.length > 1) return false;
  const product = entity.product ?? '';
  const end =
    product !== '' && text.toLowerCase().endsWith(product.toLowerCase()) ? text.length - product.length : text.length;
  const [from, to] = trimSpan(text, 0, end);
  const [start, stop] = trimSpan(text, reading.start, reading.end);
  const rest = text.slice(stop, to).trim();
  return start === from && (rest === '' || (product !== '' && rest === 'of')) && hasFigure(suite, entity, reading);
};
