import { dotProduct } from '../../scoring/cosine.ts';
import type { VectorRows } from './vector-rows.ts';

/** All vectors of one model side by side, for a scan without the database; kept until chunks change. */
export type FlatVectors = {
  /** Number of vectors; use inside a read. */
  count(version: string): number;
  /** Calls `visit` with each row and its cosine; use inside a read. */
  scan(version: string, query: Float32Array, visit: (row: number, score: number) => void): void;
};

export const flatVectors = (rows: VectorRows, dimension: number): FlatVectors => {
  let kept: { version: string; numbers: number[]; vectors: Float32Array[] } | null = null;
  const load = (version: string) => {
    const numbers: number[] = [];
    const vectors: Float32Array[] = [];
    const all = new Float32Array(rows.count() * dimension);
    for (const { row, vector } of rows.all()) {
      const place = all.subarray(numbers.length * dimension, (numbers.length + 1) * dimension);
      place.set(vector);
      vectors.push(place);
      numbers.push(row);
    }
    return { version, numbers, vectors };
  };
  let counted: { version: string; count: number } | null = null;
  return {
    count: (version) => {
      if (counted?.version !== version) counted = { version, count: rows.count() };
      return counted.count;
    },
    scan: (version, query, visit) => {
      if (kept?.version !== version) kept = load(version);
      const { numbers, vectors } = kept;
      for (const [index, vector] of vectors.entries()) visit(numbers[index] ?? -1, dotProduct(query, vector));
    },
  };
};
