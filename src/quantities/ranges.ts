import { readAmount, type Amount } from './amounts.ts';
import { shift } from './intervals.ts';
import type { ResolvedUnit } from './reading.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** Two ends with the unit they share. */
export type RangeReading = {
  from: { value: number; step: number };
  to: { value: number; step: number };
  unit: ResolvedUnit | null;
  next: number;
};

/** Index after a word or dash that joins the ends of a range, or -1. */
const connector = (tokens: readonly Token[], amount: Amount): number => {
  const joiner = tokens[amount.next];
  if (joiner === undefined || joiner.newline) return -1;
  const before = tokens[amount.start - 1]?.lower;
  if (joiner.lower === 'to' || joiner.lower === 'through') return amount.next + 1;
  if (joiner.lower === 'and') return before === 'between' ? amount.next + 1 : -1;
  if (joiner.lower === 'or') return amount.unit === null && amount.number.value < 1000 ? amount.next + 1 : -1;
  if (!isDash(joiner)) return -1;
  const after = tokens[amount.next + 1];
  return joiner.gap === after?.gap ? amount.next + 1 : -1;
};

/** Reads the second end of a range whose first end is `amount`; null when there is none. */
export const readRange = (tokens: readonly Token[], amount: Amount): RangeReading | null => {
  const at = connector(tokens, amount);
  if (at < 0) return null;
  const second = readAmount(tokens, at);
  if (second === null) return null;
  const joiner = tokens[amount.next]?.lower;
  const [a, b] = [amount.unit, second.unit];
  if (a !== null && b !== null && a.dimension !== b.dimension) return null;
  if (joiner === 'or' && !(second.value > amount.value && second.value <= amount.value * 2 + 1)) return null;
  if (a !== null && b === null && isGlued(tokens[at]) === false && joiner !== 'to' && joiner !== 'and') return null;
  let from = { value: amount.value, step: amount.number.step };
  const to = { value: second.value, step: second.number.step };
  if (
    amount.number.scale === 1 &&
    second.number.scale > 1 &&
    amount.number.value < second.number.value / second.number.scale
  ) {
    const power = Math.round(Math.log10(second.number.scale));
    from = { value: shift(amount.value, power), step: shift(amount.number.step, power) };
  }
  const unit = b ?? a;
  if (unit === null && from.value > to.value && isDash(tokens[amount.next])) return null;
  if (a !== null && b !== null && a.unit !== b.unit) {
    from = { value: (from.value * a.factor) / b.factor, step: (from.step * a.factor) / b.factor };
  }
  return { from, to, unit, next: second.next };
};
