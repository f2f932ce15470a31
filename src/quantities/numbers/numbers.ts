import { readDigits } from './digit-numbers.ts';
import { denominator, readSlashFraction, readWordFraction } from './fractions.ts';
import { shift, tidy } from '../intervals.ts';
import { GROUP_WORDS, NUMBER_WORDS, SCALES, SUFFIXES, TENS, UNITS } from './number-words.ts';
import { fractionStep, MIXED_STEP, type NumberReading } from './number-reading.ts';
import { isDash, isGlued, skipHyphen, type Token } from '../tokens.ts';
import { applyGroupWord, readWords } from './word-numbers.ts';

export type { NumberReading } from './number-reading.ts';

/** Suffixes that are units or abbreviations too ("20 mm") and so scale amounts of money alone. */
const MONEY_SUFFIXES: ReadonlySet<string> = new Set(['mm', 'MM', 'cr', 'Cr', 'CR', 'm', 'M', 'b', 'B', 't', 'T']);

/** Power of ten of the scale word or suffix at `at`, or null. */
const scaleAt = (tokens: readonly Token[], at: number, hyphenated: boolean, money: boolean): number | null => {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.newline) return null;
  const word = SCALES.get(token.lower);
  if (word !== undefined) return word;
  const suffix = token.text.length > 3 ? undefined : SUFFIXES.get(token.text);
  if (suffix === undefined || hyphenated || (MONEY_SUFFIXES.has(token.text) && !money)) return null;
  const follower = tokens[at + 1];
  const isLabel = follower?.kind === 'number' && isGlued(follower);
  if (isLabel) return null;
  return token.text.length > 1 || money || !token.gap || token.text === 'k' ? suffix : null;
};

/** Multiplies by a power of ten, as a scale word does; null when nothing finite comes out. */
export const scaled = (number: NumberReading, power: number, next: number): NumberReading | null => {
  const value = shift(number.value, power);
  if (!Number.isFinite(value)) return null;
  // "300 million" and "3 million" are written to the million, whatever zeros the digits end in.
  const step = shift(number.bare ? 1 : number.step, power);
  return { ...number, value, step, next, bare: false, scale: number.scale * 10 ** power };
};

/** Multiplies by the scale words and unmistakable suffixes that follow: "28.7 million", "1.5bn", "2 lakh crore". */
const applyScales = (tokens: readonly Token[], number: NumberReading, money: boolean): NumberReading => {
  let result = number;
  for (let count = 0; count < 3; count++) {
    const at = skipHyphen(tokens, result.next);
    const power = scaleAt(tokens, at, at > result.next, money && count === 0);
    const larger = power === null ? null : scaled(result, power, at + 1);
    if (larger === null) break;
    result = larger;
  }
  return result;
};

/** "… and a third of the voters": a share of its own, no part of the number before it. */
const isPartOf = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.lower === 'of' &&
  !/^(?:an?|hours?|minutes?|days?|weeks?|months?|years?)$/.test(tokens[index + 1]?.lower ?? '');

