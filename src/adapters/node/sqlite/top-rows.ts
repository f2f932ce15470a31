export type ScoredRow = { row: number; score: number };

/** Keeps the best of the rows that it is offered, and all that tie with the last of them. */
export type TopRows = {
  offer(row: number, score: number): void;
  /** What a row needs at least to be among the best, as far as is known. */
  least(): number;
  /** The rows that are kept, in no order. */
  rows(): ScoredRow[];
};

/** Rows beyond the limit that are kept before they are thinned out. */
const SLACK = 128;

export const topRows = (limit: number): TopRows => {
  let kept: ScoredRow[] = [];
  let least = 0;
  const thin = (): void => {
    if (limit <= 0) kept = [];
    if (kept.length <= limit) return;
    const ascending = Float64Array.from(kept, ({ score }) => score).toSorted();
    least = ascending.at(-limit) ?? 0;
    kept = kept.filter(({ score }) => score >= least);
  };
  let full = limit + SLACK;
  return {
    offer: (row, score) => {
      if (score < least) return;
      kept.push({ row, score });
      if (kept.length < full) return;
      thin();
      // Where all tie nothing falls away: the next look comes later.
      full = 2 * kept.length + SLACK;
    },
    least: () => least,
    rows: () => {
      thin();
      return kept;
    },
  };
};
