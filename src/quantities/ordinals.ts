import { SCALES } from './number-words.ts';
import { single, type Found, type ResolvedUnit } from './reading.ts';
import { extent, isDash, isGlued, type Source, type Token } from './tokens.ts';
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

const readSuffixed = (tokens: readonly Token[], index: number): { value: number; next: number } | null => {
  const [number, suffix] = [tokens[index], tokens[index + 1]];
  if (number?.kind !== 'number' || suffix === undefined || !isGlued(suffix)) return null;
  if (
    !/^(?:st|nd|rd|th)$/.test(suffix.lower) ||
    !/^\d{1,3}(?:,?\d{3})*$/.test(number.lower) ||
    number.lower.length > 12
  )
    return null;
  return { value: Number(number.lower.replaceAll(',', '')), next: index + 2 };
};

/** "first", "twenty-first", "one hundred and fifth"; "one hundredth" is left to the fractions. */
const readWord = (tokens: readonly Token[], index: number): { value: number; next: number } | null => {
  const word = tokens[index];
  const start = /^an?$/.test(word?.lower ?? '') && SCALES.has(tokens[index + 1]?.lower ?? '') ? index + 1 : index;
  const found = readOrdinalWords(tokens, start, 'ordinal');
  if (found === null || found.value === 0) return null;
  const before = tokens[index - 1]?.lower ?? '';
  if (word?.lower === 'second' && /^(?:a|per|every|each|split)$/.test(before) && tokens[index + 1]?.kind !== 'word')
    return null;
  return found;
};

/** Reads an ordinal that starts at `index`: "21st", "third-largest", "second straight year". */
export const readOrdinal = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const found = readSuffixed(tokens, index) ?? readWord(tokens, index);
  if (found === null) return null;
  const { value, next } = found;
  const after = tokens[next];
  const adverbial =
    value === 1 &&
    (ADVERBIAL.test(tokens[index - 1]?.lower ?? '') ||
      (after?.lower === 'of' && tokens[next + 1]?.lower === 'all') ||
      (after?.text === ',' && tokens[index]?.text === 'First'));
  if (adverbial) return { quantity: null, next };
  if (isDash(after) && isGlued(after) && UNRANKED.test(tokens[next + 1]?.lower ?? '')) return { quantity: null, next };
  return { quantity: single(extent(source, index, next), value, 0, RANK, 'none'), next };
};
