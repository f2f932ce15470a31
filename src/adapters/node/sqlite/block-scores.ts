import type { Lengths, TermPostings } from './postings.ts';
import { BLOCK_ROWS, type BlockPostings, visitPostings } from './postings-format.ts';
import type { RowSet } from './row-set.ts';
import type { TopRows } from './top-rows.ts';

/** A term that is looked for: what each row earns that holds it `frequency` times. */
export type WeighedTerm = { postings: TermPostings; weigh: (frequency: number, length: number) => number };

type Part = { rows: BlockPostings; weigh: WeighedTerm['weigh'] };

const NO_LENGTHS = new Uint32Array(BLOCK_ROWS);

/**
 * Adds up for every row what it earns by the terms that it holds, block by block, and offers the sums to `top`. Terms add up in the
 * order given, so that the sums are the same to the last bit wherever they are taken.
 */
export const scoreBlocks = (
  terms: readonly WeighedTerm[],
  lengths: Lengths | null,
  allowed: RowSet | undefined,
  top: TopRows,
): void => {
  const parts = new Map<number, Part[]>();
  for (const { postings, weigh } of terms)
    for (const { block, rows } of postings.blocks) {
      const known = parts.get(block);
      if (known === undefined) parts.set(block, [{ rows, weigh }]);
      else known.push({ rows, weigh });
    }
  const sums = new Float64Array(BLOCK_ROWS);
  for (const [block, held] of parts) {
    sums.fill(0);
    const own = lengths?.blocks.get(block) ?? NO_LENGTHS;
    for (const { rows, weigh } of held)
      visitPostings(rows, (offset, frequency) => {
        sums[offset]! += weigh(frequency, own[offset] ?? 0);
      });
    const start = block * BLOCK_ROWS;
    for (let offset = 0; offset < BLOCK_ROWS; offset++) {
      const sum = sums[offset]!;
      if (sum >= top.least() && sum > 0 && (allowed === undefined || allowed.has(start + offset)))
        top.offer(start + offset, sum);
    }
  }
};
