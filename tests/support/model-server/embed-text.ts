import { featureHash } from '../../../src/adapters/models/feature-hash.ts';

const SEED = 7;

/** A vector of 32-bit floats and of length 1 from the words of a text: texts that share words are near. The empty text has one too. */
export const embedText = (text: string, dimension: number): number[] => {
  const vector = Array.from({ length: dimension }, () => 0);
  for (const word of ['', ...text.toLowerCase().split(/[^\p{L}\p{N}]+/u)])
    vector[featureHash(word, SEED) % dimension]! += word === '' ? 0.01 : 1;
  const length = Math.hypot(...vector);
  return vector.map((value) => Math.fround(value / length));
};

/** 32-bit floats, little-endian, as OpenAI's `encoding_format: base64` has them. */
export const toBase64 = (vector: readonly number[]): string => {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [i, value] of vector.entries()) bytes.writeFloatLE(value, i * 4);
  return bytes.toString('base64');
};
