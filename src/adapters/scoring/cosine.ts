/** The dot product of a vector with the numbers that stand from `start` on, in double precision. */
export const dotProductAt = (vector: Float32Array, numbers: Float32Array, start: number): number => {
  let sum = 0;
  for (let index = 0; index < vector.length; index++) sum += vector[index]! * numbers[start + index]!;
  return sum;
};

/** Dot product in double precision, which is the cosine of two vectors of length 1. Both have one dimension. */
export const dotProduct = (left: Float32Array, right: Float32Array): number => {
  if (left.length !== right.length)
    throw new RangeError(`Vectors of ${left.length} and ${right.length} dimensions can't be compared.`);
  return dotProductAt(left, right, 0);
};
