import type { VectorIndexState } from '../../../ports/chunk-index.ts';
import { dotProduct } from '../../scoring/cosine.ts';
import type { RowRange, RowSet } from '../sqlite/row-set.ts';
import { topRows, type ScoredRow } from '../sqlite/top-rows.ts';
import type { HnswIndex, RowGraph } from './hnsw-index.ts';
import type { NewestVectors } from './newest-vectors.ts';
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

/** The rows of the documents that a search is limited to. */
type ScopedRows = RowSet & { size: number; ranges: readonly RowRange[] };

/** Exact cosines of the rows that may be among the best. */
export type VectorSearch = {
  /** The best `limit` rows there are in `allowed` (undefined: in all) and all that tie with the last; use inside a read. */
  scores(query: Float32Array, limit: number, allowed: ScopedRows | undefined): ScoredRow[];
  /** Waits for a graph that is being read from its file: without it every vector would be. */
  prepare(): Promise<void>;
  /** What serves the rows as they are; use inside a read. */
  state(): VectorIndexState;
};

/**
 * The graph proposes rows and stored vectors score them; rows that came after it was built are scored one and all. Every
 * row is scored where there are few, and where there is no graph.
 */
export const createVectorSearch = (options: {
  rows: VectorRows;
  version: () => string;
  /** The rows there are. */
  present: () => RowSet & { size: number };
  hnsw: HnswIndex | null;
  newest: NewestVectors;
}): VectorSearch => {
  const { rows, version, present, hnsw, newest } = options;

  const proposals = (
    { graph }: RowGraph,
    query: Float32Array,
    limit: number,
    allowed: RowSet | undefined,
  ): ScoredRow[] => {
    const count = Math.min(graph.getCurrentCount(), 2 * limit + MARGIN);
    if (count === 0) return [];
    graph.setEf(Math.max(LEAST_BREADTH, limit * BREADTH));
    const there = present();
    const isWanted = (row: number): boolean => there.has(row) && allowed?.has(row) !== false;
    const search = (filter: typeof isWanted | undefined): ScoredRow[] => {
      const { neighbors, distances } = graph.searchKnn(Array.from(query), count, filter);
      return neighbors.flatMap((row, index) => (isWanted(row) ? [{ row, score: 1 - distances[index]! }] : []));
    };
    const proposed = search(allowed && isWanted);
    // Rows that have gone took the places of others.
    return proposed.length >= Math.min(count, limit + MARGIN) ? proposed : search(isWanted);
  };

  const scoresOf = (query: Float32Array, wanted: Iterable<number>): ScoredRow[] =>
    Array.from(wanted).flatMap((row) => {
      const vector = rows.vectorOf(row);
      return vector === null ? [] : [{ row, score: dotProduct(query, vector) }];
    });

  const best = (found: Iterable<ScoredRow>, limit: number): ScoredRow[] => {
    const top = topRows(limit);
    for (const { row, score } of found) top.offer(row, score);
    return top.rows();
  };

  const scan = (from: number, query: Float32Array, limit: number, allowed: RowSet | undefined): ScoredRow[] => {
    const top = topRows(limit);
    newest.scan(version(), from, query, (row, score) => {
      if (score >= top.least() && allowed?.has(row) !== false) top.offer(row, score);
    });
    return top.rows();
  };

  /** Every row there is, from the database: for the rare question that the graph can't tell. */
  const compareAll = (query: Float32Array, limit: number, allowed: RowSet | undefined): ScoredRow[] =>
    best(
      Iterator.from(rows.after(0))
        .filter(({ row }) => allowed?.has(row) !== false)
        .map(({ row, vector }) => ({ row, score: dotProduct(query, vector) })),
      limit,
    );

  /** The rows that may be among the best `limit`, as far as single precision tells. */
  const likeliest = (proposed: readonly ScoredRow[], limit: number): ScoredRow[] => {
    const least = Float64Array.from(proposed, ({ score }) => score)
      .toSorted()
      .at(-limit);
    return least === undefined ? [...proposed] : proposed.filter(({ score }) => score >= least - 2 * ROUNDING);
  };

  /**
   * Whether all that was proposed beyond the best `limit` ties with the last of them, as with passages that many
   * documents repeat: which of the tied come first shows only among all.
   */
  const tieMayGoOn = (proposed: readonly ScoredRow[], likely: readonly ScoredRow[], limit: number): boolean =>
    likely.length > limit && likely.length === proposed.length && likely.every(({ score }) => score > ROUNDING);

  return {
    scores: (query, limit, allowed) => {
      const { size } = present();
      const known = hnsw?.graph() ?? null;
      if (known === null || size <= SMALL_INDEX) return scan(0, query, limit, allowed);
      if (allowed !== undefined && (allowed.size <= SMALL_SCOPE || allowed.size < SMALL_SHARE * size)) {
        const numbers = allowed.ranges.flatMap(({ first, last }) =>
          Array.from({ length: last + 1 - first }, (_, i) => first + i),
        );
        return best(scoresOf(query, numbers), limit);
      }
      const proposed = proposals(known, query, limit, allowed);
      const likely = likeliest(proposed, limit);
      if (tieMayGoOn(proposed, likely, limit)) return compareAll(query, limit, allowed);
      const scored = scoresOf(
        query,
        likely.map(({ row }) => row),
      );
      return best([...scored, ...scan(known.last, query, limit, allowed)], limit);
    },
    prepare: async () => hnsw?.load(),
    state: () => ({ kind: hnsw?.graph() == null ? 'flat' : 'hnsw', building: hnsw?.progress() ?? null }),
  };
};
