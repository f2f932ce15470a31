/** Scalar product; of vectors of length 1 the cosine. A plain counter: V8 runs it several times as fast as `reduce`. */
export const product = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
};