/** "one and three quarters of an hour": the unit stands behind "of an". */
const skipOfOne = (tokens: readonly Token[], index: number): number => {
  if (tokens[index]?.lower !== 'of') return index;
  return /^an?$/.test(tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1;
};

/** Adds "and a half", "and fifty-four hundredths", "and 1/2" to a whole number; after a scale word, of that scale. */
const addFraction = (tokens: readonly Token[], number: NumberReading): NumberReading => {
  const { next } = number;
  if (tokens[next]?.lower !== 'and' || !Number.isInteger(number.value)) return number;
  const count = tokens[next + 1]?.lower ?? '';
  const top = count === 'a' || count === 'an' ? 1 : UNITS.get(count);
  const at = top === undefined ? -1 : skipHyphen(tokens, next + 2);
  const bottom = at < 0 ? null : denominator(tokens[at]);
  const words = bottom === null ? readWords(tokens, next + 1) : null;
  const parts = words?.fraction === true ? words : readSlashFraction(tokens, next + 1);
  const added =
    top !== undefined && bottom !== null && !isPartOf(tokens, at + 1)
      ? { value: top / bottom, next: skipOfOne(tokens, at + 1) }
      : parts;
  if (added === null) return number;
  // "one billion and a half million": the fraction is of a smaller scale of its own
  const own = number.scale > 1 ? SCALES.get(tokens[added.next]?.lower ?? '') : undefined;
  const scale = own === undefined ? number.scale : 10 ** own;
  if (scale > number.scale || (own !== undefined && scale === number.scale)) return number;
  const value = tidy(number.value + added.value * scale);
  const after = own === undefined ? added.next : added.next + 1;
  return { ...number, value, step: MIXED_STEP * scale, next: after, bare: false };
};

/** "half a million", "quarter of a million", "three quarters of a billion", "half million": a fraction of a number. */
const applyToWhole = (tokens: readonly Token[], fraction: NumberReading): NumberReading => {
  const at = tokens[fraction.next]?.lower === 'of' ? fraction.next + 1 : fraction.next;
  const article = /^an?$/.test(tokens[at]?.lower ?? '');
  const power = article ? null : scaleAt(tokens, at, false, false);
  if (power !== null && SCALES.has(tokens[at]?.lower ?? ''))
    return scaled({ ...fraction, step: MIXED_STEP, fraction: false }, power, at + 1) ?? fraction;
  const noun = tokens[at + 1]?.lower ?? '';
  const whole = article && (SCALES.has(noun) || GROUP_WORDS.has(noun)) ? readWords(tokens, at) : null;
  if (whole === null) return fraction;
  return { ...whole, value: whole.value * fraction.value, step: whole.step * MIXED_STEP };
};

/** The digits that number words after "point" stand for: "zero four", "seventy-one", "one four one five nine". */
const readDecimals = (tokens: readonly Token[], index: number): { digits: string; next: number } => {
  let digits = '';
  let next = index;
  while (digits.length < 15) {
    const word = tokens[next]?.lower ?? '';
    const ten = TENS.get(word);
    const digit = ten ?? UNITS.get(word);
    if (digit === undefined) break;
    next++;
    const at = skipHyphen(tokens, next);
    const unit = ten === undefined ? 0 : (UNITS.get(tokens[at]?.lower ?? '') ?? 0);
    if (unit > 0 && unit < 10) next = at + 1;
    digits += String(unit < 10 ? digit + unit : digit);
  }
  return { digits, next };
};

/** "five point seven", "nought point nought four", "two hundred point seventy-one", "1 point 5". */
const addPoint = (tokens: readonly Token[], number: NumberReading): NumberReading => {
  if (tokens[number.next]?.lower !== 'point' || !Number.isInteger(number.value)) return number;
  const figure = tokens[number.next + 1];
  const inDigits = figure?.kind === 'number' && /^\d{1,9}$/.test(figure.lower) && !number.inWords;
  const { digits, next } = inDigits
    ? { digits: figure.lower, next: number.next + 2 }
    : readDecimals(tokens, number.next + 1);
  if (digits === '') return number;
  return { ...number, value: Number(`${number.value}.${digits}`), step: Number(`1e-${digits.length}`), next };
};

/** "423 fifths", "100 millionths": the plural of an ordinal divides the digits before it. */
const divideByPlural = (tokens: readonly Token[], number: NumberReading): NumberReading => {
  const at = skipHyphen(tokens, number.next);
  const plural = tokens[at]?.kind === 'word' ? NUMBER_WORDS.get(tokens[at].lower) : undefined;
  if (plural?.form !== 'plural' || !Number.isInteger(number.value) || number.scale > 1) return number;
  const value = number.value / (plural.role === 'scale' ? 10 ** plural.value : plural.value);
  return { ...number, value, step: fractionStep(value), fraction: value < 1, next: at + 1, bare: false };
};

/**
 * "4 thousand 3 hundred and 21", "Rs 2 crore 50 lakh": smaller scales added to a larger one. What follows counts
 * only with a scale word of its own, or after "hundred and".
 */
const addSmallerScales = (tokens: readonly Token[], number: NumberReading, money: boolean): NumberReading => {
  let { value, step, next, scale } = number;
  while (scale > 1 && Number.isInteger(value) && tokens[next]?.newline === false) {
    const hundreds = scale === 100 && tokens[next]?.lower === 'and';
    const at = hundreds ? next + 1 : next;
    const rest = readDigits(tokens, at) ?? (hundreds ? readWords(tokens, at) : null);
    if (rest === null || rest.fraction) break;
    const smaller = hundreds ? rest : applyScales(tokens, rest, money);
    const isRest = smaller.value < 100 && !SCALES.has(tokens[smaller.next]?.lower ?? '');
    const fits = hundreds ? isRest : smaller.scale > 1 && smaller.value < scale;
    if (!fits || smaller.value === 0 || !Number.isInteger(smaller.value)) break;
    value += smaller.value;
    ({ step, next, scale } = smaller);
  }
  return { ...number, value, step, next };
};

const finish = (tokens: readonly Token[], number: NumberReading, money: boolean): NumberReading => {
  const scaledUp = applyScales(tokens, addFraction(tokens, number), money);
  if (scaledUp.scale === 1) return applyGroupWord(tokens, scaledUp);
  return applyGroupWord(tokens, addFraction(tokens, addSmallerScales(tokens, scaledUp, money)));
};

/** "5.2 ± 0.3", "9.83e-3 +/- 1e-5": an uncertainty is half the width of what the figure stands for. */
const addUncertainty = (tokens: readonly Token[], number: NumberReading): NumberReading => {
  const mark = tokens[number.next];
  const ascii = mark?.text === '+' && tokens[number.next + 1]?.text === '/' && isDash(tokens[number.next + 2]);
  if (mark?.text !== '±' && !ascii) return number;
  const uncertainty = readDigits(tokens, number.next + (ascii ? 3 : 1));
  if (uncertainty === null) return number;
  return { ...number, step: 2 * uncertainty.value, next: uncertainty.next, bare: false };
};

/** "1 over three", "one over twenty": a fraction read out, where nothing that is measured or counted follows. */
const divideByOver = (tokens: readonly Token[], number: NumberReading): NumberReading => {
  if (tokens[number.next]?.lower !== 'over' || !Number.isInteger(number.value) || number.scale > 1) return number;
  const below = readDigits(tokens, number.next + 1) ?? readWords(tokens, number.next + 1);
  if (below === null || !Number.isInteger(below.value) || below.value <= number.value || number.value <= 0)
    return number;
  const after = tokens[below.next];
  if (after !== undefined && !after.newline && !/^[.,;:)]$/.test(after.text)) return number;
  const value = number.value / below.value;
  return { ...number, value, step: fractionStep(value), fraction: true, next: below.next, bare: false };
};

