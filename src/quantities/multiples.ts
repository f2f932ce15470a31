import { TENS, UNITS } from './number-words.ts';
import { readNumber } from './numbers.ts';
import { hedgeBefore } from './operators.ts';
import { NO_UNIT, single, type Found, type ResolvedUnit } from './reading.ts';
import { extent, isDash, isGlued, type Source, type Token } from './tokens.ts';

/** How many times as much: not comparable with counts or percentages. */
const MULTIPLE: ResolvedUnit = { ...NO_UNIT, unit: '×', dimension: 'multiple', base: '×', kind: 'ratio' };

/** Words after "times" that compare sizes; otherwise it tells how often something happened. */
const COMPARED =
  /^(?:as|more|higher|larger|bigger|greater|less|lower|smaller|faster|slower|longer|the|its|that|their|his|her|earnings|book|revenue|sales|what)$/;

/** "twofold", "tenfold" as one word. */
const foldedWord = (word: string): number | null => {
  const number = /^([a-z]+)fold$/.exec(word)?.[1];
  if (number === undefined) return null;
  return UNITS.get(number) ?? TENS.get(number) ?? (number === 'hundred' ? 100 : number === 'thousand' ? 1000 : null);
};

/** Index after what makes the number before `index` a multiple ("times as", "-fold", "x"), or -1. */
const afterMultiple = (tokens: readonly Token[], index: number): number => {
  const [token, after] = [tokens[index], tokens[index + 1]];
  if (token === undefined || token.newline) return -1;
  if (token.lower === 'times') return COMPARED.test(after?.lower ?? '') ? index + 1 : -1;
  if (token.lower === 'fold') return index + 1;
  if (isDash(token) && isGlued(token) && after?.lower === 'fold') return index + 2;
  return /^[x×]$/.test(token.lower) && isGlued(token) && after?.kind !== 'number' ? index + 1 : -1;
};

/** Reads a multiple that starts at `index`: "three times as much", "10-fold", "tenfold", "2.5x". */
export const readMultiple = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const folded = foldedWord(tokens[index]?.lower ?? '');
  const number = folded === null ? readNumber(tokens, index) : null;
  const value = folded ?? number?.value;
  const next = folded === null ? (number === null ? -1 : afterMultiple(tokens, number.next)) : index + 1;
  if (value === undefined || next < 0 || number?.fraction === true) return null;
  const step = number?.step ?? 1;
  return {
    quantity: single(extent(source, index, next), value, step, MULTIPLE, hedgeBefore(tokens, index).hedge),
    next,
  };
};

/** Words that {@link readMultiple} reads though they begin with no number. */
export const FOLD_WORDS: readonly string[] = [...UNITS.keys(), ...TENS.keys(), 'hundred', 'thousand'].map(
  (word) => `${word}fold`,
);
