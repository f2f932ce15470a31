import { readCountedNoun } from './counts.ts';
import { singular } from './nouns.ts';
import type { ResolvedUnit } from './reading.ts';
import { isDash, isGlued, skipHyphen, type Token } from './tokens.ts';
import { findSymbol, findUnit, type Meaning, type UnitReading } from './unit-index.ts';
import { BASE_UNITS } from './units/index.ts';

/** A unit read after (or around) a number, and the token after it. */
export type UnitAt = { unit: ResolvedUnit; next: number };

const INCH: Meaning = { type: 'unit', unit: findSymbol('in') };

const KINDS: Readonly<Record<string, ResolvedUnit['kind']>> = {
  time: 'duration',
  ratio: 'percent',
  'ratio points': 'percent',
};

/** What a table row or currency means for a quantity. */
const resolveMeaning = (meaning: Meaning): ResolvedUnit => {
  if (meaning.type === 'currency') {
    const { code, name, subunit } = meaning.currency;
    const part = meaning.minor ? subunit : null;
    return {
      unit: part === null ? code : (part.signs[0] ?? part.name),
      name: part?.name ?? name,
      dimension: `money:${code}`,
      base: code,
      factor: part === null ? 1 : 1 / part.count,
      offset: 0,
      kind: 'money',
    };
  }
  const { unit, name, dimension, factor, offset } = meaning.unit;
  return {
    unit,
    name,
    dimension,
    base: BASE_UNITS.get(dimension) ?? unit,
    factor,
    offset,
    kind: KINDS[dimension] ?? 'measure',
  };
};

/** The unit of a spelling, with its other meanings. */
export const resolve = ({ meaning, others }: Pick<UnitReading, 'meaning' | 'others'>): ResolvedUnit => {
  const unit = resolveMeaning(meaning);
  return others.length === 0 ? unit : { ...unit, others: others.map(resolveMeaning) };
};

/** Unit of counted things. */
const counted = (head: string, phrase: string): ResolvedUnit => ({
  unit: head,
  name: phrase,
  dimension: `count:${head}`,
  base: head,
  factor: 1,
  offset: 0,
  kind: 'number',
});

const quotient = (above: ResolvedUnit, below: ResolvedUnit): ResolvedUnit => ({
  unit: `${above.unit}/${below.unit}`,
  name: `${above.name} per ${below.name}`,
  dimension: `${above.dimension}/${below.dimension}`,
  base: `${above.base}/${below.base}`,
  factor: above.factor / below.factor,
  offset: 0,
  kind: above.kind === 'money' ? 'money' : above.kind === 'percent' ? 'percent' : 'measure',
});

/** A unit per another, in every meaning of both. */
const compound = (above: ResolvedUnit, below: ResolvedUnit): ResolvedUnit => {
  const [first, ...others] = [above, ...(above.others ?? [])].flatMap((one) =>
    [below, ...(below.others ?? [])].map((other) => quotient(one, other)),
  );
  return { ...(first ?? quotient(above, below)), ...(others.length === 0 ? {} : { others }) };
};

/** Nouns that may follow "a" or "/" in a compound though they are no unit of measure: "$2 a share". */
const COMMON_DIVISORS = new Set(
  'share head person pop piece night seat unit employee worker household user game player customer capita item copy ticket visit vehicle car student pupil patient child bottle cent'.split(
    ' ',
  ),
);

/** "$6.78 billion a year earlier" is no rate. */
const BACKWARD = /^(?:earlier|ago|later|before|after|previously|prior|old)$/;

/** Adds "per day", "a barrel", "/km²" to a unit. */
export const withDivisor = (tokens: readonly Token[], at: UnitAt): UnitAt => {
  const joiner = tokens[at.next];
  if (joiner === undefined || at.unit.dimension === 'temperature' || joiner.newline) return at;
  let next = at.next + 1;
  // "52,000 barrel-a-day"
  const hyphen = isDash(joiner) && isGlued(joiner) && isGlued(tokens[next]) && isDash(tokens[next + 1]);
  const word = hyphen ? (tokens[next++]?.lower ?? '') : joiner.lower;
  const per = word === 'per' || word === 'each' || word === 'every';
  const article = word === 'a' || word === 'an';
  const slash = word === '/' && isGlued(joiner);
  if (!per && !article && !slash) return at;
  if (isDash(tokens[next]) && isGlued(tokens[next])) next++;
  const found = findUnit(tokens, next, false);
  if (found !== null && found.meaning.type === 'unit') {
    if (article && (found.exact || BACKWARD.test(tokens[found.next]?.lower ?? ''))) return at;
    return { unit: compound(at.unit, resolve(found)), next: found.next };
  }
  const noun = tokens[next];
  if (noun?.kind !== 'word' || noun.newline) return at;
  const name = singular(noun.lower);
  if (word !== 'per' && !COMMON_DIVISORS.has(name)) return at;
  if (word === 'per' && /^(?:cent|the|a|an|his|her|their)$/.test(name)) return at;
  return { unit: compound(at.unit, counted(name, name)), next: next + 1 };
};

