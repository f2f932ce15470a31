import { SCALES, SUFFIXES } from '../numbers/number-words.ts';
import type { ResolvedUnit } from '../reading.ts';
import { resolve } from './resolved-units.ts';
import type { Token } from '../tokens.ts';
import { findCurrencySign, findUnit } from './unit-index.ts';

/** Unit and power of ten that a column heading gives its figures. */
type HeaderUnit = { unit: ResolvedUnit | null; power: number };

const LONGEST_HEADER = 5;

/** Reads the tokens from `from` up to `to` as a unit, a scale, or both ("$m", "million tonnes", "%"); null for other words. */
const readWhole = (tokens: readonly Token[], from: number, to: number): HeaderUnit | null => {
  let at = from;
  let unit: ResolvedUnit | null = null;
  let power = 0;
  while (at < to) {
    const token = tokens[at];
    const found = unit === null ? (findCurrencySign(tokens, at) ?? findUnit(tokens, at, true)) : null;
    const isLetter = token?.text.length === 1 && unit?.kind !== 'money';
    const scale = SCALES.get(token?.lower ?? '') ?? (isLetter ? undefined : SUFFIXES.get(token?.text ?? ''));
    if (scale !== undefined && power === 0) {
      power = scale;
      at++;
    } else if (found !== null && found.next <= to) {
      unit = resolve(found);
      at = found.next;
    } else if (!/^(?:in|of)$/.test(token?.lower ?? '')) return null;
    else at++;
  }
  return unit === null && power === 0 ? null : { unit, power };
};

/** "Reserves (Mt): 28.7": what the brackets of the heading before a figure at `index` say of its unit. */
export const readHeaderUnit = (tokens: readonly Token[], index: number): HeaderUnit | null => {
  if (tokens[index - 1]?.text !== ':' || tokens[index - 2]?.text !== ')') return null;
  for (let open = index - 3; open >= index - 3 - LONGEST_HEADER; open--)
    if (tokens[open]?.text === '(') return readWhole(tokens, open + 1, index - 2);
  return null;
};
