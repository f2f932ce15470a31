import type { Quantity } from '../domain/quantity.ts';
import { readAmount, type Amount } from './amounts.ts';
import { isLabel } from './labels.ts';
import { hedgeAfter, hedgeBefore, type Hedge } from './operators.ts';
import { readRange } from './ranges.ts';
import { NO_UNIT, range, single, type Extent } from './reading.ts';
import { readCount } from './read-unit.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** A quantity read at an index (null: a number that is none), and the index after it. */
export type MeasureAt = { quantity: Quantity | null; next: number };

const extentOf = (text: string, tokens: readonly Token[], start: number, next: number): Extent => {
  const [from, to] = [tokens[start]?.start ?? 0, tokens[next - 1]?.end ?? 0];
  return { text: text.slice(from, to), start: from, end: to };
};

const hedgeAround = (tokens: readonly Token[], start: number, next: number): Hedge => {
  const before = hedgeBefore(tokens, start).hedge;
  return before === 'none' ? hedgeAfter(tokens, next).hedge : before;
};

/** Whether an amount has nothing but its bare number, so that the nouns after it say what it counts. */
const isBareOne = (tokens: readonly Token[], amount: Amount): boolean =>
  amount.value === 1 && tokens[amount.start]?.lower === 'one';

/** Reads a quantity that starts at `index` and is no date. */
export const readMeasure = (text: string, tokens: readonly Token[], index: number): MeasureAt | null => {
  const amount = readAmount(tokens, index);
  if (amount === null) return null;
  if (isLabel(tokens, amount)) return { quantity: null, next: amount.next };
  const between = readRange(tokens, amount);
  if (between !== null) {
    const { from, to } = between;
    let { unit, next } = between;
    if (unit === null) {
      const count = readCount(tokens, next, false);
      unit = count?.unit ?? NO_UNIT;
      next = count?.next ?? next;
    }
    const hedge = hedgeAround(tokens, amount.start, next);
    return {
      quantity: range(
        extentOf(text, tokens, amount.start, between.unit === null ? between.next : next),
        from,
        to,
        unit,
        hedge,
      ),
      next,
    };
  }
  if (amount.unit !== null) {
    const hedge = hedgeAround(tokens, amount.start, amount.next);
    return {
      quantity: single(
        extentOf(text, tokens, amount.start, amount.next),
        amount.value,
        amount.number.step,
        amount.unit,
        hedge,
      ),
      next: amount.next,
    };
  }
  const hyphen = isDash(tokens[amount.next]) && isGlued(tokens[amount.next]) && isGlued(tokens[amount.next + 1]);
  const one = isBareOne(tokens, amount);
  if (one && !/^(?:the|just|only|exactly|,|)$/.test(tokens[index - 1]?.lower ?? ''))
    return { quantity: null, next: amount.next };
  const count = readCount(tokens, amount.next + (hyphen ? 1 : 0), one);
  const end = count?.next ?? amount.next;
  const hedge = hedgeAround(tokens, amount.start, amount.next);
  return {
    quantity: single(
      extentOf(text, tokens, amount.start, end),
      amount.value,
      amount.number.step,
      count?.unit ?? NO_UNIT,
      hedge,
    ),
    next: end,
  };
};
