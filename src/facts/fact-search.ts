import { z } from 'zod';
import { AssayError } from '../domain/errors.ts';
import type { FactFilter, FigureRange } from '../ports/fact-store.ts';
import { allowedFigures, dimensionsOfUnit, statedFigures, unitIn, wholeQuantity } from './search-figures.ts';

const Phrase = z.string().max(1_000);

/** A search of the fact table, as a person writes it. */
export const FactSearch = z.object({
  query: Phrase.optional().describe('Words of subject, measure, qualifiers or sentence; all have to occur.'),
  documentId: Phrase.optional().describe('Facts that this document states.'),
  subject: Phrase.optional().describe('Words of the subject, or of another name of it; all have to occur.'),
  unit: Phrase.optional().describe(
    'A unit in any spelling, such as "tonnes", "$", "km/h" or "bridges": figures in units that convert into it.',
  ),
  min: Phrase.optional().describe('Least figure, such as "20 Mt" or "$5 million".'),
  max: Phrase.optional().describe('Greatest figure.'),
  range: Phrase.optional().describe('Both at once: "20 to 30 Mt", "over $5 million", "about 29 Mt".'),
  period: Phrase.optional().describe('Facts of a period, and dates in it: "2024", "Q3 2023", "2020 to 2023".'),
  from: Phrase.optional().describe('The same from the start of a date or period on: "March 2024".'),
  to: Phrase.optional().describe('The same up to the end of a date or period.'),
  origin: z
    .enum(['extracted', 'curated'])
    .optional()
    .describe('Read from the text (extracted) or entered by an editor (curated).'),
});
export type FactSearch = z.infer<typeof FactSearch>;

/** How a part of a search is called where it was given: `"min"` in a query, `--min` in a terminal. */
export type NameOf = (part: keyof FactSearch) => string;

const quoted: NameOf = (part) => `"${part}"`;

const UNIT_HINT = 'Write one such as "tonnes", "$", "km/h", "%" or "bridges".';
const VALUE_HINT = 'Write a number with its unit, such as "20 Mt" or "$5 million".';
const RANGE_HINT = 'Write both ends and the unit, such as "20 to 30 Mt", or a bound, such as "over $5 million".';
const PERIOD_HINT = 'Write a year, quarter, month or day, such as "2024", "Q3 2023", "March 2024" or "2024-05-31".';

const refuse = (what: string, hint: string): never => {
  throw new AssayError('invalid-request', what, { hint });
};

const greater = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b > a) ? b : a);
const less = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b < a) ? b : a);

const inBoth = (some: readonly FigureRange[], others: readonly FigureRange[]): FigureRange[] =>
  some.flatMap(({ dimension, low, high }) =>
    others
      .filter((other) => other.dimension === dimension)
      .map((other) => ({ dimension, low: greater(low, other.low), high: less(high, other.high) })),
  );

const figuresOf = ({ unit, min, max, range }: FactSearch, nameOf: NameOf): FigureRange[] | undefined => {
  if (range !== undefined && (min ?? max) !== undefined)
    refuse(`${nameOf('range')} stands in for ${nameOf('min')} and ${nameOf('max')}.`, 'Give either.');
  const dimensions = unit === undefined ? [] : dimensionsOfUnit(unit);
  if (unit !== undefined && dimensions.length === 0) refuse(`${nameOf('unit')} '${unit}' is no unit.`, UNIT_HINT);
  const inUnit = unit === undefined ? '' : ` in ${unit}`;
  const ranges: FigureRange[][] =
    unit === undefined ? [] : [dimensions.map((dimension) => ({ dimension, low: null, high: null }))];
  if (range !== undefined) {
    const allowed = allowedFigures(range, unit);
    if (allowed.length === 0) refuse(`${nameOf('range')} '${range}' is no range of figures${inUnit}.`, RANGE_HINT);
    ranges.push(allowed);
  }
  // One of the two may leave out the unit.
  const lent = unit ?? [min, max].map((value) => value && unitIn(value)).find((name) => name !== undefined);
  for (const [part, value] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (value === undefined) continue;
    const stated = statedFigures(value, lent);
    if (stated.length === 0)
      refuse(`${nameOf(part)} '${value}' is no figure${lent === undefined ? '' : ` in ${lent}`}.`, VALUE_HINT);
    ranges.push(stated.map((figure) => ({ ...figure, [part === 'min' ? 'high' : 'low']: null })));
  }
  const [first, ...rest] = ranges;
  if (first === undefined) return undefined;
  const figures = rest.reduce(inBoth, first);
  if (figures.some(({ low, high }) => low !== null && high !== null && low > high))
    refuse(`${nameOf('min')} '${min}' is more than ${nameOf('max')} '${max}'.`, 'Give the lesser one first.');
  return figures;
};

const readPeriod = (
  text: string,
  part: 'period' | 'from' | 'to',
  nameOf: NameOf,
): NonNullable<FactFilter['period']> => {
  const quantity = wholeQuantity(text);
  const date = quantity?.date;
  if (quantity === null || date === undefined) return refuse(`${nameOf(part)} '${text}' is no period.`, PERIOD_HINT);
  if (!/^\d/.test(date.start)) return refuse(`${nameOf(part)} '${text}' leaves the year open.`, PERIOD_HINT);
  const { operator } = quantity;
  if (operator === '>') return { start: date.end, end: null };
  if (operator === '<') return { start: null, end: date.start };
  return { start: operator === '<=' ? null : date.start, end: operator === '>=' ? null : date.end };
};

const periodOf = ({ period, from, to }: FactSearch, nameOf: NameOf): FactFilter['period'] => {
  if (period !== undefined) {
    if ((from ?? to) !== undefined)
      refuse(`${nameOf('period')} stands in for ${nameOf('from')} and ${nameOf('to')}.`, 'Give either.');
    return readPeriod(period, 'period', nameOf);
  }
  if ((from ?? to) === undefined) return undefined;
  const start = from === undefined ? null : readPeriod(from, 'from', nameOf).start;
  const end = to === undefined ? null : readPeriod(to, 'to', nameOf).end;
  if (start !== null && end !== null && start >= end)
    refuse(`${nameOf('to')} '${to}' is before ${nameOf('from')} '${from}'.`, 'Give the earlier one first.');
  return { start, end };
};

/** A search as the fact store takes it. Throws `invalid-request`, which names the part that can't be read. */
export const toFactFilter = (search: FactSearch, nameOf: NameOf = quoted): FactFilter => {
  const { query, documentId, subject, origin } = search;
  return { query, documentId, subject, origin, figures: figuresOf(search, nameOf), period: periodOf(search, nameOf) };
};
