import { BLOCK_ROWS, isLong, offsetIn } from './postings-format.ts';
import { type TermPostings, visitRows } from './term-postings.ts';

/** Rows that a search is limited to. */
export type RowSet = { has(row: number): boolean };

/** The rows from `first` to `last`, both included. */
export type RowRange = { first: number; last: number };

/** The rows of some ranges that do not overlap. */
export const rowSetOf = (ranges: readonly RowRange[]): RowSet & { size: number; ranges: readonly RowRange[] } => {
  const bits = new Uint8Array(ranges.reduce((most, { last }) => Math.max(most, last + 1), 0));
  let size = 0;
  for (const { first, last } of ranges) {
    bits.fill(1, first, last + 1);
    size += last + 1 - first;
  }
  return { size, ranges, has: (row) => bits[row] === 1 };
};

/** Sets the bit of every row that holds a term. A function of its own, without a call for each row: V8 runs it several times as fast. */
const markRows = ({ blocks, starts, entries }: TermPostings, bits: Uint8Array): void => {
  for (const [index, block] of blocks.entries())
    for (let i = starts[index]!; i < starts[index + 1]!; i++) {
      const entry = entries[i]!;
      bits[block * BLOCK_ROWS + offsetIn(entry)] = 1;
      if (isLong(entry)) i++;
    }
};

/** The rows that hold one of some terms. */
export const holdersOf = (terms: readonly TermPostings[]): RowSet => {
  const last = terms.reduce((most, { blocks }) => Math.max(most, blocks.at(-1) ?? -1), -1);
  const bits = new Uint8Array((last + 1) * BLOCK_ROWS);
  for (const term of terms) markRows(term, bits);
  return { has: (row) => bits[row] === 1 };
};

/** The rows, in ascending order, that hold all of some terms; there has to be one at least. */
export const rowsWithAll = (terms: readonly TermPostings[]): number[] => {
  const [rarest, ...others] = terms.toSorted((left, right) => left.holders - right.holders);
  const sets = others.map((other) => holdersOf([other]));
  const found: number[] = [];
  if (rarest !== undefined)
    visitRows(rarest, (row) => {
      if (sets.every((set) => set.has(row))) found.push(row);
    });
  return found;
};
