import { hash } from '../domain/hash.ts';
import { isFunctionWord, words } from '../domain/words.ts';
import type { Block } from './parsed.ts';

/** Blocks of fewer words are never taken for repeats: "Yes.", a name, a unit. */
const LEAST_WORDS = 8;
/** Share of a block's shingles, each three words in a row, that the earlier block has to hold. */
const LEAST_CONTAINMENT = 0.8;
/** Earlier blocks looked up by one shingle: keeps a table of alike rows linear. */
const BLOCKS_PER_SHINGLE = 8;

/** Figures with the signs that change their meaning. */
const FIGURE = /[-−–+±<>≤≥~≈$€£¥₽]{0,3}\p{N}[\p{N}.,:/]*[%‰°]?/gu;
const NEGATION = /^(?:not?|nor|never|none|neither|without|cannot|.*n't)$/;

type Profile = {
  shingles: Set<string>;
  /** Stems of content words, a negated one marked as such, and figures. */
  content: Set<string>;
  /** What a text that breaks off ends with: perhaps the beginning of a word. */
  brokenOff: string | null;
  folded: string[];
};

const profile = (text: string): Profile | null => {
  const read = words(text);
  if (read.length < LEAST_WORDS) return null;
  const folded = read.map((word) => word.folded);
  const end = read.at(-1)!;
  const isBrokenOff = end.end === text.length && /^\p{L}+$/u.test(end.text);
  if (isBrokenOff) {
    read.pop();
    folded.pop();
  }
  const shingles = new Set<string>();
  for (let index = 2; index < folded.length; index++)
    shingles.add(`${folded[index - 2]} ${folded[index - 1]} ${folded[index]}`);
  const content = new Set(text.match(FIGURE)?.map((figure) => figure.replace(/[.,:/]+$/, '')));
  let negation = '';
  for (const word of read) {
    if (NEGATION.test(word.folded)) negation = 'not ';
    else if (!isFunctionWord(word.folded)) {
      content.add(negation + word.stem);
      negation = '';
    }
  }
  if (negation !== '') content.add(negation);
  return { shingles, content, brokenOff: isBrokenOff ? end.folded : null, folded };
};

/**
 * Whether `later` says nothing that `earlier` doesn't: no other content word, figure or negation, and nearly the same
 * word order. A changed word can turn a statement round, so such a block is no repeat.
 */
const addsNothing = (later: Profile, earlier: Profile): boolean => {
  let held = 0;
  for (const shingle of later.shingles) if (earlier.shingles.has(shingle)) held++;
  const { brokenOff } = later;
  return (
    held >= LEAST_CONTAINMENT * later.shingles.size &&
    later.content.values().every((item) => earlier.content.has(item)) &&
    (brokenOff === null || earlier.folded.some((word) => word.startsWith(brokenOff)) || earlier.brokenOff === brokenOff)
  );
};

/**
 * Blocks that repeat an earlier one of the same document, in part or as a whole: equal words, or contained in it by
 * word shingles (Broder, "On the resemblance and containment of documents", 1997). Table rows only when equal, as
 * rows are alike by nature. The first stays.
 */
export const recogniseRepeats = (text: string, blocks: readonly Block[]): Set<Block> => {
  const repeats = new Set<Block>();
  const seen = new Set<string>();
  const byShingle = new Map<string, Profile[]>();
  for (const block of blocks) {
    if (block.kind === 'heading') continue;
    const source = text.slice(block.start, block.end);
    const read = profile(source);
    if (read === null) continue;
    const normalised = hash(source.toLowerCase().replace(/\s+/g, ' '));
    if (seen.has(normalised)) {
      repeats.add(block);
      continue;
    }
    seen.add(normalised);
    if (block.kind === 'row') continue;
    const candidates = new Set<Profile>();
    for (const shingle of read.shingles) for (const earlier of byShingle.get(shingle) ?? []) candidates.add(earlier);
    if (candidates.values().some((earlier) => addsNothing(read, earlier))) {
      repeats.add(block);
      continue;
    }
    for (const shingle of read.shingles) {
      const holders = byShingle.get(shingle) ?? [];
      if (holders.length < BLOCKS_PER_SHINGLE) byShingle.set(shingle, [...holders, read]);
    }
  }
  return repeats;
};
