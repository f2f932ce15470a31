/** The candidates of one question: their features as indices with values, and which of them are right. */
export type Choice = { candidates: { at: Int32Array; values: Float64Array }[]; right: boolean[] };

const score = ({ at, values }: Choice['candidates'][number], weights: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += values[i]! * weights[at[i]!]!;
  return sum;
};

/** Share of the choices whose best candidate is right, in percent; choices without a right one count. */
export const accuracy = (choices: readonly Choice[], weights: Float64Array): number => {
  const won = choices.filter(({ candidates, right }) => {
    const scores = candidates.map((candidate) => score(candidate, weights));
    return right[scores.indexOf(Math.max(...scores))] === true;
  });
  return (100 * won.length) / Math.max(1, choices.length);
};

/**
 * Fits weights so that the softmax over the candidates of each choice falls on the right ones: AdaGrad (Duchi et al.
 * 2011) on the negative log of their share, in an order that is shuffled the same way each time.
 */
export const fitSoftmax = (
  choices: readonly Choice[],
  dimension: number,
  { epochs = 12, rate = 0.08, decay = 3e-4 } = {},
): Float64Array => {
  const weights = new Float64Array(dimension);
  const squares = new Float64Array(dimension).fill(1e-6);
  const usable = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  let state = 1;
  const random = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff) / 0x7f_ff_ff_ff;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = usable.map((choice) => ({ choice, key: random() })).toSorted((a, b) => a.key - b.key);
    for (const { choice } of order) {
      const scores = choice.candidates.map((candidate) => score(candidate, weights));
      const highest = Math.max(...scores);
      const masses = scores.map((value) => Math.exp(value - highest));
      const total = masses.reduce((sum, mass) => sum + mass, 0);
      const onRight = masses.reduce((sum, mass, i) => (choice.right[i] === true ? sum + mass : sum), 0);
      const gradient = new Map<number, number>();
      choice.candidates.forEach(({ at, values }, i) => {
        const error = masses[i]! / total - (choice.right[i] === true ? masses[i]! / onRight : 0);
        if (Math.abs(error) < 1e-4) return;
        at.forEach((place, k) => gradient.set(place, (gradient.get(place) ?? 0) + error * values[k]!));
      });
      for (const [place, slope] of gradient) {
        const step = slope + decay * weights[place]!;
        squares[place]! += step * step;
        weights[place]! -= (rate * step) / Math.sqrt(squares[place]!);
      }
    }
  }
  return weights;
};

/** A candidate with a value for every feature. */
export const dense = (features: readonly number[]): Choice['candidates'][number] => ({
  at: Int32Array.from(features, (_, i) => i),
  values: Float64Array.from(features),
});

/** Fitted weights by the names of their features, rounded; tiny ones are dropped. */
export const named = (names: readonly string[], weights: Float64Array, smallest = 0.005): Record<string, number> =>
  Object.fromEntries(
    names.flatMap((name, i) => (Math.abs(weights[i]!) < smallest ? [] : [[name, Math.round(weights[i]! * 100) / 100]])),
  );
