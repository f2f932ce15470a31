/** 1 where something relevant is among the first `k`, else 0. `relevance` is in the order of the ranking. */
export const hitsAt = (relevance: readonly boolean[], k: number): number =>
  Number(relevance.slice(0, k).includes(true));

/** One over the rank of the first relevant result among the first `k`; 0 where none is. Its mean is the MRR. */
export const reciprocalRank = (relevance: readonly boolean[], k: number): number => {
  const at = relevance.slice(0, k).indexOf(true);
  return at < 0 ? 0 : 1 / (at + 1);
};

const gain = (rank: number): number => 1 / Math.log2(rank + 2);

/**
 * Normalised discounted cumulative gain of the first `k` with gains of 0 and 1
 * (Järvelin and Kekäläinen 2002, doi:10.1145/582415.582418).
 *
 * @param relevant how many relevant results there are, found or not; at least as many as `relevance` has
 */
export const ndcgAt = (relevance: readonly boolean[], relevant: number, k: number): number => {
  const found = relevance.slice(0, k).reduce((sum, isRelevant, rank) => sum + (isRelevant ? gain(rank) : 0), 0);
  let ideal = 0;
  for (let rank = 0; rank < Math.min(relevant, k); rank++) ideal += gain(rank);
  return ideal === 0 ? 0 : found / ideal;
};
