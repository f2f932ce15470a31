import type { DateRange } from '../../../src/domain/quantity.ts';
import type { DateCase, ExpectedDate, Period } from './date-cases.ts';
import type { Reading } from './reading.ts';

/** Prepositions, articles, approximators and weekdays before a date, in the span of one parser and not of another. */
const LEADING =
  /^(?:\s*(?:(?:the|in|on|at|by|during|for|from|between|since|of|about|around)\b|(?:mon|tues?|wed|wednes|thurs?|fri|sat|satur|sun)(?:day)?\b\.?,?(?=\s*(?:the )?(?:\d|[a-z]+\.? \d))))+\s*/i;

const trim = (text: string, start: number, end: number): [number, number] => {
  const span = text.slice(start, end);
  const lead = LEADING.exec(span)?.[0].length ?? 0;
  const rest = span.slice(lead);
  return [start + lead + rest.length - rest.trimStart().length, start + lead + rest.replace(/[\s.,;:!?]+$/, '').length];
};

const isPeriod = ({ start, end }: Period, date: DateRange): boolean =>
  end === null ? date.start <= start && start < date.end : start === date.start && end === date.end;

/**
 * Whether the dates of a text are right: each expected one is read with its span and its period, and no other day or
 * longer period is read. Compared are days and longer periods alone, as half-open intervals: our dates carry no
 * time of day beside a day, so that cases with times, durations and recurring dates are left out, and so are open ones.
 */
export const areDatesRight = ({ text, expected }: DateCase, readings: readonly Reading[]): boolean => {
  const dates = readings.flatMap(({ date, start, end }) =>
    date === undefined || date.grain === 'time' ? [] : [{ ...date, span: trim(text, start, end) }],
  );
  const isRight = ({ span, periods }: ExpectedDate, date: (typeof dates)[number]): boolean => {
    const [from, to] = span === null ? trim(text, 0, text.length) : trim(text, span.start, span.end);
    return date.span[0] === from && date.span[1] === to && periods.some((period) => isPeriod(period, date));
  };
  return (
    expected.every((entity) => dates.some((date) => isRight(entity, date))) &&
    dates.every((date) => expected.some((entity) => isRight(entity, date)))
  );
};
