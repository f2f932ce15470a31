import { dotProductAt } from '../../scoring/cosine.ts';
import type { RowSet } from '../sqlite/row-set.ts';
import type { VectorRows } from './vector-rows.ts';

/** The vectors above a row number side by side, for a scan without the database; grows as chunks come. */
export type NewestVectors = {
  /** Calls `visit` with each row numbered higher than `from` and its cosine; use inside a read. */
  scan(version: string, from: number, query: Float32Array, visit: (row: number, score: number) => void): void;
};

type Kept = { from: number; version: string; numbers: number[]; vectors: Float32Array };

/** Room for so many vectors at first; it grows by a quarter when it is full. */
const ROOM = 256;
const GROWTH = 1.25;

/** `isThere` tells which rows are there still. */
export const newestVectors = (rows: VectorRows, dimension: number, isThere: () => RowSet): NewestVectors => {
  let kept: Kept | null = null;

  const emptyFrom = (from: number): Kept => ({ from, version: '', numbers: [], vectors: new Float32Array(0) });
  const append = (into: Kept): void => {
    for (const { row, vector } of rows.after(into.numbers.at(-1) ?? into.from)) {
      const used = into.numbers.length * dimension;
      if (used + dimension > into.vectors.length) {
        const larger = new Float32Array(Math.max(ROOM, Math.ceil((GROWTH * used) / dimension)) * dimension);
        larger.set(into.vectors);
        into.vectors = larger;
      }
      into.vectors.set(vector, used);
      into.numbers.push(row);
    }
  };
  const dropGone = (from: Kept): void => {
    const there = isThere();
    const numbers: number[] = [];
    for (const [index, row] of from.numbers.entries()) {
      if (!there.has(row)) continue;
      if (index > numbers.length)
        from.vectors.copyWithin(numbers.length * dimension, index * dimension, (index + 1) * dimension);
      numbers.push(row);
    }
    from.numbers = numbers;
  };

  return {
    scan: (version, from, query, visit) => {
      if (kept?.from !== from) kept = emptyFrom(from);
      if (kept.version !== version) {
        dropGone(kept);
        append(kept);
        kept.version = version;
      }
      const { numbers, vectors } = kept;
      for (let index = 0; index < numbers.length; index++)
        visit(numbers[index]!, dotProductAt(query, vectors, index * dimension));
    },
  };
};
