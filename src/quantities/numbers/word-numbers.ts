import { DENOMINATORS, GROUP_WORDS, NUMBER_WORDS, type NumberWord } from './number-words.ts';
import { fractionStep, MIXED_STEP, reading, type NumberReading } from './number-reading.ts';
import { isDash, skipHyphen, type Token } from '../tokens.ts';
import { product, tidy } from '../intervals.ts';

/** Sum so far: finished groups in `total`, the group below the last scale word in `group`. */
type Sum = { total: number; group: number | null; scale: number; step: number };

const nothing = (): Sum => ({ total: 0, group: null, scale: Infinity, step: 1 });

const valueOf = (sum: Sum): number => sum.total + (sum.group ?? 0);

/** Adds one number word to the sum; false when English counting does not go on that way. */
const add = (sum: Sum, { role, value }: NumberWord): boolean => {
  const { group } = sum;
  if (role === 'scale') {
    // "three thousand million", "three lakh crore": a scale of a scale
    if (
      group === null &&
      value >= 6 &&
      sum.total > 0 &&
      sum.total === 10 ** sum.scale * Math.round(sum.total / 10 ** sum.scale)
    ) {
      sum.total *= 10 ** value;
      sum.step *= 10 ** value;
      sum.scale += value;
      return true;
    }
    if (group === null) return false;
    if (value === 2) {
      if (group <= 0 || group >= 100) return false;
      sum.group = group * 100;
      sum.step = 100;
      return true;
    }
    if (value >= sum.scale) return false;
    sum.total += group * 10 ** value;
    sum.step = 10 ** value * (group % 100 === 0 && group > 0 ? 100 : 1);
    sum.scale = value;
    sum.group = null;
    return true;
  }
  const afterHundred = group !== null && group >= 100 && group % 100 === 0;
  const afterTens =
    role === 'unit' && group !== null && group % 100 >= 20 && group % 10 === 0 && value > 0 && value < 10;
  if (group !== null && !afterHundred && !afterTens) return false;
  sum.group = (group ?? 0) + value;
  sum.step = 1;
  return true;
};

const wordAt = (tokens: readonly Token[], index: number): NumberWord | undefined => {
  const token = tokens[index];
  return token?.kind === 'word' ? NUMBER_WORDS.get(token.lower) : undefined;
};

/** Whether "and" at `index` joins a number to a smaller rest ("two hundred and five"), not to another number. */
const andJoins = (tokens: readonly Token[], index: number, sum: Sum, isAfterBetween: boolean): boolean => {
  const after = wordAt(tokens, index + 1);
  const large = sum.group === null ? sum.total >= 100 : sum.group >= 100;
  if (!large || after === undefined || after.role === 'scale' || after.form === 'plural') return false;
  const at = skipHyphen(tokens, index + 2);
  const behind = wordAt(tokens, at);
  if (behind?.role === 'scale' && behind.form === 'cardinal') {
    // "two hundred and five thousand" is one number, "between one hundred and two hundred" holds two
    if (isAfterBetween) return false;
    return sum.group === null ? behind.value < sum.scale : behind.value > 2 && sum.scale === Infinity;
  }
  // "two hundred and three quarters", but "one hundred and thirty fifths"
  return after.role === 'ten' || !DENOMINATORS.has(tokens[at]?.lower ?? '');
};

/** Skips the hyphen of "twenty-five", and of "twenty - five" where a tokenizer has set it apart. */
const skipJoint = (tokens: readonly Token[], index: number): number => {
  const at = skipHyphen(tokens, index);
  if (at > index || !isDash(tokens[index])) return at;
  const [before, after] = [wordAt(tokens, index - 1), wordAt(tokens, index + 1)];
  const isOne = before?.role === 'ten' && after?.role === 'unit' && after.value > 0 && after.value < 10;
  return isOne && before.form === 'cardinal' ? index + 1 : at;
};

/** A number counted in words. `rest`: what the last "and" added, for "two hundred and fifty-four hundredths". */
type Counted = { sum: Sum; next: number; rest: number; last: NumberWord | null };

/** Counts on in cardinal words from `index`, with `sum` as the start. */
const countOn = (tokens: readonly Token[], index: number, sum: Sum, isAfterBetween: boolean): Counted => {
  let next = index;
  let before = 0;
  let last: NumberWord | null = null;
  for (;;) {
    const isFirst = next === index;
    let here = isFirst ? next : skipJoint(tokens, next);
    const joined = !isFirst && tokens[here]?.lower === 'and';
    if (joined) {
      if (!andJoins(tokens, here, sum, isAfterBetween)) break;
      here++;
    }
    const word = wordAt(tokens, here);
    if (word?.form !== 'cardinal' || (!isFirst && tokens[here]?.newline === true)) break;
    const value = valueOf(sum);
    if (!add(sum, word)) break;
    if (joined) before = value;
    last = word;
    next = here + 1;
  }
  return { sum, next, rest: before > 0 ? valueOf(sum) - before : 0, last };
};

