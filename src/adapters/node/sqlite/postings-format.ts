/** Rows of one block: their numbers differ in these last bits alone. */
const BLOCK_BITS = 12;
export const BLOCK_ROWS = 1 << BLOCK_BITS;
/** A frequency of this or more stands in a number of its own. */
const LONG_FREQUENCY = (1 << (16 - BLOCK_BITS)) - 1;
/** The highest frequency told apart: a passage is far shorter. */
const HIGHEST_FREQUENCY = 0xff_ff;

export const blockOf = (row: number): number => Math.floor(row / BLOCK_ROWS);

/** How often each row of a block holds a term: offset and frequency of a row share 16 bits. Machines that run Node are little-endian. */
export type BlockPostings = Uint16Array;

// What an entry says.
export const offsetIn = (entry: number): number => entry >>> (16 - BLOCK_BITS);
export const frequencyIn = (entry: number): number => entry & LONG_FREQUENCY;
/** Whether the frequency is the entry that follows. */
export const isLong = (entry: number): boolean => (entry & LONG_FREQUENCY) === LONG_FREQUENCY;

/** Rows in ascending order with their frequencies, all of one block. */
export const encodePostings = (postings: readonly (readonly [row: number, frequency: number])[]): BlockPostings => {
  const numbers: number[] = [];
  for (const [row, frequency] of postings) {
    const offset = (row % BLOCK_ROWS) << (16 - BLOCK_BITS);
    if (frequency < LONG_FREQUENCY) numbers.push(offset | frequency);
    else numbers.push(offset | LONG_FREQUENCY, Math.min(frequency, HIGHEST_FREQUENCY));
  }
  return Uint16Array.from(numbers);
};

/** Calls `visit` for every row, by its offset in the block. */
export const visitPostings = (postings: BlockPostings, visit: (offset: number, frequency: number) => void): void => {
  for (let i = 0; i < postings.length; i++) {
    const entry = postings[i] ?? 0;
    visit(offsetIn(entry), isLong(entry) ? (postings[++i] ?? 0) : frequencyIn(entry));
  }
};

/** A view of a blob where it is aligned, else a copy. */
export const decodePostings = (blob: Uint8Array): BlockPostings =>
  blob.byteOffset % 2 === 0
    ? new Uint16Array(blob.buffer, blob.byteOffset, blob.byteLength >> 1)
    : new Uint16Array(blob.slice().buffer);

export const toBlob = (postings: BlockPostings): Uint8Array =>
  new Uint8Array(postings.buffer, postings.byteOffset, postings.byteLength);
