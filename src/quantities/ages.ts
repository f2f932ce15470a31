import { readNumber, type NumberReading } from './numbers.ts';
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
const OLDEST_EXACT = 120;

const age = (source: Source, index: number, value: number, step: number, unit: ResolvedUnit, next: number): Found => {
  const hedge = hedgeBefore(source.tokens, index).hedge;
  return {
    quantity: single(extent(source, index, next), value, value < OLDEST_EXACT && step <= 1 ? 0 : step, unit, hedge),
    next,
  };
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

/** "in his 30s", "their late twenties": the span of years of a person's decade. */
const readDecadeOfLife = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const lead = isDash(tokens[index - 1]) ? index - 2 : index - 1;
  const part = /^(?:early|mid|late)$/.exec(tokens[lead]?.lower ?? '')?.[0];
  const owner = tokens[part === undefined ? index - 1 : lead - 1]?.lower ?? '';
  if (!POSSESSIVE.test(owner)) return null;
  const token = tokens[index];
  const after = tokens[index + 1];
  if (!/^[1-9]0$/.test(token?.lower ?? '') || after?.lower !== 's' || !isGlued(after)) return null;
  const decade = Number(token?.lower);
  const [from, to] = part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : part === 'late' ? [7, 9] : [0, 9];
  return {
    quantity: range(
      extent(source, index, index + 2),
      { value: decade + from, step: 0 },
      { value: decade + to, step: 0 },
      YEARS,
      'none',
    ),
    next: index + 2,
  };
};

/** Nouns of people whose age may follow between commas. */
const PERSON =
  /^(?:boy|girl|man|woman|victim|son|daughter|brother|sister|suspect|teenager|driver|mother|father|student|pupil|player|striker|midfielder|defender|goalkeeper|actor|actress|singer|child|toddler|pensioner|husband|wife|nephew|niece|cousin)$/;

/** "Jamie Armstrong, 25, said": a number between commas after a name. */
const isAppositive = (tokens: readonly Token[], index: number): boolean => {
  const [name, comma, number, after] = [tokens[index - 2], tokens[index - 1], tokens[index], tokens[index + 1]];
  if (
    comma?.text !== ',' ||
    !/^\d{1,3}$/.test(number?.lower ?? '') ||
    Number(number?.lower) > 110 ||
    Number(number?.lower) === 0
  )
    return false;
  if (name?.kind !== 'word' || !isGlued(comma)) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(name.text) && !PERSON.test(name.lower)) return false;
  return after === undefined || (/^[,.);]$/.test(after.text) && isGlued(after));
};

/** Index after "to", "-" or "- to" between two ages ("5- to 12-year-olds", "aged 18–24"), or -1. */
const afterJoiner = (tokens: readonly Token[], index: number): number => {
  const dashed = isDash(tokens[index]) ? index + 1 : index;
  if (tokens[dashed]?.lower === 'to') return isDash(tokens[dashed + 1]) ? dashed + 2 : dashed + 1;
  return dashed > index ? dashed : -1;
};

/** Whether the word before `index` makes a number an age: "aged 34", "age 34", "turned 34". */
const isLed = (tokens: readonly Token[], index: number, number: NumberReading): boolean => {
  const lead = tokens[index - 1]?.lower ?? '';
  if (number.value >= OLDEST_EXACT || tokens[number.next]?.text === '%') return false;
  return /^(?:aged|ages|turned|turns|turning)$/.test(lead) || (lead === 'age' && !number.inWords);
};

/** Reads an age that starts at `index`: "12-year-old", "34 years old", "aged 34", "Jamie Armstrong, 25,". */
export const readAge = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const decade = readDecadeOfLife(source, index);
  if (decade !== null) return decade;
  const number = readNumber(tokens, index);
  if (number === null) return null;
  const old = readOld(tokens, number.next);
  if (old !== null) return age(source, index, number.value, number.step, old.unit, old.next);
  const led = isLed(tokens, index, number);
  const at = afterJoiner(tokens, number.next);
  const second = at < 0 ? null : readNumber(tokens, at);
  const secondOld = second === null ? null : readOld(tokens, second.next);
  if (second !== null && (secondOld !== null || (led && second.value > number.value))) {
    const next = secondOld?.next ?? second.next;
    return { quantity: range(extent(source, index, next), number, second, secondOld?.unit ?? YEARS, 'none'), next };
  }
  return led || isAppositive(tokens, index) ? age(source, index, number.value, number.step, YEARS, number.next) : null;
};
