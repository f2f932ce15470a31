import { vulgarFraction } from './digits.ts';
import { DENOMINATORS, SCALES, UNITS } from './number-words.ts';
import { fractionStep, reading, type NumberReading } from './number-reading.ts';
import { isDash, isGlued, skipHyphen, type Token } from '../tokens.ts';
import { readOrdinalWords } from './word-numbers.ts';

type Fraction = { value: number; next: number };

const isSlash = (token: Token | undefined): boolean => token?.text === '/' || token?.text === '⁄';

/** Denominators that make a slash a fraction: 9/11 and 24/7 are none. */
const SLASH_DENOMINATORS: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 8, 9, 10, 12, 16, 20, 25, 32, 40, 50, 60, 64, 80, 100, 128, 200, 250, 500, 1000,
]);

/** Reads "½" or "1/2" at `index` as a fraction below one; null for anything else, such as a date or a price per unit. */
export const readSlashFraction = (tokens: readonly Token[], index: number): Fraction | null => {
  const [top, slash, bottom] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (top?.kind !== 'number') return null;
  const vulgar = vulgarFraction(top.text);
  if (vulgar !== null) return { value: vulgar, next: index + 1 };
  if (!isSlash(slash) || !isGlued(slash) || bottom?.kind !== 'number' || bottom.gap) return null;
  if (!/^\d{1,4}$/.test(top.lower) || !/^[1-9]\d{0,3}$/.test(bottom.lower)) return null;
  if (isSlash(tokens[index + 3]) && isGlued(tokens[index + 3])) return null;
  if (!SLASH_DENOMINATORS.has(Number(bottom.lower))) return null;
  const value = Number(top.lower) / Number(bottom.lower);
  return value < 1 ? { value, next: index + 3 } : null;
};

/** What the word at `index` divides by, as in "third", "thirds", "quarters"; null for other words. */
export const denominator = (token: Token | undefined): number | null =>
  token?.kind === 'word' ? (DENOMINATORS.get(token.lower) ?? null) : null;

/** Measures that are halved without an article: "half hour", "half-mile". */
const HALVED =
  /^(?:hour|mile|litre|liter|kilometre|kilometer|metre|meter|pint|pound|ounce|inch|acre|day|gallon|cup|tonne|ton|kilo|cent|point)$/;

const HALF_FOLLOWERS = /^(?:of|a|an|the|its|their|his|her|our|my|that|those|these|all|as)$/;

/** "half" is a fraction before what it halves and after a word that measures it; not in "first half" or "this half". */
const isHalf = (tokens: readonly Token[], index: number): boolean => {
  const after = tokens[index + 1];
  const before = tokens[index - 1]?.lower ?? '';
  const measure = tokens[skipHyphen(tokens, index + 1)];
  if (measure?.newline === false && HALVED.test(measure.lower)) return !/^(?:and|first|second)$/.test(before);
  if (after !== undefined && !after.newline && HALF_FOLLOWERS.test(after.lower))
    return !/^(?:first|second|this|last|next|other|latter)$/.test(before);
  return (
    /^(?:than|about|nearly|almost|over|by|roughly|around|under|only|just)$/.test(before) &&
    !/^(?:time|way|hour)$/.test(after?.lower ?? '')
  );
};

/** Words after "a third" that leave it a share: "a third bridge" and "a third-party study" put things in an order. */
const SHARE_FOLLOWERS =
  /^(?:of|more|less|fewer|higher|lower|smaller|larger|in|to|from|on|by|are|is|was|were|say|said|the|as|since|compared|against|this|last|during|while|but|when)$/;

const MEASURED = /^(?:by|than|about|nearly|almost|over|roughly|around|under|only|just|approximately)$/;

/** Whether an article and an ordinal that end before `next` divide: nothing countable follows them. */
const dividesAlone = (tokens: readonly Token[], index: number, next: number): boolean => {
  const after = tokens[next];
  // "a quarter million"
  if (tokens[next - 1]?.lower === 'quarter' && (SCALES.has(after?.lower ?? '') || after?.lower === 'point'))
    return true;
  const free = after === undefined || after.newline || after.kind === 'mark' || SHARE_FOLLOWERS.test(after.lower);
  if (!free || after?.lower === '-') return false;
  // "a quarter" is as often three months
  return (
    tokens[next - 1]?.lower !== 'quarter' ||
    MEASURED.test(tokens[index - 1]?.lower ?? '') ||
    /^(?:of|more|less|fewer|higher|lower)$/.test(after?.lower ?? '')
  );
};

/** "the last three quarters", "five quarters": parts of a year; only up to three quarters make a fraction. */
const isQuarterYear = (tokens: readonly Token[], index: number, top: number): boolean =>
  top > 3 || (top > 1 && /^(?:first|last|next|past|previous|final|consecutive)$/.test(tokens[index - 1]?.lower ?? ''));

/** The hyphen of "two-thirds", and of "two - thirds" where a tokenizer has set it apart. */
const skipFractionBar = (tokens: readonly Token[], index: number): number => {
  const at = skipHyphen(tokens, index);
  return at === index && isDash(tokens[index]) && denominator(tokens[index + 1]) !== null ? index + 1 : at;
};

/** "one third", "two-thirds", "a quarter", "three quarters", "half". */
export const readWordFraction = (tokens: readonly Token[], index: number): NumberReading | null => {
  const first = tokens[index];
  if (first?.kind !== 'word') return null;
  const made = (value: number, next: number) =>
    reading(value, fractionStep(value), next, { fraction: true, inWords: true });
  const scaleAfter =
    SCALES.has(tokens[index + 1]?.lower ?? '') && !/^(?:an?|the|one|two|three)$/.test(tokens[index - 1]?.lower ?? '');
  if (first.lower === 'half') return scaleAfter || isHalf(tokens, index) ? made(0.5, index + 1) : null;
  if (first.lower === 'quarter') return scaleAfter ? made(0.25, index + 1) : null;
  const article = first.lower === 'a' || first.lower === 'an';
  const top = article ? 1 : UNITS.get(first.lower);
  if (top === undefined || top === 0) return null;
  const at = skipFractionBar(tokens, index + 1);
  const word = tokens[at];
  if (word?.kind !== 'word' || word.newline) return null;
  const single = denominator(word);
  if (single === 4 && isQuarterYear(tokens, index, top)) return null;
  // "one twenty-first", "a hundred-thousandth"
  const compound = single === null && top === 1 ? readOrdinalWords(tokens, at, 'ordinal') : null;
  const bottom = single === null ? compound : { value: single, next: at + 1 };
  if (bottom === null || (bottom.value <= 2 && single === null)) return null;
  if (single !== null && (article ? word.lower.endsWith('s') : word.lower.endsWith('s') !== top > 1)) return null;
  // "one hundredth of it", "her one hundredth win"
  const isNth = single !== null && single >= 100 && top === 1;
  if ((article || isNth) && !dividesAlone(tokens, index, bottom.next)) return null;
  return made(top / bottom.value, bottom.next);
};
