/** The vector at length 1, in single precision; one without a direction stays zero. */
export const normalize = (vector: readonly number[]): Float32Array => {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return Float32Array.from(vector, (value) => (length === 0 ? 0 : value / length));
};
