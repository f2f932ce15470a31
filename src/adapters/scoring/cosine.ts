/** Dot product in double precision, which is the cosine of two vectors of length 1. Both have one dimension. */
export const dotProduct = (left: Float32Array, right: Float32Array): number => {
  if (left.length !== right.length)
    throw new RangeError(`Vectors of ${left.length} and ${right.length} dimensions can't be compared.`);
  let sum = 0;
  for (let index = 0; index < left.length; index++) sum += left[index]! * right[index]!;
  return sum;
};
