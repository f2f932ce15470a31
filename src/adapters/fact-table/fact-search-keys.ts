import type { Fact } from '../../domain/fact.ts';
import { statedFigure } from '../../domain/stated-figure.ts';
import { terms } from '../../domain/words.ts';
import type { FactFilter, FigureRange } from '../../ports/fact-store.ts';

/** The distinct stems of a fact's subject and aliases. */
export const subjectTerms = ({ subject, aliases = [] }: Fact): Set<string> =>
  new Set([subject, ...aliases].flatMap(terms));

const readingsOf = ({ quantity }: Fact) => [quantity, ...(quantity.alternatives ?? [])];

/** What a fact states, in each of its readings; a count is a number too. */
export const factFigures = (fact: Fact): FigureRange[] =>
  readingsOf(fact).flatMap((reading) => {
    const { dimension } = reading;
    const figure = statedFigure(reading) ?? { low: null, high: null };
    const isCount = dimension.startsWith('count:') && !dimension.includes('/');
    return (isCount ? [dimension, 'number'] : [dimension]).map((each) => ({ dimension: each, ...figure }));
  });

type Period = { start: string; end: string };

/** The periods that a fact is of, or states: those with a year. */
export const factPeriods = (fact: Fact): Period[] =>
  [fact.time, ...readingsOf(fact).map(({ date }) => date)].flatMap((period) =>
    period != null && /^\d/.test(period.start) ? [{ start: period.start, end: period.end }] : [],
  );

/** Whether a figure reaches into a range; one that has no value is in ranges without ends alone. */
export const reachesInto = (figure: FigureRange, { dimension, low, high }: FigureRange): boolean =>
  figure.dimension === dimension &&
  (low === null || (figure.high !== null && figure.high >= low)) &&
  (high === null || (figure.low !== null && figure.low <= high));

/** Whether two half-open periods overlap. */
export const overlapsPeriod = (period: Period, { start, end }: NonNullable<FactFilter['period']>): boolean =>
  (start === null || period.end > start) && (end === null || period.start < end);
