import { readFigure, superscript, vulgarFraction } from './digits.ts';
import { readSlashFraction } from './fractions.ts';
import { shift, tidy } from '../intervals.ts';
import { fractionStep, MIXED_STEP, reading, type NumberReading } from './number-reading.ts';
import { isDash, isGlued, skipHyphen, type Token } from '../tokens.ts';

/** Trailing zeros from a hundred up may be rounding, but never widen a figure by more than 5 % either way. */
const digitStep = (value: number, place: number, trailingZeros: number): number =>
  trailingZeros === 0 || value < 100 ? Number(`1e${place}`) : Math.max(1, Math.min(10 ** trailingZeros, value / 10));

/** Digits as written over one or more tokens, and the index after them. */
type Digits = { text: string; next: number };

/** ".5": a point glued to digits and to nothing before it. */
const readLeadingPoint = (tokens: readonly Token[], index: number): Digits | null => {
  const [before, point, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (point?.text !== '.' || after?.kind !== 'number' || after.gap || !/^\d+$/.test(after.lower)) return null;
  if (!point.gap && before !== undefined && (before.kind !== 'mark' || before.text === '.')) return null;
  return { text: `0.${after.lower}`, next: index + 2 };
};

/** "28 700 000": groups of three digits apart by one space, after one to three digits. */
const readSpacedGroups = (tokens: readonly Token[], index: number): Digits | null => {
  const first = tokens[index];
  if (first?.kind !== 'number' || !/^[1-9]\d{0,2}$/.test(first.lower)) return null;
  let text = first.lower;
  let next = index + 1;
  while (next - index < 5) {
    const group = tokens[next];
    if (group?.kind !== 'number' || group.newline || group.start - (tokens[next - 1]?.end ?? 0) !== 1) break;
    const parts = /^(\d{3})(?:[.,](\d{1,2}))?$/.exec(group.lower);
    if (parts === null) break;
    text += parts[1] ?? '';
    next++;
    if (parts[2] !== undefined) {
      text += `.${parts[2]}`;
      break;
    }
  }
  // "12 737 MAX 9 aircraft": the name of a model
  const isModel =
    next === index + 2 && /^\p{Lu}/u.test(tokens[next]?.text ?? '') && tokens[next + 1]?.kind === 'number';
  return next > index + 1 && !isModel ? { text, next } : null;
};

/** "⁻²⁷", "^-30", "^+14", "−5" right after the base: the digits of an exponent. */
const readPower = (
  tokens: readonly Token[],
  index: number,
  marked: boolean,
): { power: number; next: number } | null => {
  let at = index;
  let digits = '';
  for (let sign = superscript(tokens[at]?.text ?? ''); sign !== null && isGlued(tokens[at]);) {
    digits += sign;
    at++;
    sign = digits.length > 4 ? null : superscript(tokens[at]?.text ?? '');
  }
  if (digits === '') {
    const caret = tokens[at]?.text === '^' && isGlued(tokens[at]);
    if (caret) at++;
    if (!caret && !marked) return null;
    if (tokens[at]?.text === '+') at++;
    else if (isDash(tokens[at])) {
      digits = '-';
      at++;
    }
    const figure = tokens[at];
    if (figure?.kind !== 'number' || !isGlued(figure)) return null;
    digits += figure.lower;
    at++;
  }
  return /^-?\d{1,3}$/.test(digits) ? { power: Number(digits), next: at } : null;
};

/** "×10^-30", "x 10−5", "× 10⁻²⁷", "e+14" after a figure. */
const readExponent = (tokens: readonly Token[], index: number): { power: number; next: number } | null => {
  const lead = tokens[index];
  if (lead === undefined || lead.text.length !== 1) return null;
  if (lead.lower === 'e' && isGlued(lead)) return readPower(tokens, index + 1, true);
  return /^[×x*·⋅]$/.test(lead.lower) && tokens[index + 1]?.lower === '10' ? readPower(tokens, index + 2, true) : null;
};

/** "10^6", "10⁶", "1.1^23" with `base` as the figure before `index`. Superscripts after other figures are notes. */
const readRaised = (tokens: readonly Token[], index: number, base: number): NumberReading | null => {
  const mark = tokens[index];
  if (mark?.kind !== 'mark' || !isGlued(mark) || (mark.text !== '^' && base !== 10)) return null;
  const raised = readPower(tokens, index, false);
  if (raised === null) return null;
  const value = base === 10 ? shift(1, raised.power) : tidy(base ** raised.power);
  return Number.isFinite(value) ? reading(value, base === 10 ? value : 0, raised.next) : null;
};

/** "10 1/2", "2½", "10-1/2": a fraction after a whole number. */
const readMixed = (tokens: readonly Token[], index: number): { value: number; next: number } | null => {
  const fraction = readSlashFraction(tokens, skipHyphen(tokens, index));
  if (fraction === null) return null;
  const spaced = tokens[index]?.gap === true && !tokens[index]?.newline;
  const sign = vulgarFraction(tokens[index]?.text ?? '') !== null;
  return sign || spaced || isDash(tokens[index]) ? fraction : null;
};

/** Reads a number written in digits at `index`, without scale words. */
export const readDigits = (tokens: readonly Token[], index: number): NumberReading | null => {
  const fraction = readSlashFraction(tokens, index);
  if (fraction !== null)
    return reading(fraction.value, fractionStep(fraction.value), fraction.next, { fraction: true });
  const spaced = readSpacedGroups(tokens, index);
  const token = tokens[index];
  const plain = token?.kind === 'number' ? { text: token.lower, next: index + 1 } : null;
  const digits = readLeadingPoint(tokens, index) ?? spaced ?? plain;
  if (digits === null) return null;
  const figure = readFigure(digits.text);
  if (figure === null) return null;
  const exponent = readExponent(tokens, digits.next);
  if (exponent !== null) {
    const [value, step] = [shift(figure.value, exponent.power), shift(1, figure.place + exponent.power)];
    return Number.isFinite(value + step) ? reading(value, step, exponent.next) : null;
  }
  const raised = readRaised(tokens, digits.next, figure.value);
  if (raised !== null) return raised;
  const mixed = figure.place === 0 ? readMixed(tokens, digits.next) : null;
  if (mixed !== null) return reading(figure.value + mixed.value, MIXED_STEP, mixed.next);
  const bare = figure.place === 0 && !figure.grouped && spaced === null;
  return reading(figure.value, digitStep(figure.value, figure.place, figure.trailingZeros), digits.next, { bare });
};
