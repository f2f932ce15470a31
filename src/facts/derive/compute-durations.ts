import { PASSES } from './arithmetic-cues.ts';
import { mentions, distinctive, type ClaimWords } from './claim-words.ts';
import type { Arithmetic } from './computation.ts';
import type { Operand } from './operands.ts';
import type { Amount } from './spread.ts';
import { termsOf } from '../terms.ts';
import { dayNumber } from '../../quantities/dates/periods.ts';

const DAY = 86_400;
const YEAR_DAYS = 365.25;
/** A later date of an open year that lies before an earlier one is of the year after. */
const SOME_YEAR = '2001';

type Dated = { operand: Operand; start: number; end: number; isYear: boolean; isOpen: boolean };

const dated = (operand: Operand): Dated | null => {
  const { date } = operand.fact.quantity;
  if (date === undefined || date.fiscal === true || date.grain === 'time' || date.grain === 'decade') return null;
  const isOpen = date.start.startsWith('XXXX');
  const dayOf = (edtf: string): number | null => dayNumber(edtf.replace('XXXX', SOME_YEAR));
  const [start, end] = [dayOf(date.start), dayOf(date.end)];
  return start === null || end === null ? null : { operand, start, end, isYear: date.grain === 'year', isOpen };
};

/** Time from one date to another: in whole years where one is a year, else from day to day. */
const between = (from: Dated, to: Dated): Amount => {
  const allowed = { low: (to.start - from.end + 1) * DAY, high: (to.end - 1 - from.start) * DAY };
  const years = Math.round((to.start - from.start) / YEAR_DAYS);
  const isYears = from.isYear || to.isYear;
  const middle = isYears ? Math.floor((to.start - from.start) / YEAR_DAYS + 1 / YEAR_DAYS) : 0;
  const stated = isYears
    ? (from.isYear && to.isYear ? years : middle) * YEAR_DAYS * DAY
    : (allowed.low + allowed.high) / 2;
  return { stated: { low: stated, high: stated }, allowed };
};

const AGED = /\b(?:aged?|old)\b/i;
const BORN = /\b(?:born|birth)\b/i;
const BIRTH = termsOf('born birth');

const isBetween = ({ claim }: ClaimWords): boolean => PASSES.test(claim.sentence);

/** Whether the claim speaks of what happened at a date, or of what the date's own sentence is about. */
const tellsOf = (words: ClaimWords, one: Dated, other: Dated): boolean =>
  mentions(words.terms, distinctive(one.operand, [other.operand])) || mentions(words.terms, one.operand.own);

/** The time that passed between two dates: open from 1998 to 2018, for 20 years. */
export const computeDurations: Arithmetic = function* (words, operands) {
  const { family, claim } = words;
  if (family !== 'time' || claim.role === 'age' || claim.role === 'rise' || claim.role === 'fall') return;
  const dates = operands.flatMap((operand) => dated(operand) ?? []);
  for (const from of dates)
    for (const to of dates) {
      if (from.isOpen !== to.isOpen || from.start >= to.start) continue;
      if (from.operand.fact.documentId !== to.operand.fact.documentId) continue;
      yield {
        amount: between(from, to),
        operands: [from.operand, to.operand],
        terms: `${to.operand.fact.quantity.text} − ${from.operand.fact.quantity.text}`,
        isCalledFor: () => isBetween(words) && tellsOf(words, from, to) && tellsOf(words, to, from),
      };
    }
};

/** Years from a birth to another year: the birthday may still have been to come. */
export const computeAges: Arithmetic = function* (words, operands) {
  const { family, claim } = words;
  if (
    !(
      family === 'age' ||
      (family === 'time' && claim.role === 'age') ||
      (family === 'count' && AGED.test(claim.sentence))
    )
  )
    return;
  const second = family === 'time' ? YEAR_DAYS * DAY : 1;
  const dates = operands.flatMap((operand) => dated(operand) ?? []).filter(({ isOpen }) => !isOpen);
  for (const birth of dates) {
    if (!BORN.test(birth.operand.fact.sentence)) continue;
    for (const day of dates) {
      if (day.start <= birth.start) continue;
      const low = Math.floor((day.start - birth.end + 1) / YEAR_DAYS);
      const high = Math.floor((day.end - 1 - birth.start) / YEAR_DAYS);
      const years = { low: Math.max(0, low) * second, high: high * second };
      yield {
        amount: { stated: years, allowed: years },
        operands: [birth.operand, day.operand],
        terms: `${day.operand.fact.quantity.text} − ${birth.operand.fact.quantity.text}`,
        isCalledFor: () =>
          mentions(birth.operand.own, BIRTH) && mentions(words.terms, distinctive(day.operand, [birth.operand])),
      };
    }
  }
};
