const LARGEST = 127;

/** Rows of floats as whole numbers of one byte, each row with the scale that its largest value needs. */
export const quantizeRows = (vectors: Float32Array, dimension: number): { scales: Float32Array; values: Int8Array } => {
  const scales = Float32Array.from({ length: vectors.length / dimension }, (_, row) => {
    const own = vectors.subarray(row * dimension, (row + 1) * dimension);
    return own.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / LARGEST;
  });
  const values = Int8Array.from(vectors, (value, i) => {
    const scale = scales[Math.floor(i / dimension)]!;
    return scale === 0 ? 0 : Math.round(value / scale);
  });
  return { scales, values };
};
