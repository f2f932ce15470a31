import { isFunctionWord } from '../../domain/words.ts';
import { ADJECTIVE, isNounWord, readCountedNoun } from './counts.ts';
import { SCALES } from '../numbers/number-words.ts';
import { singular } from './nouns.ts';
import { readNumber } from '../numbers/numbers.ts';
import type { ResolvedUnit } from '../reading.ts';
import { compound, counted, multiple, power, resolve } from './resolved-units.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';
import { findSymbol, findUnit } from './unit-index.ts';

/** A unit read after (or around) a number, and the token after it. */
export type UnitAt = { unit: ResolvedUnit; next: number };

/** Nouns that may follow "a" or "/" in a compound though they are no unit of measure: "$2 a share". */
const COMMON_DIVISORS: ReadonlySet<string> = new Set(
  `share head person pop piece night seat unit employee worker household user game player customer capita item copy ticket
  visit vehicle car student pupil patient child bottle cent match page word dose passenger trip ride resident voter
  subscriber inhabitant adult side bed room pound pack packet can`.split(/\s+/),
);

/** What a divisor is called and what it counts: "per capita" is per person. */
const PEOPLE: ReadonlySet<string> = new Set(['capita', 'head', 'inhabitant', 'people', 'person', 'pop', 'population']);

/** Words that say how often by themselves. */
const FREQUENCIES: ReadonlyMap<string, string> = new Map([
  ['hourly', 'h'],
  ['daily', 'd'],
  ['weekly', 'wk'],
  ['monthly', 'mo'],
  ['annually', 'a'],
  ['yearly', 'a'],
  ['annum', 'a'],
  ['diem', 'd'],
]);

/** Symbols of time that only a slash or an exponent lets read: "t/d", "mm a−1". */
const TIME_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['d', 'd'],
  ['a', 'a'],
  ['y', 'a'],
  ['w', 'wk'],
]);

const headOf = (noun: string): string => (PEOPLE.has(noun) ? 'person' : noun);

const ofTable = (symbol: string): ResolvedUnit =>
  resolve({ meaning: { type: 'unit', unit: findSymbol(symbol) }, others: [] });

/** "$6.78 billion a year earlier" is no rate. */
const BACKWARD = /^(?:earlier|ago|later|before|after|previously|prior|old|long)$/;

/** Whether the word at `index` qualifies a noun after it: "diluted share", "new patient". */
const isQualifier = (tokens: readonly Token[], index: number): boolean => {
  const word = tokens[index]?.lower ?? '';
  return (
    isNounWord(tokens[index]) && isNounWord(tokens[index + 1]) && (ADJECTIVE.test(word) || /(?:ed|ing)$/.test(word))
  );
};

/** The noun that a thing is counted per: adjectives before it are left out ("per diluted share"). */
const readNoun = (tokens: readonly Token[], index: number, isPer: boolean): UnitAt | null => {
  let at = index;
  const last = isPer ? index + 2 : index;
  while (at < last && isQualifier(tokens, at)) at++;
  const noun = tokens[at];
  if (noun?.kind !== 'word' || noun.newline || isFunctionWord(noun.lower)) return null;
  const name = singular(noun.lower);
  if (!isPer && !COMMON_DIVISORS.has(name)) return null;
  if (/^(?:cent|the|a|an|his|her|their|its|this|that)$/.test(name)) return null;
  const phrase = [...tokens.slice(index, at).map(({ lower }) => lower), name].join(' ');
  return { unit: counted(headOf(name), phrase), next: at + 1 };
};

/** "100,000 people", "100 km", "1,000 live births", "million": a number of things that a rate is given per. */
const readMany = (tokens: readonly Token[], index: number): UnitAt | null => {
  const first = tokens[index];
  const scale = SCALES.get(first?.lower ?? '');
  const number = scale === undefined && first?.kind === 'number' ? readNumber(tokens, index) : null;
  const count = scale === undefined ? number?.value : 10 ** scale;
  const at = scale === undefined ? (number?.next ?? index) : index + 1;
  if (count === undefined || count < 2) return null;
  const found = findUnit(tokens, at, isGlued(tokens[at]));
  if (found !== null) return { unit: multiple(count, resolve(found)), next: found.next };
  if (!Number.isInteger(Math.log10(count))) return null;
  const plural = readCountedNoun(tokens, at, false);
  if (plural !== null) return { unit: multiple(count, counted(headOf(plural.head), plural.phrase)), next: plural.next };
  const noun = isNounWord(tokens[at]) ? readNoun(tokens, at, true) : null;
  return noun === null ? { unit: multiple(count, null), next: at } : { ...noun, unit: multiple(count, noun.unit) };
};

/** What a joiner that ends before `index` divides by; null when nothing that can be one follows. */
const readDivisor = (tokens: readonly Token[], index: number, joiner: 'per' | 'article' | 'slash'): UnitAt | null => {
  const many = joiner === 'article' ? null : readMany(tokens, index);
  if (many !== null) return many;
  const token = tokens[index];
  if (token === undefined || token.newline) return null;
  const often = FREQUENCIES.get(token.lower);
  if (joiner === 'per' && often !== undefined) return { unit: ofTable(often), next: index + 1 };
  const found = findUnit(tokens, index, joiner === 'slash');
  if (found !== null && found.meaning.type === 'unit') {
    if (joiner === 'article' && (found.exact || BACKWARD.test(tokens[found.next]?.lower ?? ''))) return null;
    return { unit: resolve(found), next: found.next };
  }
  const symbol = joiner === 'slash' ? TIME_SYMBOLS.get(token.text) : undefined;
  if (symbol !== undefined) return { unit: ofTable(symbol), next: index + 1 };
  return readNoun(tokens, index, joiner === 'per');
};

