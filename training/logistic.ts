/** One labelled case of a logistic regression; `weight`: how much it counts. */
export type Labelled = { features: readonly number[]; right: boolean; weight: number };

/** `signs`: 1 for weights that must not be negative, -1 for those that must not be positive, 0 for any. */
type Adam = { steps?: number; decay?: number; signs?: readonly number[] };

/** Log-odds of a case; the bias is the last weight. */
export const logit = (weights: Float64Array, features: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * weights[i]!, weights.at(-1)!);

const belief = (weights: Float64Array, features: readonly number[]): number =>
  1 / (1 + Math.exp(-logit(weights, features)));

/**
 * Logistic regression with an L2 penalty: weights and, last, the bias, by Adam (Kingma & Ba 2015) on the weighted log loss.
 */
export const fitLogistic = (
  list: readonly Labelled[],
  { steps = 600, decay = 1e-4, signs = [] }: Adam = {},
): Float64Array => {
  const size = (list[0]?.features.length ?? 0) + 1;
  const [weights, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const total = list.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(size);
    for (const { features, right, weight } of list) {
      const error = ((belief(weights, features) - (right ? 1 : 0)) * weight) / total;
      for (let i = 0; i < size - 1; i++) slope[i]! += error * features[i]!;
      slope[size - 1]! += error;
    }
    for (let i = 0; i < size; i++) {
      const gradient = slope[i]! + (i < size - 1 ? decay * weights[i]! : 0);
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient;
      square[i] = 0.999 * square[i]! + 0.001 * gradient * gradient;
      weights[i]! -= (0.05 * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8);
      if (weights[i]! * (signs[i] ?? 0) < 0) weights[i] = 0;
    }
  }
  return weights;
};
