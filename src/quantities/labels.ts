import type { Amount } from './amounts.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** Words before a number that make it a name or a reference. */
const LABEL_WORDS: ReadonlySet<string> = new Set(
  `section article chapter page pages figure fig table room route highway flight gate line version vol volume no number
  clause paragraph appendix step part episode season act scene verse psalm exhibit unit suite apartment apt floor level
  grade type class category phase tier stage group division zone area district ward block lot plot bus train bed
  iphone ipad galaxy windows xbox playstation android ios pixel macbook boeing airbus model mark mk apollo
  ftse nasdaq nikkei dax cac russell fortune forbes formula euro nato covid sars catch level channel radio bbc itv studio
  building pier terminal platform junction exit interstate autobahn title rule note question item figure equation
  schedule annex form isbn issn doi rfc iso en din article`.split(/\s+/),
);

const IS_DIGITS = /^\d+$/;

/** Whether the number of an amount is part of a name, a reference or an address, and so no quantity. */
export const isLabel = (tokens: readonly Token[], amount: Amount): boolean => {
  const { start, afterNumber } = amount;
  const first = tokens[start];
  const before = tokens[start - 1];
  const after = tokens[afterNumber];
  if (amount.prefixed || first === undefined) return false;
  // "[1]": a citation marker
  if (before?.text === '[' && after?.text === ']' && IS_DIGITS.test(first.lower)) return true;
  if (before?.text === '#' && isGlued(first)) return true;
  // "G20", "Covid-19", "F-16": digits glued to the letters before them
  if (before !== undefined && isGlued(first)) {
    if (before.kind === 'word' && first.kind === 'number') return true;
    if (/^[_@&.]$/.test(before.text) && first.kind === 'number') return true;
  }
  if (
    isDash(before) &&
    isGlued(before) &&
    isGlued(first) &&
    tokens[start - 2]?.kind === 'word' &&
    first.kind === 'number'
  )
    return true;
  if (
    before?.kind === 'word' &&
    first.kind === 'number' &&
    amount.number.bare &&
    LABEL_WORDS.has(before.lower) &&
    amount.unit === null
  )
    return true;
  return false;
};
