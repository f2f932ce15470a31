/** Numbers of double width: V8 reckons in those, and would turn narrower ones around at each step. */
export type Numbers = Float64Array;

/** A matrix in rows; a vector is one row. */
export type Matrix = { rows: number; columns: number; values: Numbers };

/** What a matrix is stored as: whole numbers of a byte in base64, a factor for each row. */
export type StoredMatrix = { columns: number; scales: number[]; values: string };

export const readMatrix = ({ columns, scales, values }: StoredMatrix): Matrix => {
  const bytes = atob(values);
  const read = new Float64Array(scales.length * columns);
  for (let i = 0; i < read.length; i++)
    read[i] = ((bytes.charCodeAt(i) << 24) >> 24) * (scales[Math.floor(i / columns)] ?? 0);
  return { rows: scales.length, columns, values: read };
};

/** Adds a row of a table to the numbers of `to` from `at` on. */
export const addRow = ({ columns, values }: Matrix, row: number, to: Numbers, at: number): void => {
  const from = row * columns;
  for (let k = 0; k < columns; k++) to[at + k]! += values[from + k]!;
};

/** Rows that one pass over a vector takes along: sums that don't wait for each other, and each number is read once. */
const LANES = 4;

/** Adds the product of a matrix with the vector in `from` from `at` on to the numbers of `to` from `start` on. */
export const addProduct = (
  { rows, columns, values }: Matrix,
  from: Numbers,
  at: number,
  to: Numbers,
  start: number,
): void => {
  const whole = rows - (rows % LANES);
  for (let row = 0; row < whole; row += LANES) {
    const [first, second] = [row * columns, (row + 1) * columns];
    const [third, fourth] = [(row + 2) * columns, (row + 3) * columns];
    let [one, two, three, four] = [0, 0, 0, 0];
    for (let k = 0; k < columns; k++) {
      const value = from[at + k]!;
      one += values[first + k]! * value;
      two += values[second + k]! * value;
      three += values[third + k]! * value;
      four += values[fourth + k]! * value;
    }
    to[start + row]! += one;
    to[start + row + 1]! += two;
    to[start + row + 2]! += three;
    to[start + row + 3]! += four;
  }
  for (let row = whole; row < rows; row++) to[start + row]! += dot(values, row * columns, from, at, columns);
};

export const dot = (one: Numbers, at: number, other: Numbers, start: number, length: number): number => {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += one[at + k]! * other[start + k]!;
  return sum;
};

/** A matrix with what is added to its products. */
export type Layer = { weights: Matrix; bias: Matrix };

/** The layer's numbers for the vector in `from` from `at` on. */
export const apply = ({ weights, bias }: Layer, from: Numbers, at = 0): Numbers => {
  const result = bias.values.slice();
  addProduct(weights, from, at, result, 0);
  return result;
};

/** Shares that sum to 1, from logits; in place. */
export const softmax = (logits: Numbers): Numbers => {
  const highest = logits.reduce((one, other) => Math.max(one, other), -Infinity);
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += logits[i] = Math.exp(logits[i]! - highest);
  for (let i = 0; i < logits.length; i++) logits[i]! /= sum;
  return logits;
};

/** The sum of the first `count` vectors of `vectors`, each times its share. */
export const weightedSum = (shares: Numbers, vectors: Numbers, width: number, count: number): Numbers => {
  const sum = new Float64Array(width);
  for (let i = 0; i < count; i++) for (let k = 0; k < width; k++) sum[k]! += shares[i]! * vectors[i * width + k]!;
  return sum;
};
