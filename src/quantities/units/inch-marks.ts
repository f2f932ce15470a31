import type { UnitAt } from './divisors.ts';
import { resolve } from './resolved-units.ts';
import { isGlued, type Token } from '../tokens.ts';
import { findSymbol } from './unit-index.ts';

const INCH = resolve({ meaning: { type: 'unit', unit: findSymbol('in') }, others: [] });

/** Tokens before a mark in which the quotation that it may close is looked for. */
const WINDOW = 80;

/** Whether a quotation is open before the token at `index`; a mark right behind a digit outside of one measures. */
const isQuoting = (tokens: readonly Token[], index: number): boolean => {
  let from = index;
  while (from > 0 && from > index - WINDOW && tokens[from]?.newline === false) from--;
  let isOpen = false;
  for (let at = from; at < index; at++) {
    const { text } = tokens[at] ?? {};
    if (text === '“') isOpen = true;
    else if (text === '”') isOpen = false;
    else if (text === '"') isOpen = !isOpen && !(tokens[at - 1]?.kind === 'number' && isGlued(tokens[at]));
  }
  return isOpen;
};

/** `5"`, `5''`: inches, where no quotation ends there. */
export const readInchMark = (tokens: readonly Token[], index: number): UnitAt | null => {
  const [mark, second] = [tokens[index], tokens[index + 1]];
  if (!isGlued(mark)) return null;
  const isDouble = mark.text === "'" && second?.text === "'" && isGlued(second);
  if (!isDouble && ((mark.text !== '"' && mark.text !== '”') || isQuoting(tokens, index))) return null;
  return { unit: INCH, next: index + (isDouble ? 2 : 1) };
};
