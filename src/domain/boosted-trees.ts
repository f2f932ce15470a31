/**
 * Boosted regression trees as data (Friedman 2001, "Greedy Function Approximation"): the score is the sum of the leaves that a
 * case falls into. A tree is a row of `feature threshold` for each inner node of a full binary tree, breadth first, and the
 * values of its leaves from left to right; a case goes left when its feature is at most the threshold.
 */
export type BoostedTrees = {
  fitted: string;
  /** Names of the features, as the places in `trees` count them. */
  features: string[];
  depth: number;
  /** For each tree `[feature, threshold, feature, threshold, …, leaf, leaf, …]`. */
  trees: number[][];
  /** For a model that decides: from which belief on. */
  threshold?: number;
};

/**
 * Binds trees to features given as an array in the order of `names`. They are read at the first score: what fits a model anew
 * loads the code that uses the old one.
 * @throws Error at the first score when the model was fitted on other features than the code computes.
 */
export const treesScore = (
  { features, depth, trees }: BoostedTrees,
  names: readonly string[],
): ((values: readonly number[]) => number) => {
  const inner = 2 ** depth - 1;
  // All trees one behind the other: what each node looks at, with which threshold, and the leaves.
  const read = () => {
    if (features.join() !== names.join()) throw new Error('The model was fitted on other features than are computed.');
    const nodes = (part: number) =>
      trees.flatMap((tree) => Array.from({ length: inner }, (_, node) => tree[2 * node + part]!));
    return {
      asked: Uint16Array.from(nodes(0)),
      limits: Float64Array.from(nodes(1)),
      leaves: Float64Array.from(trees.flatMap((tree) => tree.slice(2 * inner))),
    };
  };
  let flat: ReturnType<typeof read> | undefined;
  return (values) => {
    const { asked, limits, leaves } = (flat ??= read());
    let score = 0;
    for (let tree = 0; tree < trees.length; tree++) {
      const root = tree * inner;
      let node = 0;
      while (node < inner) node = 2 * node + (values[asked[root + node]!]! <= limits[root + node]! ? 1 : 2);
      score += leaves[tree * (inner + 1) + node - inner]!;
    }
    return score;
  };
};
