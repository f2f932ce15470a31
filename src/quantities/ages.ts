import { ageContext, OLDEST } from './age-contexts.ts';
import { DECADES } from './dates/calendar-words.ts';
import { TENS } from './numbers/number-words.ts';
import { readNumber, type NumberReading } from './numbers/numbers.ts';
import { hedgeBefore } from './operators.ts';
import { range, single, type Found, type ResolvedUnit } from './reading.ts';
import { extent, isDash, isGlued, skipHyphen, type Source, type Token } from './tokens.ts';

const ageUnit = (word: string, unit: string, factor: number): ResolvedUnit => ({
  unit,
  name: `${word} of age`,
  dimension: 'age',
  base: 'a',
  factor,
  offset: 0,
  kind: 'measure',
});

const YEARS = ageUnit('year', 'a', 1);

const AGE_UNITS: ReadonlyMap<string, ResolvedUnit> = new Map([
  ['year', YEARS],
  ['month', ageUnit('month', 'mo', 1 / 12)],
  ['week', ageUnit('week', 'wk', 7 / 365.25)],
  ['day', ageUnit('day', 'd', 1 / 365.25)],
]);

/** People's ages are whole; those of skulls and stars are rounded. */
const age = (
  source: Source,
  index: number,
  number: NumberReading,
  unit: ResolvedUnit,
  next: number,
  hedge = hedgeBefore(source.tokens, index).hedge,
): Found => {
  const step = number.value < OLDEST && number.step <= 1 ? 0 : number.step;
  return { quantity: single(extent(source, index, next), number.value, step, unit, hedge), next };
};

/** Index after "-year-old", "years old", "years of age", "yrs old" that starts at `at`, with its unit. */
const readOld = (tokens: readonly Token[], at: number): { unit: ResolvedUnit; next: number } | null => {
  const noun = skipHyphen(tokens, at);
  const word = tokens[noun]?.lower.replace(/^yr/, 'year').replace(/s$/, '') ?? '';
  if (word === 'yo') return { unit: YEARS, next: noun + 1 };
  const unit = AGE_UNITS.get(word);
  if (unit === undefined) return null;
  const old = isDash(tokens[noun + 1]) ? noun + 2 : noun + 1;
  if (/^olds?$/.test(tokens[old]?.lower ?? '')) return { unit, next: old + 1 };
  return tokens[noun + 1]?.lower === 'of' && tokens[noun + 2]?.lower === 'age' ? { unit, next: noun + 3 } : null;
};

const POSSESSIVE = /^(?:his|her|their|my|our|your)$/;

/** First and last year of a decade of life at `index`, and the index after it: "30s", "thirties", "teens". */
const readDecade = (tokens: readonly Token[], index: number): { from: number; to: number; next: number } | null => {
  const [token, after] = [tokens[index], tokens[index + 1]];
  const word = token?.lower ?? '';
  if (word === 'teens') return { from: 13, to: 19, next: index + 1 };
  const named = DECADES.get(word);
  if (named !== undefined) return { from: named % 100, to: (named % 100) + 9, next: index + 1 };
  if (!/^[1-9]0$/.test(word) || after?.lower !== 's' || !isGlued(after)) return null;
  return { from: Number(word), to: Number(word) + 9, next: index + 2 };
};

/** "a 40-something", "thirty-something", "fortysomething": a person within a decade of life. */
const readSomething = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const word = tokens[index]?.lower ?? '';
  const glued = word.endsWith('something') ? word.slice(0, -'something'.length) : null;
  const at = skipHyphen(tokens, index + 1);
  const isJoined = at > index + 1 && /^somethings?$/.test(tokens[at]?.lower ?? '');
  if (glued === null && !isJoined) return null;
  const name = glued ?? word;
  const from = TENS.get(name) ?? (/^[2-9]0$/.test(name) ? Number(name) : null);
  if (from === null) return null;
  const next = glued === null ? at + 1 : index + 1;
  const ends = [from, from + 9].map((value) => ({ value, step: 0 }));
  const [low, high] = ends;
  return low === undefined || high === undefined
    ? null
    : { quantity: range(extent(source, index, next), low, high, YEARS, 'none'), next };
};

/** "in his 30s", "their late twenties": the span of years of a person's decade. */
const readDecadeOfLife = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const lead = isDash(tokens[index - 1]) ? index - 2 : index - 1;
  const part = /^(?:early|mid|late)$/.exec(tokens[lead]?.lower ?? '')?.[0];
  const owner = tokens[part === undefined ? index - 1 : lead - 1]?.lower ?? '';
  const decade = POSSESSIVE.test(owner) ? readDecade(tokens, index) : null;
  if (decade === null) return null;
  const [first, last] = part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : part === 'late' ? [7, 9] : [0, 9];
  const teens = decade.from === 13;
  const from = teens && part !== 'late' ? 13 : decade.from - (teens ? 3 : 0) + first;
  const to = teens ? 10 + last : decade.from + last;
  return {
    quantity: range(
      extent(source, index, decade.next),
      { value: from, step: 0 },
      { value: to, step: 0 },
      YEARS,
      'none',
    ),
    next: decade.next,
  };
};

/** Index after "to", "-", "- to" or, after "aged", "and" between two ages ("5- to 12-year-olds", "aged 18–24"), or -1. */
const afterJoiner = (tokens: readonly Token[], index: number, isLed: boolean): number => {
  if (isLed && tokens[index]?.lower === 'and') return index + 1;
  const dashed = isDash(tokens[index]) ? index + 1 : index;
  if (tokens[dashed]?.lower === 'to') return isDash(tokens[dashed + 1]) ? dashed + 2 : dashed + 1;
  return dashed > index ? dashed : -1;
};

/** Reads an age that starts at `index`: "12-year-old", "34 years old", "aged 34", "Jamie Armstrong, 25,". */
export const readAge = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const decade = readDecadeOfLife(source, index) ?? readSomething(source, index);
  if (decade !== null) return decade;
  const number = readNumber(tokens, index);
  if (number === null) return null;
  const old = readOld(tokens, number.next);
  if (old !== null) return age(source, index, number, old.unit, old.next);
  const context = ageContext(tokens, index, number);
  const at = afterJoiner(tokens, number.next, context?.isLed === true);
  const second = at < 0 ? null : readNumber(tokens, at);
  const secondOld = second === null ? null : readOld(tokens, second.next);
  if (second !== null && (secondOld !== null || (context?.isLed === true && second.value > number.value))) {
    const next = secondOld?.next ?? second.next;
    return { quantity: range(extent(source, index, next), number, second, secondOld?.unit ?? YEARS, 'none'), next };
  }
  return context === null ? null : age(source, index, number, YEARS, context.next, context.hedge);
};
