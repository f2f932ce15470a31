import type { Kernels } from './kernels.ts';

/** What a text is pooled from: rows of the table and their weights. */
export type Bag = { rows: Int32Array; weights: Float32Array };

/** Step size, and cosines are divided by `temperature`. */
export type Rates = { rate: number; temperature: number };

const FLOAT = 4;
/** Probability below which a wrong passage is not learnt from: it is most of them, and they teach nothing. */
const LEAST_SHARE = 5e-4;
const MOST_ROWS_A_STEP = 48_000;

/** Floats that {@link createContrast} needs besides the table. */
export const roomNeeded = (size: number, dimension: number): number =>
  4 * size * dimension + size * size + MOST_ROWS_A_STEP * dimension + 64;

/**
 * In-batch contrastive learning (InfoNCE, van den Oord et al. 2018; in both directions as in Radford et al. 2021) of the
 * rows at `table`: each of `size` queries has to find its own passage among those of the batch. Rows move by Adagrad with one step size a row.
 * A call is one step; it returns the loss in nats.
 */
export const createContrast = (kernels: Kernels, table: number, rows: number, size: number, dimension: number) => {
  const { floats, addScaled, dot, dotEach, reserve } = kernels;
  const width = dimension * FLOAT;
  const moved = new Float64Array(rows);
  const places = {
    queries: reserve(size * dimension),
    passages: reserve(size * dimension),
    ofQueries: reserve(size * dimension),
    ofPassages: reserve(size * dimension),
    scores: reserve(size * size),
    sums: reserve(MOST_ROWS_A_STEP * dimension),
  };
  const lengths = { queries: new Float64Array(size), passages: new Float64Array(size) };
  const clear = (place: number, count: number): void => {
    floats.fill(0, place / FLOAT, place / FLOAT + count);
  };
  const scale = (place: number, by: number): void => {
    for (let k = place / FLOAT; k < place / FLOAT + dimension; k++) floats[k]! *= by;
  };

  /** Unit vectors of the bags. */
  const pool = (bags: readonly Bag[], to: number, lengthOf: Float64Array): void => {
    clear(to, size * dimension);
    bags.forEach((bag, i) => {
      const place = to + i * width;
      for (let at = 0; at < bag.rows.length; at++)
        addScaled(place, table + bag.rows[at]! * width, bag.weights[at]!, width);
      const length = Math.sqrt(dot(place, place, width)) || 1;
      lengthOf[i] = length;
      scale(place, 1 / length);
    });
  };

  /** Turns the cosines at `scores` into the gradient of the mean cross-entropy over rows and columns. */
  const gradient = (temperature: number): number => {
    const scores = floats.subarray(places.scores / FLOAT, places.scores / FLOAT + size * size);
    const [byRow, byColumn] = [new Float64Array(size), new Float64Array(size)];
    let loss = 0;
    for (let i = 0; i < size; i++) loss -= (2 * (scores[i * size + i]! - 1)) / temperature;
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        const value = Math.exp((scores[i * size + j]! - 1) / temperature);
        scores[i * size + j] = value;
        byRow[i]! += value;
        byColumn[j]! += value;
      }
    for (let i = 0; i < size; i++) {
      loss += Math.log(byRow[i]!) + Math.log(byColumn[i]!);
      for (let j = 0; j < size; j++) scores[i * size + j]! *= 1 / byRow[i]! + 1 / byColumn[j]!;
      scores[i * size + i]! -= 2;
    }
    return loss / (2 * size);
  };

  const spread = (temperature: number): void => {
    clear(places.ofQueries, 2 * size * dimension);
    const unit = 1 / (2 * size * temperature);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        const share = floats[places.scores / FLOAT + i * size + j]!;
        if (Math.abs(share) < LEAST_SHARE) continue;
        addScaled(places.ofQueries + i * width, places.passages + j * width, share * unit, width);
        addScaled(places.ofPassages + j * width, places.queries + i * width, share * unit, width);
      }
  };

  /** Gradients of the rows, from those of the unit vectors. */
  const collect = (
    sums: Map<number, number>,
    bags: readonly Bag[],
    units: number,
    gradients: number,
    lengthOf: Float64Array,
  ): void =>
    bags.forEach((bag, i) => {
      const [unit, slope] = [units + i * width, gradients + i * width];
      addScaled(slope, unit, -dot(unit, slope, width), width);
      scale(slope, 1 / lengthOf[i]!);
      for (let at = 0; at < bag.rows.length; at++) {
        const row = bag.rows[at]!;
        let sum = sums.get(row);
        if (sum === undefined) {
          sum = places.sums + sums.size * width;
          sums.set(row, sum);
          clear(sum, dimension);
        }
        addScaled(sum, slope, bag.weights[at]!, width);
      }
    });

  return (queries: readonly Bag[], passages: readonly Bag[], { rate, temperature }: Rates): number => {
    pool(queries, places.queries, lengths.queries);
    pool(passages, places.passages, lengths.passages);
    for (let i = 0; i < size; i++)
      dotEach(places.queries + i * width, places.passages, places.scores + i * size * FLOAT, size, width);
    const loss = gradient(temperature);
    spread(temperature);
    const sums = new Map<number, number>();
    collect(sums, queries, places.queries, places.ofQueries, lengths.queries);
    collect(sums, passages, places.passages, places.ofPassages, lengths.passages);
    for (const [row, sum] of sums) {
      moved[row]! += dot(sum, sum, width) / dimension;
      addScaled(table + row * width, sum, -rate / (Math.sqrt(moved[row]!) + 1e-8), width);
    }
    return loss;
  };
};
