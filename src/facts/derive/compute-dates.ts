import type { Fact } from '../../domain/fact.ts';
import type { DateRange } from '../../domain/quantity.ts';
import { dayNumber, dayOfMonth, isoDay, monthOf, yearOf } from '../../quantities/dates/periods.ts';
import { mentions, type ClaimWords } from './claim-words.ts';
import type { Arithmetic } from './computation.ts';
import { areNear, inOneSentence } from './computation.ts';
import type { Operand } from './operands.ts';
import type { Amount } from './spread.ts';
import type { Term } from '../terms.ts';
import { termsOf } from '../terms.ts';

const FROM = /^\s+(after|before)\s+/i;
const ON = /^\s+(later|earlier|afterwards?|on)\b/i;
const CLAUSE_END = /[;.]|,\s/;

/** Two events that a duration lies between: the one that has a date, and the other; and which way the other lies. */
type Apart = { dated: string; other: string; sign: 1 | -1 };

const placeOf = ({ sentence, quantity }: Fact): { start: number; end: number } => {
  const start = sentence.indexOf(quantity.text);
  return { start, end: start + quantity.text.length };
};

const toEnd = (text: string): string => text.split(CLAUSE_END, 1)[0] ?? '';

const signOf = (cue: string): 1 | -1 => (/^(?:before|earlier)$/i.test(cue) ? -1 : 1);

/** "left in 2012, six years after joining"; "opened six years after joining in 1996". */
const aroundFrom = (duration: Fact, date: Fact, cue: RegExpExecArray): Apart | null => {
  if (duration.sentence !== date.sentence) return null;
  const { start, end } = placeOf(duration);
  const head = duration.sentence.slice(0, start);
  const clause = toEnd(duration.sentence.slice(end + cue[0].length));
  const sign = signOf(cue[1] ?? '');
  return placeOf(date).start < start
    ? { dated: head, other: clause, sign: sign === 1 ? -1 : 1 }
    : clause.includes(date.quantity.text)
      ? { dated: clause, other: head, sign }
      : null;
};

/** "opened in 1990 and closed 25 years later"; "The dam burst in 1954. Three years later it was rebuilt." */
const aroundOn = (duration: Fact, date: Fact, cue: RegExpExecArray): Apart | null => {
  const { start, end } = placeOf(duration);
  const { sentence } = duration;
  const rest = toEnd(sentence.slice(end + cue[0].length));
  const sign = signOf(cue[1] ?? '');
  if (date.sentence !== sentence) return { dated: date.sentence, other: sentence.slice(0, start) + rest, sign };
  const place = placeOf(date);
  return place.end <= start
    ? { dated: sentence.slice(0, place.end), other: `${sentence.slice(place.end, start)} ${rest}`, sign }
    : null;
};

const apart = (duration: Fact, date: Fact): Apart | null => {
  const behind = duration.sentence.slice(placeOf(duration).end);
  const from = FROM.exec(behind);
  if (from !== null) return aroundFrom(duration, date, from);
  const on = ON.exec(behind);
  return on === null ? null : aroundOn(duration, date, on);
};

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };
/** Days by which an event may lie off where only the date is exact. */
const MONTH_DAYS = 31;

/** A date so much later or earlier, in days since 1970; null where the duration is finer than the date or its year is open. */
const shifted = (date: DateRange, { value, unitName }: Fact['quantity'], sign: number): Amount | null => {
  const [months, days] = [MONTHS[unitName], DAYS[unitName]];
  if (value === null || !Number.isInteger(value) || (months ?? days) === undefined) return null;
  const isYear = date.grain === 'year';
  const isCoarse = isYear ? (months ?? 0) < 12 : date.grain === 'month' ? months === undefined : date.grain !== 'day';
  if (isCoarse) return null;
  const move = (edtf: string): number | null => {
    const year = yearOf(edtf);
    if (year === null) return null;
    const month = monthOf(edtf) + sign * value * (months ?? 0);
    const base = isoDay(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);
    const first = dayNumber(base);
    return first === null ? null : first + dayOfMonth(edtf) - 1 + sign * value * (days ?? 0);
  };
  const [low, end] = [move(date.start), move(date.end)];
  if (low === null || end === null) return null;
  const stated = { low, high: end - 1 };
  // "six years after" a day is said of some day of about then.
  const slack = isYear || months === undefined ? 0 : (months * MONTH_DAYS) / 2;
  return { stated, allowed: { low: low - slack, high: end - 1 + slack } };
};

const beyond = (terms: readonly Term[], others: readonly Term[]): Term[] =>
  terms.filter(({ light, concept }) => !light && others.every((other) => other.concept !== concept));

/** Whether the claim tells of the event without a date: by a word of its own, and by no verb of the other. */
const tellsOfOther = ({ terms }: ClaimWords, { dated, other }: Apart): boolean => {
  const [there, here] = [termsOf(dated), termsOf(other)];
  return (
    mentions(
      terms,
      beyond(here, there).filter(({ proper }) => !proper),
    ) &&
    !mentions(
      terms,
      beyond(there, here).filter(({ verbal }) => verbal),
    )
  );
};

/** The date right before a duration in the text, where its own sentence has none. */
const isLastBefore = (duration: Operand, date: Operand, dates: readonly Operand[]): boolean =>
  date.fact.sourceSpan.start < duration.fact.sourceSpan.start &&
  dates.every(
    (other) =>
      other.fact.documentId !== date.fact.documentId ||
      other.fact.sourceSpan.start <= date.fact.sourceSpan.start ||
      other.fact.sourceSpan.start > duration.fact.sourceSpan.start,
  );

/** When something happened so long before or after a date: 2006, where she left in 2012, six years after joining. */
export const computeDates: Arithmetic = function* (words, operands) {
  if (words.family !== 'date') return;
  const dates = operands.filter(({ fact }) => fact.quantity.date !== undefined);
  for (const duration of operands) {
    if (duration.fact.quantity.kind !== 'duration') continue;
    for (const date of dates) {
      const isReachable = inOneSentence(date, duration) || isLastBefore(duration, date, dates);
      if (!isReachable || !areNear(date, duration) || date.fact.quantity.date === undefined) continue;
      const events = apart(duration.fact, date.fact);
      const amount = events === null ? null : shifted(date.fact.quantity.date, duration.fact.quantity, events.sign);
      if (events === null || amount === null) continue;
      const tells = (): boolean => tellsOfOther(words, events);
      yield {
        amount,
        operands: [date, duration],
        terms: `${date.fact.quantity.text} ${events.sign === 1 ? '+' : '−'} ${duration.fact.quantity.text}`,
        isCalledFor: tells,
        isUnmistakable: () => words.claim.role === 'event' && inOneSentence(date, duration) && tells(),
      };
    }
  }
};
