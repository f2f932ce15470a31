import { isFunctionWord } from '../../domain/words.ts';
import { TENS, UNITS } from './number-words.ts';
import { readNumber, type NumberReading } from './numbers.ts';
import { hedgeBefore } from '../operators.ts';
import { NO_UNIT, range, single, type Found, type ResolvedUnit } from '../reading.ts';
import { extent, isDash, isGlued, type Source, type Token } from '../tokens.ts';

/** How many times as much: not comparable with counts or percentages. */
const MULTIPLE: ResolvedUnit = { ...NO_UNIT, unit: '×', dimension: 'multiple', base: '×', kind: 'ratio' };

/** Words after "times" that compare sizes; otherwise it tells how often something happened. */
const COMPARED =
  /^(?:as|more|higher|larger|bigger|greater|less|lower|smaller|faster|slower|longer|the|its|that|their|his|her|earnings|book|revenue|sales|what)$/;

/** "twofold", "tenfold" as one word. */
const foldedWord = (word: string): number | null => {
  if (!word.endsWith('fold')) return null;
  const number = word.slice(0, -4);
  return UNITS.get(number) ?? TENS.get(number) ?? (number === 'hundred' ? 100 : number === 'thousand' ? 1000 : null);
};

/** One word for a multiple; so long as it compares, and is no "double room" or "scored twice". */
const MULTIPLE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['quintuple', 5],
]);

const MULTIPLIED = /^(?:the|its|that|their|his|her|what|those|last|this|our)$/;

/** "as high", "as many": an adjective and no clause ("scored twice as United won"). */
const isCompared = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.text === token.lower &&
  (/^(?:much|many|few|more)$/.test(token.lower) || !isFunctionWord(token.lower));

/** "twice as high", "double the rate": the word at `index` as a multiple of what follows it. */
const multipleWord = (tokens: readonly Token[], index: number): number | null => {
  const value = MULTIPLE_WORDS.get(tokens[index]?.lower ?? '');
  const after = tokens[index + 1];
  if (value === undefined || after === undefined || after.newline) return null;
  // "twice as high", but "it doubles as", "the double the players won"
  const isAdverb = tokens[index]?.lower === 'twice' || tokens[index]?.lower === 'thrice';
  if (after.lower === 'as') return isAdverb && isCompared(tokens[index + 2]) ? value : null;
  return MULTIPLIED.test(after.lower) && tokens[index - 1]?.lower !== 'the' ? value : null;
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

/** "two to three times as large": the second end of a range of multiples after a first number that ends at `index`. */
const readSecondEnd = (tokens: readonly Token[], index: number): { number: NumberReading; next: number } | null => {
  const joint = tokens[index];
  if (joint?.lower !== 'to' && joint?.lower !== 'or' && !(isDash(joint) && isGlued(joint))) return null;
  const number = readNumber(tokens, index + 1);
  const next = number === null ? -1 : afterMultiple(tokens, number.next);
  return number === null || next < 0 ? null : { number, next };
};

/** Reads a multiple that starts at `index`: "three times as much", "10-fold", "tenfold", "2.5x", "twice as high". */
export const readMultiple = (source: Source, index: number, number: NumberReading | null): Found | null => {
  const { tokens } = source;
  const found = (value: number, step: number, next: number): Found => ({
    quantity: single(extent(source, index, next), value, step, MULTIPLE, hedgeBefore(tokens, index).hedge),
    next,
  });
  if (number === null) {
    const word = foldedWord(tokens[index]?.lower ?? '') ?? multipleWord(tokens, index);
    return word === null ? null : found(word, 1, index + 1);
  }
  if (number.fraction) return null;
  const next = afterMultiple(tokens, number.next);
  if (next >= 0) return found(number.value, number.step, next);
  const to = readSecondEnd(tokens, number.next);
  if (to === null || to.number.value <= number.value) return null;
  const { hedge } = hedgeBefore(tokens, index);
  return { quantity: range(extent(source, index, to.next), number, to.number, MULTIPLE, hedge), next: to.next };
};

/** Words that {@link readMultiple} reads though they begin with no number. */
export const FOLD_WORDS: readonly string[] = [
  ...[...UNITS.keys(), ...TENS.keys(), 'hundred', 'thousand'].map((word) => `${word}fold`),
  ...MULTIPLE_WORDS.keys(),
];
