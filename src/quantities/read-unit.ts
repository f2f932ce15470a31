import { readCountedNoun } from './counts.ts';
import { singular } from './nouns.ts';
import { NO_UNIT, type ResolvedUnit } from './reading.ts';
import { isDash, isGlued, type Token } from './tokens.ts';
import { findUnit, type Meaning } from './unit-index.ts';
import { BASE_UNITS } from './units/index.ts';

/** A unit read after (or around) a number, and the token after it. */
export type UnitAt = { unit: ResolvedUnit; next: number };

const KINDS: Readonly<Record<string, ResolvedUnit['kind']>> = {
  time: 'duration',
  ratio: 'percent',
  'ratio points': 'percent',
};

/** What a table row or currency means for a quantity. */
export const resolve = (meaning: Meaning): ResolvedUnit => {
  if (meaning.type === 'currency') {
    const { code, name, minor } = meaning.currency;
    const small = meaning.minor ? (minor[0] ?? name) : name;
    const unit = meaning.minor ? `${code}/100` : code;
    return {
      unit: meaning.minor && code === 'USD' ? '¢' : unit,
      name: small,
      dimension: `money:${code}`,
      base: code,
      factor: meaning.minor ? 0.01 : 1,
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
    offset: offset ?? 0,
    kind: KINDS[dimension] ?? 'measure',
  };
};

/** Unit of counted things. */
export const counted = (head: string, phrase: string): ResolvedUnit => ({
  unit: head,
  name: phrase,
  dimension: `count:${head}`,
  base: head,
  factor: 1,
  offset: 0,
  kind: 'number',
});

const compound = (above: ResolvedUnit, below: ResolvedUnit): ResolvedUnit => ({
  unit: `${above.unit}/${below.unit}`,
  name: `${above.name} per ${below.name}`,
  dimension: `${above.dimension}/${below.dimension}`,
  base: `${above.base}/${below.base}`,
  factor: above.factor / below.factor,
  offset: 0,
  kind: above.kind === 'money' ? 'money' : above.kind === 'percent' ? 'percent' : 'measure',
});

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
    return { unit: compound(at.unit, resolve(found.meaning)), next: found.next };
  }
  const noun = tokens[next];
  if (noun?.kind !== 'word' || noun.newline) return at;
  const name = singular(noun.lower);
  if (word !== 'per' && !COMMON_DIVISORS.has(name)) return at;
  if (word === 'per' && /^(?:cent|the|a|an|his|her|their)$/.test(name)) return at;
  return { unit: compound(at.unit, counted(name, name)), next: next + 1 };
};

/**
 * Unit that follows a number ending before `index`: a unit of the table or a currency, with its divisor.
 * A hyphen may stand in between ("6.1-inch").
 */
export const readUnit = (tokens: readonly Token[], index: number): UnitAt | null => {
  const hyphen = isDash(tokens[index]) && isGlued(tokens[index]) && isGlued(tokens[index + 1]);
  const at = hyphen ? index + 1 : index;
  const found = findUnit(tokens, at, isGlued(tokens[at]));
  if (found === null) return null;
  return withDivisor(tokens, { unit: resolve(found.meaning), next: found.next });
};

/** Head noun that a number counts, with its divisor ("3,000 tests per day"). */
export const readCount = (tokens: readonly Token[], index: number, one: boolean): UnitAt | null => {
  const noun = readCountedNoun(tokens, index, one);
  if (noun === null) return null;
  return withDivisor(tokens, { unit: counted(noun.head, noun.phrase), next: noun.next });
};

export { NO_UNIT };
