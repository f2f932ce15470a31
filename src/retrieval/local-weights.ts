/** Likeness from which a candidate counts as holding a term. */
const HOLDS = 0.6;
/** Share of a term's rarity among the candidates that counts whatever its weight in general. */
const REGARDLESS = 0.3;

/**
 * Weights of the terms among some candidates, each a row of what it holds of the terms: a term that all passages of an article on it hold doesn't tell
 * them apart, however rare it is elsewhere (inverse document frequency over the candidates, as feedback weights of Robertson & Spärck Jones 1976).
 */
export const localWeights = (weights: readonly number[], candidates: readonly (readonly number[])[]): number[] => {
  const highest = Math.max(...weights, Number.MIN_VALUE);
  return weights.map((weight, i) => {
    const holders = candidates.filter((row) => (row[i] ?? 0) >= HOLDS).length;
    const rarity = Math.log(1 + (candidates.length - holders + 0.5) / (holders + 0.5));
    return rarity * (REGARDLESS + (1 - REGARDLESS) * (weight / highest));
  });
};
