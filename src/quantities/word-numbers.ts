import { denominator } from './fractions.ts';
import { GROUP_WORDS, SCALES, TENS, UNITS } from './number-words.ts';
import { reading, type NumberReading } from './number-reading.ts';
import { skipHyphen, type Token } from './tokens.ts';

/** Sum so far: finished groups in `total`, the group below the last scale word in `group`. */
type Sum = { total: number; group: number | null; scale: number; step: number };

/** Adds one number word to the sum; false when English counting does not go on that way. */
const add = (sum: Sum, word: string): boolean => {
  const unit = UNITS.get(word);
  const ten = TENS.get(word);
  const power = SCALES.get(word);
  const { group } = sum;
  const afterHundred = group !== null && group >= 100 && group % 100 === 0;
  if (unit !== undefined) {
    const afterTens = group !== null && group % 100 >= 20 && group % 10 === 0 && unit > 0 && unit < 10;
    if (group !== null && !afterHundred && !afterTens) return false;
    sum.group = (group ?? 0) + unit;
    sum.step = 1;
    return true;
  }
  if (ten !== undefined) {
    if (group !== null && !afterHundred) return false;
    sum.group = (group ?? 0) + ten;
    sum.step = 1;
    return true;
  }
  if (power === undefined || group === null) return false;
  if (power === 2) {
    if (group <= 0 || group >= 100) return false;
    sum.group = group * 100;
    sum.step = 100;
    return true;
  }
  if (power >= sum.scale) return false;
  sum.total += group * 10 ** power;
  sum.step = 10 ** power * (group % 100 === 0 && group > 0 ? 100 : 1);
  sum.scale = power;
  sum.group = null;
  return true;
};

/** Whether "and" at `index` joins a number to a smaller rest ("two hundred and five"), not to another number. */
const andJoins = (tokens: readonly Token[], index: number, sum: Sum, isAfterBetween: boolean): boolean => {
  const after = tokens[index + 1]?.lower ?? '';
  const behind = tokens[skipHyphen(tokens, index + 2)];
  const large = sum.group === null ? sum.total >= 100 : sum.group >= 100;
  if (!large || (!UNITS.has(after) && !TENS.has(after))) return false;
  const scale = SCALES.get(behind?.lower ?? '');
  // "two hundred and five thousand" is one number, "between one hundred and two hundred" holds two
  if (scale !== undefined) return scale > 2 && sum.group !== null && sum.scale === Infinity && !isAfterBetween;
  return denominator(behind) === null;
};

/** "a dozen", "a couple of", "a pair of": the word at `index` stands for a fixed number of things. */
const readGroupWord = (tokens: readonly Token[], index: number): NumberReading | null => {
  const word = tokens[index]?.lower ?? '';
  const value = GROUP_WORDS.get(word);
  if (value === undefined || word === 'gross' || word === 'score') return null;
  return reading(value, 1, tokens[index + 1]?.lower === 'of' ? index + 2 : index + 1, { inWords: true });
};

/** Reads a number written in words at `index`: "twenty-five", "two hundred and five thousand", "a million", "a dozen". */
export const readWords = (tokens: readonly Token[], index: number): NumberReading | null => {
  const first = tokens[index];
  if (first?.kind !== 'word') return null;
  const sum: Sum = { total: 0, group: null, scale: Infinity, step: 1 };
  let next = index;
  if (first.lower === 'a' || first.lower === 'an') {
    const follower = tokens[index + 1];
    if (follower === undefined || follower.newline) return null;
    if (!SCALES.has(follower.lower)) return readGroupWord(tokens, index + 1);
    sum.group = 1;
    next = index + 1;
  }
  const begin = next;
  while (next < tokens.length) {
    let here = next === begin ? next : skipHyphen(tokens, next);
    if (next > begin && tokens[here]?.lower === 'and') {
      if (!andJoins(tokens, here, sum, tokens[index - 1]?.lower === 'between')) break;
      here++;
    }
    const token = tokens[here];
    if (token?.kind !== 'word' || (next > begin && token.newline) || !add(sum, token.lower)) break;
    next = here + 1;
  }
  if (next === begin) return null;
  const scale = sum.group === null && Number.isFinite(sum.scale) ? 10 ** sum.scale : 1;
  return reading(sum.total + (sum.group ?? 0), sum.step, next, { inWords: true, scale });
};

/** Multiplies by "dozen" or "gross" after a number ("two dozen"). */
export const applyGroupWord = (tokens: readonly Token[], number: NumberReading): NumberReading => {
  const at = skipHyphen(tokens, number.next);
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:dozens?|gross)$/.test(word)) return number;
  return { ...number, value: number.value * (word === 'gross' ? 144 : 12), next: at + 1, bare: false };
};
