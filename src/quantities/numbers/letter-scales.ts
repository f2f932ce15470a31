import type { Amount } from '../amounts.ts';
import { scaled } from './numbers.ts';
import { NO_UNIT, type ResolvedUnit } from '../reading.ts';
import { readCount, readUnit } from '../units/read-unit.ts';
import type { Token } from '../tokens.ts';

const LETTERS: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['M', 6],
  ['b', 9],
  ['B', 9],
  ['G', 9],
]);

/** A number with a single-letter scale read two ways. `certain`: what follows leaves no doubt. */
export type LetterScale = { value: number; step: number; unit: ResolvedUnit; next: number; certain: boolean };

/**
 * Reads "5m" as five million (and "3b" as three billion): certain before a unit or a counted noun ("5m tonnes",
 * "5m people"), else one of two readings. Null when no such letter is glued to the digits.
 */
export const readLetterScale = (tokens: readonly Token[], amount: Amount): LetterScale | null => {
  const letter = tokens[amount.afterNumber];
  const power = LETTERS.get(letter?.text ?? '');
  if (amount.prefixed || letter === undefined || power === undefined || amount.number.scale !== 1) return null;
  // "1,674.5 M": apart from digits that no label is made of
  if (letter.gap && (amount.number.bare || letter.newline || letter.lower === letter.text)) return null;
  const number = scaled(amount.number, power, amount.afterNumber + 1);
  if (number === null) return null;
  const value = amount.value < 0 ? -number.value : number.value;
  const follower = tokens[number.next];
  const unit =
    follower?.gap === true && !follower.newline
      ? (readUnit(tokens, number.next) ?? readCount(tokens, number.next, false))
      : null;
  if (unit !== null) return { value, step: number.step, unit: unit.unit, next: unit.next, certain: true };
  return { value, step: number.step, unit: NO_UNIT, next: number.next, certain: letter.text !== 'm' };
};