const POWERS: Readonly<Record<string, [suffix: string, dimension: string]>> = {
  2: ['²', 'area'],
  squared: ['²', 'area'],
  3: ['³', 'volume'],
  cubed: ['³', 'volume'],
};

/** "km^2", "metres squared", "m^3": a power of a length. */
const withPower = (tokens: readonly Token[], at: UnitAt): UnitAt => {
  if (at.unit.dimension !== 'length') return at;
  const caret = tokens[at.next]?.text === '^' && isGlued(tokens[at.next]) ? at.next + 1 : at.next;
  const word = tokens[caret];
  const power = word === undefined || word.newline ? undefined : POWERS[word.lower];
  if (power === undefined || (word?.kind === 'number') !== caret > at.next) return at;
  const [suffix, dimension] = power;
  const base = BASE_UNITS.get(dimension) ?? '';
  const factor = at.unit.factor ** (suffix === '²' ? 2 : 3);
  const name = `${suffix === '²' ? 'square' : 'cubic'} ${at.unit.name}`;
  return { unit: { ...at.unit, unit: at.unit.unit + suffix, name, dimension, base, factor }, next: caret + 1 };
};

/** "2 in.", "2 1/2 in thick": the inch where "in" is no preposition. */
const readInch = (tokens: readonly Token[], index: number): UnitReading | null => {
  if (tokens[index]?.lower !== 'in' || tokens[index]?.newline) return null;
  const after = tokens[index + 1];
  const ends = after === undefined || after.newline || (/^[.,;)]$/.test(after.text) && isGlued(after));
  if (!ends && !/^(?:thick|long|wide|tall|high|deep|diameter|square)$/.test(after.lower)) return null;
  return { meaning: INCH, others: [], next: index + 1, exact: true };
};

/**
 * Unit that follows a number ending before `index`: a unit of the table or a currency, with its divisor.
 * A hyphen may stand in between ("6.1-inch").
 */
export const readUnit = (tokens: readonly Token[], index: number): UnitAt | null => {
  const at = skipHyphen(tokens, index);
  const found = findUnit(tokens, at, isGlued(tokens[at])) ?? readInch(tokens, at);
  if (found === null) return null;
  return withDivisor(tokens, withPower(tokens, { unit: resolve(found), next: found.next }));
};

/** "four times per week": how often, as a rate; "four times" alone is a plain number. */
const readFrequency = (tokens: readonly Token[], index: number): UnitAt | null => {
  if (tokens[index]?.lower !== 'times') return null;
  const plain: UnitAt = { unit: counted('time', 'time'), next: index + 1 };
  const rate = withDivisor(tokens, plain);
  return rate === plain ? null : rate;
};

/** Nouns that stay units behind an adjective ("three more hours", "517 rushing yards"); a World Cup is no volume. */
const MEASURE_NOUNS =
  /^(?:minute|hour|day|week|month|year|decade|yard|mile|kilometre|kilometer|metre|meter|tonne|ton|acre|hectare|barrel|dollar|euro)$/;

/** Head noun that a number counts, with its divisor ("3,000 tests per day"). */
export const readCount = (tokens: readonly Token[], index: number, one: boolean): UnitAt | null => {
  const frequency = readFrequency(tokens, index);
  if (frequency !== null) return frequency;
  const noun = readCountedNoun(tokens, index, one);
  if (noun === null) return null;
  const measured = MEASURE_NOUNS.test(noun.head) ? findUnit(tokens, noun.next - 1, false) : null;
  if (measured !== null) return withDivisor(tokens, { unit: resolve(measured), next: measured.next });
  return withDivisor(tokens, { unit: counted(noun.head, noun.phrase), next: noun.next });
};
