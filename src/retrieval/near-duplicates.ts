import type { Passage } from './passage.ts';

const SHINGLE = 4;
/** Share of the smaller passage's shingles that the other has, from which both count as one. */
const SAME = 0.8;

const shinglesByPassage = new WeakMap<Passage, ReadonlySet<number>>();

/** Combines hashes of the words in their order to one of 30 bits, which V8 stores without an object. */
const hashOf = (text: string, seed: number): number => {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
};

const readShingles = (passage: Passage): Set<number> => {
  const stems = passage.sentences.flatMap((sentence) => sentence.stems);
  const found = new Set<number>();
  for (let i = 0; i < Math.max(1, stems.length - SHINGLE + 1); i++) {
    let hash = 0x811c9dc5;
    for (let at = i; at < Math.min(stems.length, i + SHINGLE); at++) hash = hashOf(stems[at]!, hash);
    found.add(hash >>> 2);
  }
  return found;
};

/** Hashes of the passage's runs of {@link SHINGLE} stems, of all its stems where there are fewer. */
const shingles = (passage: Passage): ReadonlySet<number> => {
  const known = shinglesByPassage.get(passage) ?? readShingles(passage);
  shinglesByPassage.set(passage, known);
  return known;
};

const isEarlier = (a: Passage, b: Passage): boolean =>
  a.chunk.documentId === b.chunk.documentId ? a.chunk.start < b.chunk.start : a.chunk.documentId < b.chunk.documentId;

/**
 * Folds passages that say the same in other places, by containment of word shingles (Broder 1997). Of those
 * that are alike the one of the smallest document id and start stays, at the best place any of them had.
 */
export const foldNearDuplicates = <T extends { passage: Passage }>(ranked: readonly T[]): T[] => {
  const kept: { item: T; shingles: ReadonlySet<number> }[] = [];
  for (const item of ranked) {
    const own = shingles(item.passage);
    const twin = kept.find((other) => isAlike(own, other.shingles));
    if (twin === undefined) kept.push({ item, shingles: own });
    else if (isEarlier(item.passage, twin.item.passage)) twin.item = item;
  }
  return kept.map(({ item }) => item);
};

const isAlike = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  if (smaller.size < 0.5 * larger.size) return false;
  let common = smaller.size;
  for (const shingle of smaller) if (!larger.has(shingle) && --common < SAME * smaller.size) return false;
  return true;
};
