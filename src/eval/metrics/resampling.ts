import type { Random } from '../../domain/seeded-random.ts';

export type Interval = { low: number; high: number };

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const RESAMPLES = 2_000;
const TAIL = 0.025;
const SWAPS = 10_000;

/**
 * 95 % interval of a statistic of `size` observations by the percentile bootstrap (Efron and Tibshirani 1993,
 * An Introduction to the Bootstrap, chapter 13).
 *
 * @param statistic of a sample, given as the places of its observations; null where it has none for that sample
 * @returns null where no sample has one
 */
export const bootstrapInterval = (
  size: number,
  statistic: (sample: Uint32Array) => number | null,
  random: Random,
): Interval | null => {
  const sample = new Uint32Array(size);
  const values: number[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    for (let at = 0; at < size; at++) sample[at] = Math.floor(random() * size);
    const value = statistic(sample);
    if (value !== null) values.push(value);
  }
  values.sort((a, b) => a - b);
  const [low, high] = [values[Math.floor(TAIL * values.length)], values[Math.ceil((1 - TAIL) * values.length) - 1]];
  return low === undefined || high === undefined ? null : { low, high };
};

/** 95 % bootstrap interval of the mean of at least one value. */
export const meanInterval = (values: readonly number[], random: Random): Interval => {
  const interval = bootstrapInterval(
    values.length,
    (sample) => sample.reduce((sum, at) => sum + (values[at] ?? 0), 0) / sample.length,
    random,
  );
  return interval ?? { low: Number.NaN, high: Number.NaN };
};

/**
 * Two-sided p-value of paired differences by Fisher's randomisation test with random signs, which Smucker, Allan and
 * Carterette (CIKM 2007, doi:10.1145/1321440.1321528) recommend for comparing retrieval systems. The observed signs
 * count as one of the random ones, so that p is never 0 (Phipson and Smyth 2010, doi:10.2202/1544-6115.1585).
 */
export const randomisationTest = (differences: readonly number[], random: Random): number => {
  const moving = differences.filter((difference) => difference !== 0);
  const observed = Math.abs(moving.reduce((sum, difference) => sum + difference, 0));
  const margin = observed * 1e-12; // sums in another order round otherwise
  let asFar = 1;
  for (let round = 0; round < SWAPS; round++) {
    const sum = moving.reduce((total, difference) => total + (random() < 0.5 ? difference : -difference), 0);
    if (Math.abs(sum) >= observed - margin) asFar++;
  }
  return asFar / (SWAPS + 1);
};
