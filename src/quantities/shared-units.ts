import { readAmount } from './amounts.ts';
import { readCount } from './read-unit.ts';
import type { ResolvedUnit } from './reading.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** Longest list whose last member's unit is looked for. */
const LONGEST_LIST = 8;

/** "280 million of the 1.5 billion shekels": the unit of the whole that a bare number at the tokens before `index` is part of. */
const unitOfWhole = (tokens: readonly Token[], index: number): ResolvedUnit | null => {
  if (tokens[index]?.lower !== 'of') return null;
  let at = index + 1;
  while (at < index + 4 && /^(?:the|its|their|a|total|of|about|some|roughly)$/.test(tokens[at]?.lower ?? '')) at++;
  return readAmount(tokens, at)?.unit ?? null;
};

/** "-cylinder": the noun that a hyphen joins to a number ending before `index`. */
const unitOfHyphen = (tokens: readonly Token[], index: number): ResolvedUnit | null =>
  isDash(tokens[index]) && isGlued(tokens[index]) && isGlued(tokens[index + 1])
    ? (readCount(tokens, index + 1, true)?.unit ?? null)
    : null;

/** "50 by 30 metres", "4 x 5 m": the unit of the second of two lengths that make an area. */
const unitOfSide = (tokens: readonly Token[], index: number): ResolvedUnit | null => {
  if (!/^(?:by|x|×)$/.test(tokens[index]?.lower ?? '')) return null;
  const side = readAmount(tokens, index + 1);
  if (side === null) return null;
  const unit = side.unit ?? unitOfSide(tokens, side.next);
  return unit?.dimension === 'length' ? unit : null;
};

/** "2, 3 and 4 percent", "four-, five- and six-cylinder": the unit of the last member of a list. */
const unitOfList = (tokens: readonly Token[], index: number): ResolvedUnit | null => {
  let at = index;
  for (let members = 0; members < LONGEST_LIST; members++) {
    if (isDash(tokens[at]) && isGlued(tokens[at])) at++;
    const comma = tokens[at]?.text === ',';
    const joiner = tokens[comma ? at + 1 : at];
    const isLast = joiner?.lower === 'and' || joiner?.lower === 'or';
    if (!comma && !isLast) return null;
    const member = readAmount(tokens, at + (comma && isLast ? 2 : 1));
    if (member === null) return null;
    if (isLast) return member.unit ?? unitOfHyphen(tokens, member.next);
    if (member.unit !== null) return null;
    at = member.next;
  }
  return null;
};

/** "narrowed by 1.2 billion to 4.8 billion dollars": the unit of the level that a change leads to. */
const unitOfLevel = (tokens: readonly Token[], index: number): ResolvedUnit | null =>
  tokens[index]?.lower === 'to' ? (readAmount(tokens, index + 1)?.unit ?? null) : null;

/** Unit that a number without one shares with a later one, the index being right after the number. */
export const readSharedUnit = (tokens: readonly Token[], index: number): ResolvedUnit | null =>
  tokens[index]?.newline === true
    ? null
    : (unitOfWhole(tokens, index) ??
      unitOfList(tokens, index) ??
      unitOfLevel(tokens, index) ??
      unitOfSide(tokens, index));
