/**
 * Scalar product of a vector with the numbers that stand from `start` on; of vectors of length 1 the cosine. A plain counter: V8 runs
 * it several times as fast as `reduce`.
 */
export const product = (vector: ArrayLike<number>, numbers: ArrayLike<number>, start = 0): number => {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]! * numbers[start + i]!;
  return sum;
};