/** "thirty (30) days", "45 (forty-five)": a number said again in brackets, once in words and once in digits. */
const skipRepeated = (tokens: readonly Token[], number: NumberReading): NumberReading => {
  if (tokens[number.next]?.text !== '(') return number;
  const at = number.next + 1;
  const again = number.inWords ? readDigits(tokens, at) : readWords(tokens, at);
  const isSame = again !== null && again.value === number.value && tokens[again.next]?.text === ')';
  return isSame ? { ...number, next: again.next + 1 } : number;
};

const readPlain = (tokens: readonly Token[], index: number, money: boolean): NumberReading | null => {
  const fraction = readWordFraction(tokens, index);
  if (fraction !== null) return applyToWhole(tokens, fraction);
  const digits = readDigits(tokens, index);
  if (digits !== null) {
    if (digits.fraction) return digits;
    const pointed = addPoint(tokens, digits);
    if (pointed !== digits) return applyScales(tokens, pointed, money);
    const divided = divideByPlural(tokens, finish(tokens, addUncertainty(tokens, digits), money));
    return divideByOver(tokens, divided);
  }
  const words = readWords(tokens, index);
  if (words === null || words.fraction) return words;
  const pointed = addPoint(tokens, words);
  if (pointed !== words) return applyScales(tokens, pointed, money);
  const mixed = addFraction(tokens, words);
  const whole = applyGroupWord(tokens, mixed === words ? words : applyScales(tokens, mixed, money));
  return divideByOver(tokens, whole);
};

/** Figures beyond are left unread, so that products and quotients of figures and factors are finite. */
const LARGEST = 1e150;

const isWithinReach = ({ value, step }: NumberReading): boolean =>
  value === 0 ? step < LARGEST : value + step < LARGEST && value > 1 / LARGEST;

/**
 * Reads an unsigned number at `index`: digits, words, mixed fractions, with scale words and suffixes applied.
 * Single letters ("5m", "3b") only count as scales in an amount of money; elsewhere the unit decides.
 */
export const readNumber = (tokens: readonly Token[], index: number, money = false): NumberReading | null => {
  const number = readPlain(tokens, index, money);
  return number === null || !isWithinReach(number) ? null : skipRepeated(tokens, number);
};
