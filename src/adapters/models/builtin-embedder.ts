import manifest from '../../../models/builtin-embedding.json' with { type: 'json' };
import { terms } from '../../domain/words.ts';
import type { Embedder } from '../../ports/embedder.ts';
import { readEmbeddingTable, type EmbeddingTable } from './embedding-table.ts';
import { wordParts } from './word-parts.ts';

/** Characters of an unknown word that are looked at: longer ones are no words. */
const LONGEST_WORD = 64;

/** Rows of the table by where they start, each with what it weighs. */
type WeighedRows = { starts: number[]; weights: number[] };

// The two loops over a vector are functions of their own with plain counters: V8 runs them several times as fast.

/** Writes the sum of some rows to the vector that starts at `start`, four numbers at a time, as the dimension is a multiple of that. */
const sumRows = (
  vectors: Float64Array,
  start: number,
  values: Int8Array,
  { starts, weights }: WeighedRows,
  dimension: number,
): void => {
  for (let k = 0; k < dimension; k += 4) {
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let i = 0; i < starts.length; i++) {
      const at = starts[i]! + k;
      const weight = weights[i]!;
      one += weight * values[at]!;
      two += weight * values[at + 1]!;
      three += weight * values[at + 2]!;
      four += weight * values[at + 3]!;
    }
    vectors[start + k] = one;
    vectors[start + k + 1] = two;
    vectors[start + k + 2] = three;
    vectors[start + k + 3] = four;
  }
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

/** The rows that make up a text of some terms. */
const rowsOf = (
  { dimension, words, scales }: EmbeddingTable,
  rowsOfUnknown: ReturnType<typeof createUnknownWords>,
  text: readonly string[],
): WeighedRows => {
  const counts = new Map<string, number>();
  for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rows: WeighedRows = { starts: [], weights: [] };
  for (const [term, count] of counts) {
    const weight = 1 + Math.log(count);
    const own = words.get(term);
    const parts = own === undefined ? rowsOfUnknown(term.slice(0, LONGEST_WORD)) : [own];
    for (const row of parts) {
      rows.starts.push(row * dimension);
      rows.weights.push((weight * scales[row]!) / Math.sqrt(parts.length));
    }
  }
  return rows;
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

const createWordVector = ({ dimension, words, scales, values }: EmbeddingTable) => {
  return (stem: string): Float32Array | null => {
    const row = words.get(stem);
    if (row === undefined) return null;
    const vector = new Float32Array(dimension);
    for (let k = 0; k < dimension; k++) vector[k] = values[row * dimension + k]! * scales[row]!;
    return vector;
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
  const embedSideBySide = (texts: readonly (readonly string[])[]): Float64Array => {
    const vectors = new Float64Array(texts.length * dimension);
    for (const [i, text] of texts.entries()) {
      sumRows(vectors, i * dimension, table.values, rowsOf(table, rowsOfUnknown, text), dimension);
      toUnit(vectors, i * dimension, dimension);
    }
    return vectors;
  };
  const embed = (text: string): number[] => listOf(embedSideBySide([terms(text)]));
  return {
    // The weights are part of the name, so that vectors of others are never taken for theirs.
    model: `${manifest.name}@${manifest.sha256.slice(0, 12)}`,
    dimension,
    embedSideBySide,
    wordCosines: createWordCosines(table),
    wordVector: createWordVector(table),
    embedQuery: async (text) => embed(text),
    embedDocuments: async (texts) => texts.map(embed),
  };
};
