import { readNumber, type NumberReading } from './numbers.ts';
import { NO_UNIT, type ResolvedUnit } from './reading.ts';
import { readUnit, resolve, withDivisor } from './read-unit.ts';
import { isDash, isGlued, type Token } from './tokens.ts';
import { findCurrencySign } from './unit-index.ts';

/** A signed number with the currency or unit around it. */
export type Amount = {
  number: NumberReading;
  value: number;
  unit: ResolvedUnit | null;
  /** Index of its first token and of the first token after it. */
  start: number;
  next: number;
  /** Index after the number itself, before any unit. */
  afterNumber: number;
  /** A currency sign stands before it. */
  prefixed: boolean;
};

/** Start of a signed amount: the sign, as far as it is one and no hyphen or range dash. */
const readSign = (tokens: readonly Token[], index: number): { negative: boolean; next: number } => {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token === undefined || after === undefined) return { negative: false, next: index };
  if (isDash(token) && isGlued(after)) {
    const before = tokens[index - 1];
    const free = token.gap || before === undefined || /^[(\[:=,;/"'“‘$£€]$/.test(before.text);
    if (free) return { negative: true, next: index + 1 };
  }
  if (token.lower === 'minus' || token.lower === 'negative') {
    const next = isDash(after) && isGlued(after) ? index + 2 : index + 1;
    return { negative: true, next };
  }
  return { negative: false, next: index };
};

/** Reads an amount that starts at `index`: sign, currency sign, number, unit. */
export const readAmount = (tokens: readonly Token[], index: number): Amount | null => {
  let sign = readSign(tokens, index);
  const money = findCurrencySign(tokens, sign.next);
  let at = money?.next ?? sign.next;
  if (money !== null && !sign.negative) {
    sign = readSign(tokens, at);
    if (sign.negative) at = sign.next;
  }
  if (money !== null && tokens[at]?.newline) return null;
  const number = readNumber(tokens, at, money !== null);
  if (number === null) return null;
  if (money !== null && number.inWords) return null;
  const value = sign.negative ? -number.value : number.value;
  const base = { number, value, start: index, afterNumber: number.next, prefixed: money !== null };
  if (money !== null) {
    // "$76 US", "US$5 dollars": the currency said again
    const again = readUnit(tokens, number.next);
    const unit = resolve(money.meaning);
    if (
      again !== null &&
      again.unit.kind === 'money' &&
      !isDash(tokens[number.next]) &&
      again.unit.dimension.startsWith('money:')
    )
      return {
        ...base,
        unit: again.unit.dimension.startsWith('money:USD') || unit.unit !== 'USD' ? unit : again.unit,
        next: again.next,
      };
    const us = /^(?:US|U\.S\.)$/.test(tokens[number.next]?.text ?? '') ? number.next + 1 : number.next;
    const full = withDivisor(tokens, { unit, next: us });
    return { ...base, unit: full.unit, next: full.next };
  }
  const unit = readUnit(tokens, number.next);
  return unit === null ? { ...base, unit: null, next: number.next } : { ...base, unit: unit.unit, next: unit.next };
};

export { NO_UNIT };
