import { dotProduct } from '../../scoring/cosine.ts';
import type { HierarchicalNSW } from './hnsw-addon.ts';
import type { FlatVectors } from './flat-vectors.ts';
import type { HnswIndex } from './hnsw-index.ts';
import type { VectorRows } from './vector-rows.ts';

/** Breadth of the search in the graph: times what is wanted, and never below the floor (see `hnsw-build.ts`). */
const BREADTH = 8;
const LEAST_BREADTH = 800;
/** The graph computes in single precision: more rows than are wanted go to the exact comparison. */
const MARGIN = 50;
/** By how much a cosine in single precision may be wrong, and so the order of the graph. */
const ROUNDING = 1e-5;
/** A search among fewer rows, or a smaller share of them, looks at each. */
const SMALL_SCOPE = 1_000;
const SMALL_SHARE = 0.1;
/** Up to as many rows all of them are compared in less time than the graph takes to propose some. */
const SMALL_INDEX = 2_000;

/** Exact cosines of the rows that may be among the best. */
export type VectorSearch = {
  /** By row number, of at least the best `limit` rows there are in `allowed` (undefined: in all); use inside a read. */
  scores(query: Float32Array, limit: number, allowed: ReadonlySet<number> | undefined): Map<number, number>;
  /** What serves the rows as they are; use inside a read. */
  kind(): 'hnsw' | 'flat';
};

const proposals = (
  graph: HierarchicalNSW,
  query: Float32Array,
  limit: number,
  allowed: ReadonlySet<number> | undefined,
): number[] => {
  const count = Math.min(graph.getCurrentCount(), 2 * limit + MARGIN);
  if (count === 0) return [];
  graph.setEf(Math.max(LEAST_BREADTH, limit * BREADTH));
  const filter = allowed && ((row: number) => allowed.has(row));
  return graph.searchKnn(Array.from(query), count, filter).neighbors;
};

/**
 * Whether all that was proposed beyond the best `limit` ties with the last of them, as with passages that many
 * documents repeat: which of the tied come first shows only among all.
 */
const tieMayGoOn = (scores: ReadonlyMap<number, number>, limit: number): boolean => {
  const ascending = Float64Array.from(scores.values()).toSorted();
  const [worst = 0] = ascending;
  return worst > 0 && (ascending.at(-limit) ?? Infinity) - worst <= ROUNDING;
};

/**
 * The graph proposes rows and stored vectors score them. Every row is scored where there are few, and where there is no
 * graph for the rows as they are: from `flat` when they are few or there never is a graph, else from the database.
 */
export const createVectorSearch = (options: {
  rows: VectorRows;
  version: () => string;
  hnsw: HnswIndex | null;
  flat: FlatVectors;
}): VectorSearch => {
  const { rows, version, hnsw, flat } = options;
  const graphNow = (): HierarchicalNSW | null => hnsw?.graphOf(version()) ?? null;

  const isSmallIndex = (): boolean => flat.count(version()) <= SMALL_INDEX;

  const scoresOf = (query: Float32Array, wanted: Iterable<number>): Map<number, number> => {
    const scores = new Map<number, number>();
    for (const row of wanted) {
      const vector = rows.vectorOf(row);
      if (vector !== null) scores.set(row, dotProduct(query, vector));
    }
    return scores;
  };
  const allScores = (query: Float32Array, allowed: ReadonlySet<number> | undefined): Map<number, number> => {
    const scores = new Map<number, number>();
    const add = (row: number, score: number): void => {
      if (allowed === undefined || allowed.has(row)) scores.set(row, score);
    };
    if (hnsw === null || isSmallIndex()) flat.scan(version(), query, add);
    else for (const { row, vector } of rows.all()) add(row, dotProduct(query, vector));
    return scores;
  };

  return {
    scores: (query, limit, allowed) => {
      const isSmall =
        allowed !== undefined && (allowed.size <= SMALL_SCOPE || allowed.size < SMALL_SHARE * rows.count());
      if (isSmall && hnsw !== null) return scoresOf(query, allowed);
      const graph = graphNow();
      if (graph === null || isSmallIndex()) return allScores(query, allowed);
      const scores = scoresOf(query, proposals(graph, query, limit, allowed));
      return tieMayGoOn(scores, limit) ? allScores(query, allowed) : scores;
    },
    kind: () => (graphNow() === null ? 'flat' : 'hnsw'),
  };
};
