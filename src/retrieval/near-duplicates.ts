import type { Passage } from './passage.ts';

const SHINGLE = 4;
/** Share of the smaller passage's shingles that the other has, from which both count as one. */
const SAME = 0.8;

const shingles = (passage: Passage): Set<string> => {
  const stems = passage.sentences.flatMap((sentence) => sentence.stems);
  if (stems.length < SHINGLE) return new Set([stems.join(' ')]);
  return new Set(stems.slice(SHINGLE - 1).map((_, i) => stems.slice(i, i + SHINGLE).join(' ')));
};

const isEarlier = (a: Passage, b: Passage): boolean =>
  a.chunk.documentId === b.chunk.documentId ? a.chunk.start < b.chunk.start : a.chunk.documentId < b.chunk.documentId;

/**
 * Folds passages that say the same in other places, by containment of word shingles (Broder 1997). Of those
 * that are alike the one of the smallest document id and start stays, at the best place any of them had.
 */
export const foldNearDuplicates = <T extends { passage: Passage }>(ranked: readonly T[]): T[] => {
  const kept: { item: T; shingles: Set<string> }[] = [];
  for (const item of ranked) {
    const own = shingles(item.passage);
    const twin = kept.find((other) => isAlike(own, other.shingles));
    if (twin === undefined) kept.push({ item, shingles: own });
    else if (isEarlier(item.passage, twin.item.passage)) twin.item = item;
  }
  return kept.map(({ item }) => item);
};

const isAlike = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  if (smaller.size < 0.5 * larger.size) return false;
  let common = 0;
  for (const shingle of smaller) if (larger.has(shingle)) common++;
  return common >= SAME * smaller.size;
};
