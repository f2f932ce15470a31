import { readFigure, vulgarFraction } from './digits.ts';
import { shift } from './intervals.ts';
import { DENOMINATORS, GROUP_WORDS, SCALES, SUFFIXES, TENS, UNITS } from './number-words.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** A plain number read from tokens, scale words applied, without sign and unit. */
export type NumberReading = {
  value: number;
  /** Size of one unit of the last written place, in the number's own scale ("28.7 million": 100,000). */
  step: number;
  /** A fraction such as "two-thirds" or "½", with nothing whole before it. */
  fraction: boolean;
  /** Written without a digit. */
  inWords: boolean;
  /** A whole number of digits without separator, scale or fraction: may be a year or a label. */
  bare: boolean;
  /** Product of the scale words applied, 1 without any: a range passes it to its first end ("3 to 5 million"). */
  scale: number;
  /** Index of the first token after it. */
  next: number;
};

/** Half-width of a fraction's interval when nothing else tells: half a percentage point. */
const FRACTION_STEP = 0.01;
const MIXED_STEP = 0.1;

/** Trailing zeros may be rounding, but never widen a figure by more than 5 % either way. */
const digitStep = (value: number, place: number, trailingZeros: number): number =>
  trailingZeros === 0 ? 10 ** place : Math.max(1, Math.min(10 ** trailingZeros, value / 10));

const isFractionSlash = (token: Token | undefined): boolean => token?.text === '/' || token?.text === '⁄';

/** Reads "1/2" at `index` as a fraction below one; null when it is anything else, such as a date or a price per unit. */
const readSlashFraction = (tokens: readonly Token[], index: number): { value: number; next: number } | null => {
  const [top, slash, bottom] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (top?.kind !== 'number') return null;
  const vulgar = vulgarFraction(top.text);
  if (vulgar !== null) return { value: vulgar, next: index + 1 };
  if (!isFractionSlash(slash) || !isGlued(slash) || bottom?.kind !== 'number' || bottom.gap) return null;
  if (!/^\d{1,4}$/.test(top.lower) || !/^[1-9]\d{0,3}$/.test(bottom.lower)) return null;
  if (isFractionSlash(tokens[index + 3]) && isGlued(tokens[index + 3])) return null;
  const value = Number(top.lower) / Number(bottom.lower);
  return value < 1 ? { value, next: index + 3 } : null;
};

/** Denominator word at `index`, as in "third", "thirds", "quarters". */
const denominator = (token: Token | undefined): number | null => {
  if (token?.kind !== 'word') return null;
  return DENOMINATORS.get(token.lower) ?? DENOMINATORS.get(token.lower.replace(/s$/, '')) ?? null;
};

/** Skips a hyphen written without spaces. */
const skipHyphen = (tokens: readonly Token[], index: number): number =>
  isDash(tokens[index]) && isGlued(tokens[index]) && isGlued(tokens[index + 1]) ? index + 1 : index;

/** Multiplies by the scale words and unmistakable suffixes that follow. */
const applyScales = (tokens: readonly Token[], reading: NumberReading, money: boolean): NumberReading => {
  let { value, step, next, bare, scale } = reading;
  for (let count = 0; count < 3; count++) {
    const at = skipHyphen(tokens, next);
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const follower = tokens[at + 1];
    const labelled = follower?.kind === 'number' && isGlued(follower);
    let power = token.newline ? undefined : SCALES.get(token.lower);
    if (power === undefined && count === 0 && !labelled) {
      const suffix = SUFFIXES.get(token.text);
      const glued = at === next && !token.gap;
      const certain =
        token.text.length > 1 ? !/^(mm|MM|mil|cr)$/.test(token.text) || money : money || /[kK]/.test(token.text);
      if (suffix !== undefined && certain && (glued || (money && !token.newline) || token.text.length > 1))
        power = suffix;
    }
    if (power === undefined) break;
    if (!Number.isFinite(value * 10 ** power)) break;
    value = shift(value, power);
    step = shift(count === 0 && bare ? 1 : step, power);
    scale *= 10 ** power;
    next = at + 1;
    bare = false;
  }
  return { ...reading, value, step, next, bare, scale };
};

/** Adds "and a half", "and three quarters" after a whole number. */
const addFraction = (tokens: readonly Token[], reading: NumberReading): NumberReading => {
  const { next } = reading;
  if (tokens[next]?.lower !== 'and') return reading;
  const count = tokens[next + 1]?.lower ?? '';
  const top = count === 'a' || count === 'an' ? 1 : UNITS.get(count);
  const at = top === undefined ? -1 : skipHyphen(tokens, next + 2);
  const bottom = at < 0 ? null : denominator(tokens[at]);
  if (top === undefined || bottom === null) {
    const slash = readSlashFraction(tokens, next + 1);
    return slash === null
      ? reading
      : { ...reading, value: reading.value + slash.value, step: MIXED_STEP, next: slash.next, bare: false };
  }
  if (tokens[at + 1]?.lower === 'of') return reading;
  return { ...reading, value: reading.value + top / bottom, step: MIXED_STEP, next: at + 1, bare: false };
};

