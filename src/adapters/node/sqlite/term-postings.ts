import { BLOCK_ROWS, visitPostings } from './postings-format.ts';

/**
 * The rows that hold a term, as `postings-format.ts` has them: those of block `blocks[i]` are the `entries` from
 * `starts[i]` up to `starts[i + 1]`. All of a term in one piece, as thousands of small arrays would take several times the
 * memory.
 */
export type TermPostings = {
  holders: number;
  blocks: readonly number[];
  starts: readonly number[];
  entries: Uint16Array;
};

/** Calls `visit` for every row, in ascending order. */
export const visitRows = (
  { blocks, starts, entries }: TermPostings,
  visit: (row: number, frequency: number) => void,
): void => {
  for (const [index, block] of blocks.entries())
    visitPostings(entries.subarray(starts[index], starts[index + 1]), (offset, frequency) =>
      visit(block * BLOCK_ROWS + offset, frequency),
    );
};
