import { saturation } from '../../scoring/bm25.ts';
import { BLOCK_ROWS, frequencyIn, isLong, offsetIn } from './postings-format.ts';
import type { RowSet } from './row-set.ts';
import type { TermPostings } from './term-postings.ts';
import type { TopRows } from './top-rows.ts';

/** A term that is looked for, and what holding it counts. */
export type WeighedTerm = { postings: TermPostings; weight: number };

/** The length norms of the rows of each block (see `bm25.ts`), by offset. */
export type BlockNorms = ReadonlyMap<number, Float64Array>;

type Part = { postings: TermPostings; from: number; to: number; weight: number };
/** A block with what the rows of it can earn at most. */
type Block = { parts: Part[]; most: number };

/** Adds to each row what it earns by one term. The loop is a function of its own: V8 runs it several times as fast. */
const addTerm = (sums: Float64Array, { postings, from, to, weight }: Part, norms: Float64Array | undefined): void => {
  const { entries } = postings;
  for (let i = from; i < to; i++) {
    const entry = entries[i]!;
    const offset = offsetIn(entry);
    const frequency = isLong(entry) ? entries[++i]! : frequencyIn(entry);
    sums[offset]! += norms === undefined ? weight : weight * saturation(frequency, norms[offset]!);
  }
};

const blocksOf = (terms: readonly WeighedTerm[], most: number): [block: number, Block][] => {
  const found = new Map<number, Block>();
  for (const { postings, weight } of terms)
    for (const [index, block] of postings.blocks.entries()) {
      const known = found.get(block) ?? { parts: [], most: 0 };
      found.set(block, known);
      known.parts.push({ postings, from: postings.starts[index]!, to: postings.starts[index + 1]!, weight });
      known.most += weight * most;
    }
  return Array.from(found).toSorted(([, left], [, right]) => right.most - left.most);
};

/**
 * Adds up for every row what it earns by the terms that it holds and offers the sums to `top`: without norms a term's weight,
 * with them a share of it. Terms add up in the order given, so that the sums are the same to the last bit wherever they
 * are taken. The blocks of which most can be expected come first; those that can't reach the best are left out (as Ding
 * and Suel 2011, "Faster Top-k Document Retrieval Using Block-Max Indexes").
 * @param most of a term's weight that a row can earn.
 */
export const scoreBlocks = (
  terms: readonly WeighedTerm[],
  norms: BlockNorms | null,
  most: number,
  allowed: RowSet | undefined,
  top: TopRows,
): void => {
  const sums = new Float64Array(BLOCK_ROWS);
  for (const [block, { parts, most: highest }] of blocksOf(terms, most)) {
    if (highest < top.least()) return;
    sums.fill(0);
    const own = norms?.get(block);
    for (const part of parts) addTerm(sums, part, own);
    const start = block * BLOCK_ROWS;
    let least = top.least();
    for (let offset = 0; offset < BLOCK_ROWS; offset++) {
      const sum = sums[offset]!;
      if (sum === 0 || sum < least || allowed?.has(start + offset) === false) continue;
      top.offer(start + offset, sum);
      least = top.least();
    }
  }
};
