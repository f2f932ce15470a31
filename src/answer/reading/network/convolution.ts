import { addProduct, type Matrix } from './tensors.ts';

/** A residual block over words: their numbers brought to one scale, mixed along the sentence, then across the numbers. */
export type Block = {
  gain: Matrix;
  shift: Matrix;
  /** For each number the weights of a word's neighbours, the first before it. */
  along: Matrix;
  alongBias: Matrix;
  across: Matrix;
  acrossBias: Matrix;
  dilation: number;
};

const SMALL = 1e-5;

/** Mean 0 and variance 1 over the numbers of each word (layer normalisation, Ba, Kiros & Hinton 2016). */
const normalised = (numbers: Float64Array, width: number, { gain, shift }: Block): Float64Array => {
  const result = new Float64Array(numbers.length);
  for (let at = 0; at < numbers.length; at += width) {
    let [sum, squares] = [0, 0];
    for (let k = 0; k < width; k++) sum += numbers[at + k]!;
    const mean = sum / width;
    for (let k = 0; k < width; k++) squares += (numbers[at + k]! - mean) ** 2;
    const scale = 1 / Math.sqrt(squares / width + SMALL);
    for (let k = 0; k < width; k++)
      result[at + k] = (numbers[at + k]! - mean) * scale * gain.values[k]! + shift.values[k]!;
  }
  return result;
};

/** Adds what a depthwise separable convolution (Chollet 2017) makes of the words to each of them, in place. */
export const convolve = (numbers: Float64Array, width: number, block: Block): void => {
  const { along, alongBias, across, acrossBias, dilation } = block;
  const input = normalised(numbers, width, block);
  const reach = (along.columns - 1) / 2;
  const mixed = new Float64Array(width);
  for (let at = 0; at < numbers.length; at += width) {
    mixed.set(alongBias.values);
    for (let tap = 0; tap < along.columns; tap++) {
      const from = at + (tap - reach) * dilation * width;
      if (from < 0 || from >= input.length) continue;
      for (let k = 0; k < width; k++) mixed[k]! += along.values[k * along.columns + tap]! * input[from + k]!;
    }
    for (let k = 0; k < width; k++) if (mixed[k]! < 0) mixed[k] = 0;
    for (let k = 0; k < width; k++) numbers[at + k]! += acrossBias.values[k]!;
    addProduct(across, mixed, 0, numbers, at);
  }
};
