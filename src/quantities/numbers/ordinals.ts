import { readWordFraction } from './fractions.ts';
import { UNITS } from './number-words.ts';
import { single, type Found, type ResolvedUnit } from '../reading.ts';
import { extent, isDash, isGlued, matchWords, skipHyphen, type Source, type Token } from '../tokens.ts';
import { readOrdinalWords } from './word-numbers.ts';

/** Rank or position in an order; exact. */
const RANK: ResolvedUnit = {
  unit: '',
  name: '-',
  dimension: 'ordinal',
  base: '',
  factor: 1,
  offset: 0,
  kind: 'ordinal',
};

/** Hyphenated after an ordinal these make an adjective that ranks nothing: "third-party", "second-hand". */
const UNRANKED =
  /^(?:party|hand|class|degree|rate|tier|time|aid|person|generation|quarter|half|order|guess|come|in|ever)$/;

/** Phrases in which "first" and "second" put no thing in an order. */
const ADVERBIAL = /^(?:at|feet|from|head)$/;

/** The suffix of an ordinal in digits: "th" but for 1, 2 and 3 outside the teens. */
const suffixOf = (value: number): string => {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
};

const readSuffixed = (tokens: readonly Token[], index: number): { value: number; next: number } | null => {
  const [number, suffix] = [tokens[index], tokens[index + 1]];
  if (number?.kind !== 'number' || suffix === undefined || !isGlued(suffix)) return null;
  if (
    !/^(?:st|nd|rd|th)$/.test(suffix.lower) ||
    !/^\d{1,3}(?:,?\d{3})*$/.test(number.lower) ||
    number.lower.length > 12
  )
    return null;
  const value = Number(number.lower.replaceAll(',', ''));
  // "9st 4lb" is a weight
  return suffix.lower === suffixOf(value) ? { value, next: index + 2 } : null;
};

/** "first", "twenty-first", "one hundred and fifth", "a hundredth". */
const readWord = (tokens: readonly Token[], index: number): { value: number; next: number } | null => {
  const found = readOrdinalWords(tokens, index, 'ordinal');
  if (found === null || found.value === 0) return null;
  const before = tokens[index - 1]?.lower ?? '';
  const isTime =
    tokens[index]?.lower === 'second' &&
    /^(?:a|per|every|each|split)$/.test(before) &&
    tokens[index + 1]?.kind !== 'word';
  return isTime ? null : found;
};

/** Where "No. 3" after these words, or after a possessive, is a place in an order and no name. */
const RANKED: ReadonlySet<string> = new Set(
  `the a an as at world ranked ranks rank ranking is are was were be been being become became becomes remain remains remained
  seed seeded hit reached reach reaches peaked debuted top current former new reigning to from his her its their currently
  ahead beat defeated over and behind by , ( -`.split(/\s+/),
);

/** Things that go by a number: "the number 10 shirt", "the No. 7 bus". */
const NUMBERED = /^(?:shirt|jersey|bus|tram|train|line|route|car|key|button|bus|door|room|table|lane|track|platform)$/;

/** Longest ranking that is spoken of by number. */
const LAST_RANK = 1000;

/** "the No. 3 carmaker", "the world number one", "ranked number two": the place that the number at `index` gives. */
const readRank = (tokens: readonly Token[], index: number): { value: number; start: number } | null => {
  const token = tokens[index];
  const point = tokens[index - 1]?.text === '.' && isGlued(tokens[index - 1]) ? 1 : 0;
  const lead = tokens[index - 1 - point];
  if (token === undefined || lead?.kind !== 'word' || !/^(?:no|number)$/.test(lead.lower) || !token.gap) return null;
  if (lead.lower === 'no' && point === 0 && !lead.text.startsWith('N')) return null;
  const value = token.kind === 'number' && /^\d{1,4}$/.test(token.lower) ? Number(token.lower) : UNITS.get(token.lower);
  if (value === undefined || value < 1 || value > LAST_RANK) return null;
  const start = index - 1 - point;
  const before = tokens[start - 1];
  if (before === undefined || before.newline || lead.newline) return null;
  if (!RANKED.has(before.lower) && !before.lower.endsWith("'s") && !isDash(before)) return null;
  const after = tokens[index + 1];
  const isName = after?.gap === true && (/^\p{Lu}\p{Ll}/u.test(after.text) || NUMBERED.test(after.lower));
  return isName ? null : { value, start };
};

/** Reads an ordinal that starts at `index`, or a rank whose number does: "21st", "third-largest", "No. 3". */
export const readOrdinal = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const rank = readRank(tokens, index);
  if (rank !== null)
    return { quantity: single(extent(source, rank.start, index + 1), rank.value, 0, RANK, 'none'), next: index + 1 };
  const found = readSuffixed(tokens, index) ?? readWord(tokens, index);
  if (found === null || readWordFraction(tokens, index) !== null) return null;
  const { value, next } = found;
  const after = tokens[next];
  const adverbial =
    value === 1 &&
    (ADVERBIAL.test(tokens[index - 1]?.lower ?? '') ||
      (after?.lower === 'of' && tokens[next + 1]?.lower === 'all') ||
      (after?.text === ',' && tokens[index]?.text === 'First'));
  // "second to last" counts from the other end
  const fromEnd =
    matchWords(tokens, skipHyphen(tokens, next), ['to', 'last']) > 0 ||
    matchWords(tokens, skipHyphen(tokens, next), ['last']) > 0;
  const isNone = value === 2 && after?.lower === 'to' && tokens[next + 1]?.lower === 'none';
  if (adverbial || isNone || fromEnd) return { quantity: null, next };
  if (isDash(after) && isGlued(after) && UNRANKED.test(tokens[next + 1]?.lower ?? '')) return { quantity: null, next };
  return { quantity: single(extent(source, index, next), value, 0, RANK, 'none'), next };
};
