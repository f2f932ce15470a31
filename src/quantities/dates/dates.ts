import { EDGES, LAST_WORDS, THIRDS } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { firstReading, type DateReader } from './date-readers.ts';
import { ORDINALS, UNITS } from '../numbers/number-words.ts';
import { readPeriodByEnd } from './period-ends.ts';
import { partOf } from './parts-of-periods.ts';
import { monthsFrom, yearOf, yearsFrom, type Period } from './periods.ts';
import { readPlainDate } from './plain-dates.ts';
import { readFraction, readStretch } from './stretches.ts';
import { skipThird } from './thirds.ts';
import type { Token } from '../tokens.ts';
import { yearAt } from './year-forms.ts';

/** A period that parts are named of: a date, or a year, which needs no other words around it then. */
const wholeAt = (tokens: readonly Token[], index: number): DateReading | null => {
  const plain = readPlainDate(tokens, index);
  if (plain !== null) return plain;
  const year = tokens[index]?.newline ? null : yearAt(tokens, index);
  return year === null ? null : { period: yearsFrom(year.year, 1), next: year.next };
};

/** "early 2024", "late June", "mid-1990s", "late in the 19th century". */
const readThird = (tokens: readonly Token[], index: number): DateReading | null => {
  const third = skipThird(tokens, index);
  if (third === null) return null;
  let at = third.next;
  if (/^(?:in|on)$/.test(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.lower === 'the') at++;
  const whole = wholeAt(tokens, at);
  if (whole === null || /^(?:day|time)$/.test(whole.period.grain)) return null;
  return { period: partOf(whole.period, third.from, third.to, 3), next: whole.next };
};

/** "the end of June", "the beginning of 2024", "the end of the year". */
const readEdge = (tokens: readonly Token[], index: number): DateReading | null => {
  const third = EDGES.get(tokens[index]?.lower ?? '');
  if (third === undefined || tokens[index + 1]?.lower !== 'of') return null;
  const the = tokens[index + 2]?.lower === 'the';
  const at = the ? index + 3 : index + 2;
  const whole = wholeAt(tokens, at);
  if (whole !== null)
    return /^(?:day|time)$/.test(whole.period.grain)
      ? null
      : { period: partOf(whole.period, third, third, 3), next: whole.next };
  const isYear = the && tokens[at]?.lower === 'year' && tokens[at + 1]?.kind !== 'number';
  return isYear ? { period: monthsFrom(null, third * 4 + 1, 4), next: at + 1, isOfTheYear: true } : null;
};

/** Years around the turn of a century or millennium that are spoken of as it. */
const TURN = 5;

const aroundYear = (year: number): Period => yearsFrom(year - TURN, 2 * TURN, 'decade');

/** "the turn of the century", "… of the millennium": about 2000; a century may also be the one that began about 1900. */
const readTurnAlone = (tokens: readonly Token[], index: number): DateReading | null => {
  const noun = tokens[index]?.lower;
  if (noun !== 'century' && noun !== 'millennium') return null;
  const others = noun === 'century' ? { others: [aroundYear(1900)] } : {};
  return { period: aroundYear(2000), next: index + 1, isRough: true, ...others };
};

/** "the turn of the 20th century": about the year that it began. */
const readTurn = (tokens: readonly Token[], index: number): DateReading | null => {
  if (tokens[index]?.lower !== 'turn' || tokens[index + 1]?.lower !== 'of' || tokens[index + 2]?.lower !== 'the')
    return null;
  const alone = readTurnAlone(tokens, index + 3);
  if (alone !== null) return alone;
  const whole = readPlainDate(tokens, index + 3);
  const year = whole === null ? null : yearOf(whole.period.start);
  if (whole === null || year === null || whole.period.grain !== 'decade') return null;
  return { period: aroundYear(year), next: whole.next, isRough: true };
};

const ofParts = firstReading({
  words: [
    [readPeriodByEnd, ['year', 'half', 'quarter', 'fiscal', 'financial', ...UNITS.keys()]],
    [readStretch, [...ORDINALS.keys(), ...LAST_WORDS, 'opening', 'initial', 'week', 'weekend']],
    [readFraction, [...ORDINALS.keys(), ...LAST_WORDS, 'opening', 'former', 'earlier']],
  ],
  numbers: [readPeriodByEnd],
  marks: [],
});

const ofWholes = firstReading({
  words: [
    [readThird, THIRDS.keys()],
    [readEdge, EDGES.keys()],
    [readTurn, ['turn']],
  ],
  numbers: [],
  marks: [],
});

/** Reads an absolute date or period that starts at `index`, or a part of one. */
export const readDate: DateReader = (tokens, index) =>
  ofParts(tokens, index) ?? readPlainDate(tokens, index) ?? ofWholes(tokens, index);
