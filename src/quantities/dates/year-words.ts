import { MONTHS, YEAR_LEADS } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { isPlural } from '../units/nouns.ts';
import { SCALES, TENS, UNITS } from '../numbers/number-words.ts';
import { yearsFrom } from './periods.ts';
import { isDash, isGlued, skipHyphen, type Token } from '../tokens.ts';

/** Words that years in words begin with. */
export const YEAR_WORD_STARTS: readonly string[] =
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty two'.split(' ');

type Part = { value: number; next: number };

/** "ninety-nine", "twelve", "oh five", "hundred" after the century of a year. */
const restAt = (tokens: readonly Token[], index: number): Part | null => {
  const at = skipHyphen(tokens, index);
  const token = tokens[at];
  if (token === undefined || token.newline) return null;
  const unitAt = (position: number): number => UNITS.get(tokens[position]?.lower ?? '') ?? 0;
  if (token.lower === 'hundred') return { value: 0, next: at + 1 };
  if (/^(?:oh|o)$/.test(token.lower)) {
    const unit = unitAt(skipHyphen(tokens, at + 1));
    return unit > 0 && unit < 10 ? { value: unit, next: skipHyphen(tokens, at + 1) + 1 } : null;
  }
  const teen = UNITS.get(token.lower) ?? 0;
  if (teen >= 10) return { value: teen, next: at + 1 };
  const ten = TENS.get(token.lower);
  if (ten === undefined) return null;
  const behind = skipHyphen(tokens, at + 1);
  const unit = unitAt(behind);
  return unit > 0 && unit < 10 ? { value: ten + unit, next: behind + 1 } : { value: ten, next: at + 1 };
};

/** "nineteen ninety-nine", "twenty twenty-four", "nineteen hundred". */
const readCenturies = (tokens: readonly Token[], index: number): Part | null => {
  const first = tokens[index]?.lower ?? '';
  const century = UNITS.get(first) ?? TENS.get(first) ?? 0;
  if (century < 11 || century > 20) return null;
  const rest = restAt(tokens, index + 1);
  return rest === null ? null : { value: century * 100 + rest.value, next: rest.next };
};

/** "two thousand", "two thousand and ten", "two thousand twelve". */
const readThousands = (tokens: readonly Token[], index: number): Part | null => {
  if (tokens[index]?.lower !== 'two' || tokens[index + 1]?.lower !== 'thousand') return null;
  const at = tokens[index + 2]?.lower === 'and' ? index + 3 : index + 2;
  const unit = UNITS.get(tokens[at]?.lower ?? '') ?? 0;
  const rest = unit > 0 && unit < 10 ? { value: unit, next: at + 1 } : restAt(tokens, at);
  if (rest !== null && tokens[rest.next - 1]?.lower !== 'hundred') return { value: 2000 + rest.value, next: rest.next };
  return tokens[index + 2]?.lower === 'and' ? null : { value: 2000, next: index + 2 };
};

/** Prepositions that also stand before counts. */
const WEAK = /^(?:of|to|for|from|between|around|c|and|for|into|through)$/;

/** A year in words where a preposition or a month leads to it and nothing is counted: "in nineteen ninety-nine". */
export const readYearInWords = (tokens: readonly Token[], index: number): DateReading | null => {
  const lead = tokens[index - 1]?.lower ?? '';
  const isLed = (YEAR_LEADS.has(lead) && !WEAK.test(lead)) || (MONTHS.has(lead) && lead !== 'may');
  if (!isLed) return null;
  const year = readCenturies(tokens, index) ?? readThousands(tokens, index);
  if (year === null) return null;
  const after = tokens[year.next];
  const isCounted =
    after?.kind === 'word' &&
    !after.newline &&
    (isPlural(after.lower) ||
      SCALES.has(after.lower) ||
      /^(?:percent|people|men|women|children|hundred|thousand)$/.test(after.lower));
  const isJoined = isDash(after) && isGlued(after);
  return isCounted || isJoined ? null : { period: yearsFrom(year.value, 1), next: year.next };
};