/** "W m−2", "mg·L⁻¹", "kg ha-1": a unit with a negative exponent. */
const readInverse = (tokens: readonly Token[], index: number): UnitAt | null => {
  const at = /^[·⋅∙.]$/.test(tokens[index]?.text ?? '') ? index + 1 : index;
  const found = findUnit(tokens, at, true);
  const symbol = found === null ? TIME_SYMBOLS.get(tokens[at]?.text ?? '') : undefined;
  const end = found === null ? at + 1 : found.next;
  const next = tokens[end]?.text === '^' && isGlued(tokens[end]) ? end + 1 : end;
  const [sign, digit] = [tokens[next], tokens[next + 1]];
  const exponent = { '1': 1, '2': 2, '3': 3, '¹': 1, '²': 2, '³': 3 }[digit?.text ?? ''];
  if (exponent === undefined || !isGlued(sign) || !isGlued(digit)) return null;
  if (!isDash(sign) && sign.text !== '⁻') return null;
  const unit = found !== null ? resolve(found) : symbol === undefined ? null : ofTable(symbol);
  if (unit === null) return null;
  return { unit: exponent === 1 ? unit : power(unit, exponent === 2 ? 2 : 3), next: next + 2 };
};

/** "$2.85 psf": the price of a square foot. */
const PER_AREA: ReadonlyMap<string, string> = new Map([
  ['psf', 'ft²'],
  ['psm', 'm²'],
]);

/** Index after "p.a.", "pa" from `index`, or -1. */
const skipPerAnnum = (tokens: readonly Token[], index: number): number => {
  const [first, point, second, last] = tokens.slice(index, index + 4);
  if (first?.text === 'pa') return index + 1;
  if (first?.text !== 'p' || point?.text !== '.' || second?.text !== 'a') return -1;
  return last?.text === '.' && isGlued(last) ? index + 4 : index + 3;
};

/** Adds "per day", "a barrel", "/km²", "m−2", "annually" to a unit, once or twice ("mg/kg/day"). */
export const withDivisor = (tokens: readonly Token[], at: UnitAt): UnitAt => {
  const joiner = tokens[at.next];
  if (joiner === undefined || at.unit.dimension === 'temperature' || joiner.newline) return at;
  const inverse = readInverse(tokens, at.next);
  if (inverse !== null) return withDivisor(tokens, { unit: compound(at.unit, inverse.unit), next: inverse.next });
  const often = FREQUENCIES.get(joiner.lower);
  if (often !== undefined && at.unit.dimension !== 'time' && joiner.lower.endsWith('ly'))
    return { unit: compound(at.unit, ofTable(often)), next: at.next + 1 };
  const area = at.unit.kind === 'money' ? PER_AREA.get(joiner.lower) : undefined;
  if (area !== undefined) return { unit: compound(at.unit, ofTable(area)), next: at.next + 1 };
  const annum = at.unit.kind === 'money' || at.unit.kind === 'percent' ? skipPerAnnum(tokens, at.next) : -1;
  if (annum >= 0) return { unit: compound(at.unit, ofTable('a')), next: annum };
  let next = at.next + 1;
  // "52,000 barrel-a-day"
  const hyphen = isDash(joiner) && isGlued(joiner) && isGlued(tokens[next]) && isDash(tokens[next + 1]);
  // "12 doctors for every 1,000 residents"
  const forEvery = joiner.lower === 'for' && /^(?:each|every)$/.test(tokens[next]?.lower ?? '');
  const word = hyphen || forEvery ? (tokens[next++]?.lower ?? '') : joiner.lower;
  const per = word === 'per' || word === 'each' || word === 'every';
  const article = word === 'a' || word === 'an';
  const slash = word === '/' && isGlued(joiner);
  if (!per && !article && !slash) return at;
  if (isDash(tokens[next]) && isGlued(tokens[next])) next++;
  // "27 minutes each way"
  if (word === 'each' && /^(?:way|side|time|other|of|one|other's)$/.test(tokens[next]?.lower ?? '')) return at;
  const divisor = readDivisor(tokens, next, per ? 'per' : article ? 'article' : 'slash');
  if (divisor === null) return at;
  const full: UnitAt = { unit: compound(at.unit, divisor.unit), next: divisor.next };
  const again = slash && tokens[full.next]?.text === '/' && !at.unit.dimension.includes('/');
  return again ? withDivisor(tokens, full) : full;
};

/** Longest stretch between a unit and the "a year" that belongs to it. */
const FARTHEST = 5;

/** Index after "(…)" or "of …" from `index`, -1 without either. */
const skipAside = (tokens: readonly Token[], index: number): number => {
  const opens = tokens[index]?.text === '(';
  if (!opens && tokens[index]?.lower !== 'of') return -1;
  for (let at = index + 1; at <= index + FARTHEST + (opens ? 4 : 0); at++) {
    const token = tokens[at];
    if (token === undefined || token.newline) return -1;
    if (opens && token.text === ')') return at + 1;
    if (!opens && at > index + 1 && /^(?:an?|per|each|every)$/.test(token.lower)) return at;
    if (!opens && !isNounWord(token) && token.lower !== 'and') return -1;
  }
  return -1;
};

/** "900 tonnes of apples a year", "1,150 mm (45 in) a year": a rate of time said later; the unit's end stays. */
export const withLaterDivisor = (tokens: readonly Token[], at: UnitAt): UnitAt => {
  if (at.unit.dimension === 'temperature' || at.unit.dimension === 'time' || at.unit.dimension.includes('/')) return at;
  const index = skipAside(tokens, at.next);
  if (index < 0) return at;
  const later = withDivisor(tokens, { ...at, next: index });
  return later.next > index && later.unit.dimension.endsWith('/time') ? { ...at, unit: later.unit } : at;
};
