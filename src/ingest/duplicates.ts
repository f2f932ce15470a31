import { words } from '../domain/words.ts';
import type { Block } from './parsed.ts';
import { addsNothing, type Profile, profileOf } from './passage-profile.ts';

/** Blocks of fewer words are never taken for repeats: "Yes.", a name, a unit. */
const LEAST_WORDS = 8;
/** Share of a block's shingles first seen in an earlier block that makes comparing the two worth while. */
const LEAST_SHARE = 0.25;
/** In texts longer than this only a part of the shingles is remembered, to bound the memory. */
const SAMPLED_LENGTH = 2_000_000;

/** A number for every three words in a row; that two shingles share one by chance costs a comparison, no more. */
const shingleKeys = (folded: readonly string[], ids: Map<string, number>): number[] => {
  const numbers = folded.map((word) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  });
  const keys = new Set<number>();
  for (let index = 2; index < numbers.length; index++) {
    const pair = Math.imul(numbers[index - 2]!, 0x9e3779b1) ^ Math.imul(numbers[index - 1]!, 0x85ebca6b);
    keys.add((Math.imul(pair ^ (pair >>> 15), 0xc2b2ae35) ^ Math.imul(numbers[index]!, 0x27d4eb2f)) >>> 0);
  }
  return [...keys];
};

/** Earlier blocks in which much of a block was first seen, most first. */
const candidates = (keys: readonly number[], firstSeen: ReadonlyMap<number, Block>): Block[] => {
  const counts = new Map<Block, number>();
  for (const key of keys) {
    const block = firstSeen.get(key);
    if (block !== undefined) counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_SHARE * keys.length)
    .toSorted(([left, most], [right, more]) => more - most || left.start - right.start)
    .map(([block]) => block);
};

/**
 * A test that takes the blocks of one text in order and tells of each whether it repeats an earlier one, in part or as
 * a whole. The first stays. Table rows count as repeats only when equal, as rows are alike by nature.
 */
export const createRepeatTest = (text: string): ((block: Block) => boolean) => {
  const seen = new Set<string>();
  const ids = new Map<string, number>();
  const firstSeen = new Map<number, Block>();
  const profiles = new Map<Block, Profile>();
  const profile = (block: Block): Profile => {
    const known = profiles.get(block) ?? profileOf(text.slice(block.start, block.end));
    profiles.set(block, known);
    return known;
  };
  const sampling = Math.ceil(text.length / SAMPLED_LENGTH);
  return (block) => {
    const source = text.slice(block.start, block.end);
    const folded = words(source).map((word) => word.folded);
    if (block.kind === 'heading' || folded.length < LEAST_WORDS) return false;
    const normalised = source.toLowerCase().replace(/\s+/g, ' ');
    if (seen.has(normalised)) return true;
    seen.add(normalised);
    if (block.kind === 'row') return false;
    const keys = shingleKeys(folded, ids).filter((key) => key % sampling === 0);
    const earlier = candidates(keys, firstSeen);
    if (earlier.some((candidate) => addsNothing(profile(block), profile(candidate)))) return true;
    for (const key of keys) if (!firstSeen.has(key)) firstSeen.set(key, block);
    return false;
  };
};
