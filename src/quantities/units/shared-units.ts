import { readAmount, type Amount } from '../amounts.ts';
import { readCount } from './read-unit.ts';
import type { ResolvedUnit } from '../reading.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';

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

/** A body has three, the last of which follows two others. */
const MOST_SIDES = 2;

/** "50 by 30 metres", "4 x 5 m": the unit of the second of two lengths that make an area. */
const unitOfSide = (tokens: readonly Token[], index: number, sides = 1): ResolvedUnit | null => {
  if (!/^(?:by|x|×)$/.test(tokens[index]?.lower ?? '')) return null;
  const side = readAmount(tokens, index + 1);
  if (side === null) return null;
  const unit = side.unit ?? (sides < MOST_SIDES ? unitOfSide(tokens, side.next, sides + 1) : null);
  return unit?.dimension === 'length' ? unit : null;
};

/** Whether "and" or "or" stands close enough behind: without it no list is read ahead for every one of its members. */
const endsList = (tokens: readonly Token[], index: number): boolean => {
  for (let at = index; at < index + 4 * LONGEST_LIST; at++) {
    const token = tokens[at];
    if (token === undefined || token.newline) return false;
    if (token.lower === 'and' || token.lower === 'or') return true;
  }
  return false;
};

/** The last member of a list whose first ends before `index`; null when a member before it has a unit of its own. */
const lastOfList = (tokens: readonly Token[], index: number): Amount | null => {
  if (!endsList(tokens, index)) return null;
  let at = index;
  for (let members = 0; members < LONGEST_LIST; members++) {
    if (isDash(tokens[at]) && isGlued(tokens[at])) at++;
    const comma = tokens[at]?.text === ',';
    const joiner = tokens[comma ? at + 1 : at];
    const isLast = joiner?.lower === 'and' || joiner?.lower === 'or';
    if (!comma && !isLast) return null;
    const member = readAmount(tokens, at + (comma && isLast ? 2 : 1));
    if (member === null) return null;
    if (isLast) return member;
    if (member.unit !== null || member.number.scale > 1) return null;
    at = member.next;
  }
  return null;
};

/** "2, 3 and 4 percent", "four-, five- and six-cylinder": the unit of the last member of a list. */
const unitOfList = (tokens: readonly Token[], index: number): ResolvedUnit | null => {
  const last = lastOfList(tokens, index);
  return last === null ? null : (last.unit ?? unitOfHyphen(tokens, last.next));
};

/** How far apart the figures of a list that share a scale may be. */
const ALIKE = 30;

/**
 * "5 and 2 million tonnes", "10, 12 and 15 thousand people": the power of ten and the unit that a bare figure shares
 * with the last one of its list. Null where the last has no scale, or the figures are too far apart.
 */
export const readSharedScale = (
  tokens: readonly Token[],
  amount: Amount,
): { power: number; unit: ResolvedUnit | null } | null => {
  const { number, value, unit, next } = amount;
  if (number.scale > 1 || unit !== null || number.fraction || value <= 0 || tokens[next]?.newline === true) return null;
  const last = lastOfList(tokens, next);
  if (last === null || last.number.scale < 1000 || last.number.inWords !== number.inWords) return null;
  const ratio = value / (last.value / last.number.scale);
  if (ratio > ALIKE || ratio < 1 / ALIKE) return null;
  return {
    power: Math.round(Math.log10(last.number.scale)),
    unit: last.unit ?? readCount(tokens, last.next, false)?.unit ?? null,
  };
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
