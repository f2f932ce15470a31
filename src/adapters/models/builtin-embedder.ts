import manifest from '../../../models/builtin-embedding.json' with { type: 'json' };
import { terms } from '../../domain/words.ts';
import type { Embedder } from '../../ports/embedder.ts';
import { readEmbeddingTable, type EmbeddingTable } from './embedding-table.ts';
import { wordParts } from './word-parts.ts';

/** Characters of an unknown word that are looked at: longer ones are no words. */
const LONGEST_WORD = 64;

// The two loops over a vector are functions of their own with plain counters: V8 runs them several times as fast.

/** Adds `weight` times a row of the table to the vector that starts at `start`. */
const addRow = (
  vectors: Float64Array,
  start: number,
  values: Int8Array,
  from: number,
  weight: number,
  dimension: number,
): void => {
  for (let k = 0; k < dimension; k++) vectors[start + k]! += weight * values[from + k]!;
};

/** Brings the vector from `start` on to length 1; zeros stay. */
const toUnit = (vectors: Float64Array, start: number, dimension: number): void => {
  let squares = 0;
  for (let k = start; k < start + dimension; k++) squares += vectors[k]! * vectors[k]!;
  const length = Math.sqrt(squares) || 1;
  for (let k = start; k < start + dimension; k++) vectors[k]! /= length;
};

/** The numbers of a vector as a list; several times as fast as `Array.from`. */
const listOf = (vector: Float64Array): number[] => {
  const list: number[] = [];
  for (let k = 0; k < vector.length; k++) list.push(vector[k]!);
  return list;
};

/** Rows of unknown words met before: names recur. Starts afresh when full, so that memory stays bounded. */
const REMEMBERED = 5_000;

const createUnknownWords = ({ words, sharedRows }: EmbeddingTable): ((term: string) => readonly number[]) => {
  const remembered = new Map<string, readonly number[]>();
  return (term) => {
    const known = remembered.get(term);
    if (known !== undefined) return known;
    const rows = wordParts(term, sharedRows).map((part) => words.size + part);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(term, rows);
    return rows;
  };
};

/** Writes the vector of a text to `vectors`, which are zeros from `start` on. */
const embedWith = (
  { dimension, words, scales, values }: EmbeddingTable,
  rowsOfUnknown: ReturnType<typeof createUnknownWords>,
  text: string,
  vectors: Float64Array,
  start: number,
): void => {
  const counts = new Map<string, number>();
  for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) {
    const weight = 1 + Math.log(count);
    const own = words.get(term);
    if (own !== undefined) {
      addRow(vectors, start, values, own * dimension, weight * scales[own]!, dimension);
      continue;
    }
    const rows = rowsOfUnknown(term.slice(0, LONGEST_WORD));
    for (const row of rows)
      addRow(vectors, start, values, row * dimension, (weight * scales[row]!) / Math.sqrt(rows.length), dimension);
  }
  toUnit(vectors, start, dimension);
};

/** Terms that one pass over a row takes along: reading the row costs as much as multiplying it. */
const LANES = 4;

/** Rows of the table side by side, number by number, in groups of {@link LANES}; what is left of the last group is zeros. */
const inLanes = (values: Int8Array, rows: readonly number[], dimension: number): Int32Array => {
  const lanes = new Int32Array(Math.ceil(rows.length / LANES) * LANES * dimension);
  for (const [i, row] of rows.entries()) {
    const from = (i - (i % LANES)) * dimension + (i % LANES);
    for (let k = 0; k < dimension; k++) lanes[from + k * LANES] = values[row * dimension + k]!;
  }
  return lanes;
};

/** Scalar products of the row that starts at `at` with the rows of a group that starts at `from`; whole numbers of 23 bits. */
const addProducts = (
  values: Int8Array,
  at: number,
  lanes: Int32Array,
  from: number,
  dimension: number,
  products: Int32Array,
): void => {
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let k = 0, lane = from; k < dimension; k++, lane += LANES) {
    const value = values[at + k]!;
    one = (one + Math.imul(value, lanes[lane]!)) | 0;
    two = (two + Math.imul(value, lanes[lane + 1]!)) | 0;
    three = (three + Math.imul(value, lanes[lane + 2]!)) | 0;
    four = (four + Math.imul(value, lanes[lane + 3]!)) | 0;
  }
  const first = from / dimension;
  products[first] = one;
  products[first + 1] = two;
  products[first + 2] = three;
  products[first + 3] = four;
};

const squareOf = (values: Int8Array, from: number, dimension: number): number => {
  let sum = 0;
  for (let k = from; k < from + dimension; k++) sum = (sum + Math.imul(values[k]!, values[k]!)) | 0;
  return sum;
};

/** Cosines of words that have a row of their own; 0 for others, which their letters tell little of. */
const createWordCosines = ({ dimension, words, values }: EmbeddingTable) => {
  const squares = new Uint32Array(words.size);
  const squareAt = (row: number): number => (squares[row] ||= squareOf(values, row * dimension, dimension) || 1);
  return (asked: readonly string[], stems: readonly string[]): Float64Array[] => {
    const known = asked.flatMap((term, at) => {
      const row = words.get(term);
      return row === undefined ? [] : [{ at, row, square: squareAt(row) }];
    });
    const lanes = inLanes(
      values,
      known.map(({ row }) => row),
      dimension,
    );
    const products = new Int32Array(lanes.length / dimension);
    return stems.map((stem) => {
      const cosines = new Float64Array(asked.length);
      const row = words.get(stem);
      if (row === undefined) return cosines;
      for (let from = 0; from < lanes.length; from += LANES * dimension)
        addProducts(values, row * dimension, lanes, from, dimension, products);
      const square = squareAt(row);
      // Of the product of both squares, so that a word's cosine with itself is 1 to the last bit.
      for (let i = 0; i < known.length; i++)
        cosines[known[i]!.at] = products[i]! / Math.sqrt(square * known[i]!.square);
      return cosines;
    });
  };
};

/**
 * The built-in embedding over the bytes of models/builtin-embedding.bin: a text is the sum of the vectors of its content
 * words, brought to length 1; a word that occurs n times weighs 1 + ln n, and how much it tells is in the length that its vector was
 * trained to. Deterministic, the same on every runtime; a text without content words gives zeros.
 * @throws AssayError `invalid-config` where the bytes are not those of the manifest's checksum.
 */
export const openBuiltinEmbedder = async (bytes: Uint8Array<ArrayBuffer>): Promise<Embedder> => {
  const table = await readEmbeddingTable(bytes, manifest.sha256);
  const rowsOfUnknown = createUnknownWords(table);
  const { dimension } = table;
  const embedSideBySide = (texts: readonly string[]): Float64Array => {
    const vectors = new Float64Array(texts.length * dimension);
    for (const [i, text] of texts.entries()) embedWith(table, rowsOfUnknown, text, vectors, i * dimension);
    return vectors;
  };
  const embed = (text: string): number[] => listOf(embedSideBySide([text]));
  return {
    // The weights are part of the name, so that vectors of others are never taken for theirs.
    model: `${manifest.name}@${manifest.sha256.slice(0, 12)}`,
    dimension,
    embedSideBySide,
    wordCosines: createWordCosines(table),
    embedQuery: async (text) => embed(text),
    embedDocuments: async (texts) => texts.map(embed),
  };
};