/** Reads "twenty-first", "one hundred and fifth", "a hundred-thousandth", "fifth"; "fifths" as `form` plural. */
export const readOrdinalWords = (
  tokens: readonly Token[],
  index: number,
  form: 'ordinal' | 'plural',
): { value: number; next: number } | null => {
  const sum = nothing();
  const hasArticle = /^an?$/.test(tokens[index]?.lower ?? '') && wordAt(tokens, index + 1)?.role === 'scale';
  const begin = hasArticle ? index + 1 : index;
  const first = wordAt(tokens, begin);
  if (first === undefined) return null;
  if (first.form === form) {
    const value = first.role === 'scale' ? 10 ** first.value : first.value;
    return { value, next: begin + 1 };
  }
  if (hasArticle) sum.group = 1;
  const { next } = countOn(tokens, begin, sum, false);
  if (next === begin) return null;
  let at = skipJoint(tokens, next);
  if (tokens[at]?.lower === 'and' && andJoins(tokens, at, sum, false)) at++;
  const last = wordAt(tokens, at);
  if (last?.form !== form || tokens[at]?.newline === true || !add(sum, last)) return null;
  return { value: valueOf(sum), next: at + 1 };
};

/**
 * Divides a number in words by the plural after it: "twenty fifths", "one hundred thirty-fifths" (thirty-fifths of
 * which there are a hundred), "two hundred and fifty-four hundredths" (54 of them after 200). Null without a plural.
 */
const divide = (tokens: readonly Token[], index: number, counted: Counted): NumberReading | null => {
  const { sum, next, rest, last } = counted;
  const whole = valueOf(sum);
  const at = skipJoint(tokens, next);
  const plural = wordAt(tokens, at);
  const made = (value: number, end: number) =>
    reading(value, fractionStep(value), end, { fraction: value < 1, inWords: true });
  if (plural?.form === 'plural') {
    const { value } = plural;
    if (last?.role === 'ten' && plural.role === 'unit' && value < 10 && next - index > 1 && rest === 0)
      return made((whole - last.value) / (last.value + value), at + 1);
    if (value <= 2 && plural.role !== 'scale') return null;
    const bottom = plural.role === 'scale' ? 10 ** value : value;
    if (rest > 0 && rest < bottom)
      return { ...made(tidy(whole - rest + rest / bottom), at + 1), step: MIXED_STEP, fraction: false };
    return made(whole / bottom, at + 1);
  }
  const bottom = plural?.form === 'cardinal' ? readOrdinalWords(tokens, at, 'plural') : null;
  return bottom === null ? null : made(whole / bottom.value, bottom.next);
};

/** "a dozen", "a couple of", "a couple of hundred": the word at `index` stands for a fixed number of things. */
const readGroupWord = (tokens: readonly Token[], index: number): NumberReading | null => {
  const word = tokens[index]?.lower ?? '';
  const value = GROUP_WORDS.get(word);
  if (value === undefined || word === 'gross' || word === 'score') return null;
  const next = tokens[index + 1]?.lower === 'of' ? index + 2 : index + 1;
  const scale = wordAt(tokens, next);
  if (scale?.role !== 'scale' || scale.form !== 'cardinal' || tokens[next]?.newline === true)
    return reading(value, 1, next, { inWords: true });
  const power = 10 ** scale.value;
  return reading(value * power, power, next + 1, { inWords: true, scale: scale.value > 2 ? power : 1 });
};

/** Reads a number written in words at `index`: "twenty-five", "two hundred and five thousand", "a million", "a dozen". */
export const readWords = (tokens: readonly Token[], index: number): NumberReading | null => {
  const first = tokens[index];
  if (first?.kind !== 'word') return null;
  const sum = nothing();
  let begin = index;
  if (first.lower === 'a' || first.lower === 'an') {
    const follower = tokens[index + 1];
    if (follower === undefined || follower.newline) return null;
    if (wordAt(tokens, index + 1)?.role !== 'scale') return readGroupWord(tokens, index + 1);
    sum.group = 1;
    begin = index + 1;
  } else if (NUMBER_WORDS.get(first.lower)?.role === 'scale') {
    // "hundred thousand dollars": a scale alone counts no more than a plural noun does
    const second = wordAt(tokens, index + 1);
    if (second?.role !== 'scale' || second.form !== 'cardinal') return null;
    sum.group = 1;
  }
  const counted = countOn(tokens, begin, sum, tokens[index - 1]?.lower === 'between');
  const { next } = counted;
  if (next === begin) return null;
  const divided = divide(tokens, begin, counted);
  if (divided !== null) return divided;
  const scale = sum.group === null && Number.isFinite(sum.scale) ? 10 ** sum.scale : 1;
  const whole = reading(valueOf(sum), sum.step, next, { inWords: true, scale });
  // "three hundred and two dozen": two of them, after three hundred
  const { rest } = counted;
  const dozens = rest > 0 ? applyGroupWord(tokens, { ...whole, value: rest }) : whole;
  return dozens.next === next ? whole : { ...dozens, value: whole.value - rest + dozens.value };
};

/** "two gross of pens"; before a noun "gross" is what the figure is before deductions. */
const isGross = (tokens: readonly Token[], at: number, number: NumberReading): boolean => {
  const after = tokens[at + 1];
  return number.value < 100 && (after === undefined || after.newline || after.kind === 'mark' || after.lower === 'of');
};

/** Multiplies by "dozen" or "gross" after a number ("two dozen"). */
export const applyGroupWord = (tokens: readonly Token[], number: NumberReading): NumberReading => {
  const at = skipHyphen(tokens, number.next);
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:dozens?|do?zs?|gross)$/.test(word) || (word === 'gross' && !isGross(tokens, at, number))) return number;
  return { ...number, value: product(number.value, word === 'gross' ? 144 : 12), next: at + 1, bare: false };
};
