/** A linear model as data: a weight for each named feature. */
export type LinearModel = { fitted: string; weights: Record<string, number>; bias?: number; threshold?: number };

/**
 * Binds a model to features given as an array in the order of `names`. A feature without a weight counts
 * nothing; a weight without a feature is an error, for then model and code have parted.
 */
export const linearScore = (
  model: LinearModel,
  names: readonly string[],
): ((features: readonly number[]) => number) => {
  const unknown = Object.keys(model.weights).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`The model weighs features that nothing computes: ${unknown.join(', ')}.`);
  const weights = names.map((name) => model.weights[name] ?? 0);
  const bias = model.bias ?? 0;
  return (features) => {
    let score = bias;
    for (let i = 0; i < weights.length; i++) score += (weights[i] as number) * (features[i] ?? 0);
    return score;
  };
};
