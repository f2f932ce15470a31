import type { Token } from '../tokens.ts';

const foldedAt = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return token?.kind === 'word' ? token.word.folded : '';
};

const isValueAt = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  return token?.kind === 'quantity' && token.quantity.kind !== 'date' && token.quantity.kind !== 'ordinal';
};

const DETERMINER = /^(?:the|all|its|their|his|her|our|these|those)$/;
/** "the village's", "the old harbour town's" */
const LONGEST_OWNER = 5;

/** The place of the "of" that leads to the figure at `index`, past a determiner or an owner; -1 for none. */
const ofBefore = (tokens: readonly Token[], index: number): number => {
  const before = tokens[index - 1];
  const isOwned = before?.kind === 'word' && /(?:['’]s|s['’])$/.test(before.word.text);
  const reach = isOwned ? LONGEST_OWNER : DETERMINER.test(foldedAt(tokens, index - 1)) ? 2 : 1;
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const folded = foldedAt(tokens, at);
    if (folded === '') return -1;
    if (folded === 'of') return at;
  }
  return -1;
};

/**
 * "two of the four suspects", "twelve of the village's 60 houses", "Of the 50 crew, …": the larger figure is only what the
 * other is a part of. `opens`: the tokens open their sentence.
 */
export const isWhole = (tokens: readonly Token[], index: number, opens: boolean): boolean => {
  const of = ofBefore(tokens, index);
  if (of < 0) return false;
  return of === 0 ? opens : isValueAt(tokens, of - 1);
};

/** Whether the figure at `index` is a part of one that follows it. */
export const isPartOfNext = (tokens: readonly Token[], index: number): boolean => {
  for (let at = index + 2; at <= index + 1 + LONGEST_OWNER; at++)
    if (tokens[at]?.kind === 'quantity') return isValueAt(tokens, at) && ofBefore(tokens, at) === index + 1;
  return false;
};
