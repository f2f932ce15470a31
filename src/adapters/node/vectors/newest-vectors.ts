import { dotProductAt } from '../../scoring/cosine.ts';
import type { RowSet } from '../sqlite/row-set.ts';
import type { VectorRows } from './vector-rows.ts';

/** The vectors above a row number side by side, for a scan without the database; grows as chunks come. */
export type NewestVectors = {
  /** Calls `visit` with each row numbered higher than `from` and its cosine; use inside a read. */
  scan(version: string, from: number, query: Float32Array, visit: (row: number, score: number) => void): void;
};

/** Rows of a block. One piece for all would have to be copied whole each time that it grows. */
const BLOCK = 256;

type Block = { numbers: number[]; vectors: Float32Array };
type Kept = { from: number; version: string; blocks: Block[] };

/** `isThere` tells which rows are there still. */
export const newestVectors = (rows: VectorRows, dimension: number, isThere: () => RowSet): NewestVectors => {
  let kept: Kept | null = null;

  const append = ({ from, blocks }: Kept): void => {
    for (const { row, vector } of rows.after(blocks.at(-1)?.numbers.at(-1) ?? from)) {
      let block = blocks.at(-1);
      if (block === undefined || block.numbers.length === BLOCK) {
        block = { numbers: [], vectors: new Float32Array(BLOCK * dimension) };
        blocks.push(block);
      }
      block.vectors.set(vector, block.numbers.length * dimension);
      block.numbers.push(row);
    }
  };
  const dropGone = (from: Kept): void => {
    const there = isThere();
    for (const block of from.blocks) {
      const numbers: number[] = [];
      for (const [index, row] of block.numbers.entries()) {
        if (!there.has(row)) continue;
        if (index > numbers.length)
          block.vectors.copyWithin(numbers.length * dimension, index * dimension, (index + 1) * dimension);
        numbers.push(row);
      }
      block.numbers = numbers;
    }
    from.blocks = from.blocks.filter(({ numbers }) => numbers.length > 0);
  };

  return {
    scan: (version, from, query, visit) => {
      if (kept?.from !== from) kept = { from, version: '', blocks: [] };
      if (kept.version !== version) {
        dropGone(kept);
        append(kept);
        kept.version = version;
      }
      for (const { numbers, vectors } of kept.blocks)
        for (let index = 0; index < numbers.length; index++)
          visit(numbers[index]!, dotProductAt(query, vectors, index * dimension));
    },
  };
};