const readDigits = (tokens: readonly Token[], index: number): NumberReading | null => {
  const token = tokens[index];
  if (token === undefined) return null;
  const slash = readSlashFraction(tokens, index);
  if (slash !== null)
    return {
      value: slash.value,
      step: FRACTION_STEP,
      fraction: true,
      inWords: false,
      bare: false,
      scale: 1,
      next: slash.next,
    };
  let digits = token.lower;
  let next = index + 1;
  let start = '';
  if (token.text === '.') {
    // ".5": a point glued to digits and to nothing before it
    const after = tokens[index + 1];
    const before = tokens[index - 1];
    if (after?.kind !== 'number' || after.gap || (!token.gap && before !== undefined && before.kind !== 'mark'))
      return null;
    if (!/^\d+$/.test(after.lower)) return null;
    start = '0.';
    digits = after.lower;
    next = index + 2;
  } else if (token.kind !== 'number') return null;
  // "28 700 000": groups of three after one to three digits
  if (start === '' && /^[1-9]\d{0,2}$/.test(digits)) {
    let grouped = digits;
    let at = next;
    while (at - next < 4) {
      const group = tokens[at];
      if (group?.kind !== 'number' || !group.gap || group.newline || group.start - (tokens[at - 1]?.end ?? 0) !== 1)
        break;
      const decimals = /^(\d{3})([.,]\d{1,2})?$/.exec(group.lower);
      if (decimals === null) break;
      grouped += `,${decimals[1] ?? ''}${(decimals[2] ?? '').replace(',', '.')}`;
      at++;
      if (decimals[2] !== undefined) break;
    }
    if (at > next) {
      digits = grouped;
      next = at;
    }
  }
  const figure = readFigure(start + digits);
  if (figure === null) return null;
  let { value } = figure;
  let step = digitStep(value, figure.place, figure.trailingZeros);
  let bare = figure.place === 0 && !figure.grouped;
  const exponent = readExponent(tokens, next);
  if (exponent !== null) {
    value = shift(value, exponent.power);
    step = 10 ** (figure.place + exponent.power);
    next = exponent.next;
    bare = false;
    if (!Number.isFinite(value)) return null;
  }
  const mixed = figure.place === 0 ? readSlashFraction(tokens, skipHyphen(tokens, next)) : null;
  if (
    mixed !== null &&
    (tokens[next]?.gap ? tokens[next + 1]?.text === '/' || vulgarFraction(tokens[next]?.text ?? '') !== null : true)
  )
    return {
      value: value + mixed.value,
      step: MIXED_STEP,
      fraction: false,
      inWords: false,
      bare: false,
      scale: 1,
      next: mixed.next,
    };
  return { value, step, fraction: false, inWords: false, bare, scale: 1, next };
};

/** Reads "×10^-30", "x 10⁶", "e-5" after a figure. */
const readExponent = (tokens: readonly Token[], index: number): { power: number; next: number } | null => {
  const times = tokens[index];
  const ten = tokens[index + 1];
  if (times === undefined || ten?.kind !== 'number') return null;
  if (!/^[×x*·]$/.test(times.lower) || !ten.lower.startsWith('10') || ten.lower !== '10') return null;
  let at = index + 2;
  if (tokens[at]?.text === '^') at++;
  let sign = 1;
  if (isDash(tokens[at])) {
    sign = -1;
    at++;
  }
  const power = tokens[at];
  if (power?.kind !== 'number' || !/^\d{1,3}$/.test(power.lower) || power.gap) return null;
  return { power: sign * Number(power.lower), next: at + 1 };
};

