import { AssayError } from '../../domain/errors.ts';

/** A table of word vectors as models/ has it; how it is laid out: {@link readEmbeddingTable}. */
export type EmbeddingTable = {
  dimension: number;
  /** Words with a row of their own, by stem, in the order of the rows. */
  words: ReadonlyMap<string, number>;
  /** Rows after those of the words, which all other words share. */
  sharedRows: number;
  /** What the whole numbers of each row are multiplied by. */
  scales: Float32Array;
  /** Rows one after the other, `dimension` whole numbers each. */
  values: Int8Array;
};

const MAGIC = 0x31425741;
const HEADER = 5 * Uint32Array.BYTES_PER_ELEMENT;
const ALIGNED = Float32Array.BYTES_PER_ELEMENT;

const padded = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;

/** The file of a table: header, words parted by line ends, padding, scales, values; numbers little-endian. */
export const writeEmbeddingTable = (table: EmbeddingTable): Uint8Array => {
  const words = new TextEncoder().encode(Array.from(table.words.keys()).join('\n'));
  const scalesAt = HEADER + padded(words.length);
  const bytes = new Uint8Array(scalesAt + table.scales.byteLength + table.values.byteLength);
  const view = new DataView(bytes.buffer);
  const header = [MAGIC, table.dimension, table.words.size, table.sharedRows, words.length];
  header.forEach((value, i) => view.setUint32(i * Uint32Array.BYTES_PER_ELEMENT, value, true));
  bytes.set(words, HEADER);
  table.scales.forEach((scale, i) => view.setFloat32(scalesAt + i * ALIGNED, scale, true));
  bytes.set(
    new Uint8Array(table.values.buffer, table.values.byteOffset, table.values.length),
    bytes.length - table.values.length,
  );
  return bytes;
};

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const unlike = (what: string): AssayError =>
  new AssayError('invalid-config', `The built-in embedding's weights are damaged: ${what}.`, {
    hint: 'Take models/ from the repository again, or retrain with npm run train:embedding.',
  });

/**
 * Reads the file of a table. Its values are used where they lie in `bytes`.
 * @throws AssayError `invalid-config` where the SHA-256 is not `checksum`.
 */
export const readEmbeddingTable = async (bytes: Uint8Array<ArrayBuffer>, checksum: string): Promise<EmbeddingTable> => {
  const found = await sha256(bytes);
  if (found !== checksum) throw unlike(`their SHA-256 is ${found}, not ${checksum}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [magic = 0, dimension = 0, wordCount = 0, sharedRows = 0, wordBytes = 0] = Array.from({ length: 5 }, (_, i) =>
    view.getUint32(i * Uint32Array.BYTES_PER_ELEMENT, true),
  );
  const rows = wordCount + sharedRows;
  const scalesAt = HEADER + padded(wordBytes);
  const valuesAt = scalesAt + rows * ALIGNED;
  if (magic !== MAGIC || bytes.length !== valuesAt + rows * dimension) throw unlike('their size is not what they say');
  const listed = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + wordBytes)).split('\n');
  // Counters: an array of pairs and `Float32Array.from` with a function take several times as long.
  const words = new Map<string, number>();
  for (const [row, word] of listed.entries()) words.set(word, row);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) scales[row] = view.getFloat32(scalesAt + row * ALIGNED, true);
  return {
    dimension,
    words,
    sharedRows,
    scales,
    values: new Int8Array(bytes.buffer, bytes.byteOffset + valuesAt, rows * dimension),
  };
};