const readWords = (tokens: readonly Token[], index: number): NumberReading | null => {
  let total = 0;
  let group: number | null = null;
  let scale = Infinity;
  let step = 1;
  let at = index;
  let next = index;
  const first = tokens[index];
  if (first?.kind !== 'word') return null;
  const follower = tokens[index + 1];
  if ((first.lower === 'a' || first.lower === 'an') && follower?.kind === 'word' && !follower.newline) {
    if (SCALES.has(follower.lower)) {
      group = 1;
      at = index + 1;
    } else return readGroupWord(tokens, index + 1);
  }
  while (at < tokens.length) {
    let here = at;
    if (next > index) {
      here = skipHyphen(tokens, at);
      if (tokens[here]?.lower === 'and') {
        const after = tokens[here + 1]?.lower ?? '';
        const behind = tokens[skipHyphen(tokens, here + 2)]?.lower ?? '';
        const joins = (group === null ? total >= 100 : group >= 100) && (UNITS.has(after) || TENS.has(after));
        if (!joins || SCALES.has(behind) || denominator(tokens[skipHyphen(tokens, here + 2)]) !== null) break;
        here++;
      }
    }
    const token = tokens[here];
    if (token?.kind !== 'word' || (next > index && token.newline)) break;
    const unit = UNITS.get(token.lower);
    const ten = TENS.get(token.lower);
    const power = SCALES.get(token.lower);
    if (unit !== undefined) {
      const fits =
        group === null ||
        (group >= 100 && group % 100 === 0) ||
        (group % 100 >= 20 && group % 10 === 0 && unit > 0 && unit < 10);
      if (!fits) break;
      group = (group ?? 0) + unit;
      step = 1;
    } else if (ten !== undefined) {
      if (group !== null && !(group >= 100 && group % 100 === 0)) break;
      group = (group ?? 0) + ten;
      step = 1;
    } else if (power === 2 && group !== null && group > 0 && group < 100) {
      group *= 100;
      step = 100;
    } else if (power !== undefined && power > 2 && (group !== null || total > 0) && power < scale) {
      if (group === null) break;
      total += group * 10 ** power;
      step = Math.max(step, 1) * 10 ** power;
      scale = power;
      group = null;
    } else break;
    next = here + 1;
    at = next;
  }
  if (next === index) return null;
  return { value: total + (group ?? 0), step, fraction: false, inWords: true, bare: false, scale: 1, next };
};

/** "a dozen", "half a dozen million": the word at `index` names a fixed number of things. */
const readGroupWord = (tokens: readonly Token[], index: number): NumberReading | null => {
  const word = tokens[index];
  const value = GROUP_WORDS.get(word?.lower ?? '');
  if (value === undefined || word?.lower === 'gross' || word?.lower === 'score') return null;
  const next = tokens[index + 1]?.lower === 'of' ? index + 2 : index + 1;
  return { value, step: 1, fraction: false, inWords: true, bare: false, scale: 1, next };
};

/** "one third", "two-thirds", "a quarter", "three quarters"; "half" and "half a". */
const readWordFraction = (tokens: readonly Token[], index: number): NumberReading | null => {
  const first = tokens[index];
  if (first?.kind !== 'word') return null;
  const fraction = (value: number, next: number): NumberReading => ({
    value,
    step: FRACTION_STEP,
    fraction: true,
    inWords: true,
    bare: false,
    scale: 1,
    next,
  });
  if (first.lower === 'half') return fraction(0.5, index + 1);
  const article = first.lower === 'a' || first.lower === 'an';
  const top = article ? 1 : UNITS.get(first.lower);
  if (top === undefined || top === 0) return null;
  const at = skipHyphen(tokens, index + 1);
  const bottom = denominator(tokens[at]);
  if (bottom === null || tokens[at]?.newline) return null;
  const plural = /s$/.test(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'halves';
  if (article ? plural : plural !== top > 1) return null;
  return fraction(top / bottom, at + 1);
};

/**
 * Reads an unsigned number at `index`: digits, words, mixed fractions, with scale words and suffixes applied.
 * Single letters ("5m", "3b") only count as scales in an amount of money; elsewhere the unit stage weighs them.
 */
export const readNumber = (tokens: readonly Token[], index: number, money = false): NumberReading | null => {
  const fraction = readWordFraction(tokens, index);
  if (fraction !== null) {
    // "half a million", "a quarter of a million", "half a dozen"
    const of = tokens[fraction.next]?.lower === 'of' ? fraction.next + 1 : fraction.next;
    if (tokens[of]?.lower === 'a' || tokens[of]?.lower === 'an') {
      const whole =
        SCALES.has(tokens[of + 1]?.lower ?? '') || GROUP_WORDS.has(tokens[of + 1]?.lower ?? '')
          ? readWords(tokens, of)
          : null;
      if (whole !== null) return { ...whole, value: whole.value * fraction.value, step: whole.step * MIXED_STEP };
    }
    return fraction;
  }
  const digits = readDigits(tokens, index);
  if (digits !== null) return applyScales(tokens, digits.fraction ? digits : addFraction(tokens, digits), money);
  const words = readWords(tokens, index);
  if (words === null) return null;
  const mixed = addFraction(tokens, words);
  const scaled = mixed === words ? words : applyScales(tokens, mixed, money);
  const dozen = tokens[skipHyphen(tokens, scaled.next)];
  if (dozen?.lower === 'dozen' || dozen?.lower === 'gross')
    return {
      ...scaled,
      value: scaled.value * (GROUP_WORDS.get(dozen.lower) ?? 1),
      next: skipHyphen(tokens, scaled.next) + 1,
    };
  return scaled;
};
