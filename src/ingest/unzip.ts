import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { AssayError } from '../domain/errors.ts';

/** Most that an archive may hold when unpacked, and how many files. */
export const MAX_UNPACKED_BYTES = 200_000_000;
const MAX_FILES = 10_000;
/** Office files reach about 20 to 1; markup that is nearly all repetition reaches 100. */
const MAX_RATIO = 200;
/** Below this the ratio says nothing. */
const SMALL_BYTES = 10_000_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

const invalid = (message: string, hint: string): AssayError => new AssayError('invalid-document', message, { hint });

const damaged = (): AssayError =>
  invalid('The file is damaged: its archive can not be read.', 'Save it again in the program it comes from.');

const bomb = (): AssayError =>
  invalid('The file unpacks to far more than it should hold (a "zip bomb").', 'Check where it comes from.');

const checkUnpacked = (unpacked: number, packed: number): void => {
  if (unpacked > MAX_UNPACKED_BYTES || (unpacked > SMALL_BYTES && unpacked > MAX_RATIO * packed)) throw bomb();
};

/** Refuses an archive by the sizes that its central directory declares, before anything is unpacked. */
const checkDirectory = (content: Uint8Array): void => {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let end = content.length - END_LENGTH;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < earliest) throw damaged();
  const files = view.getUint16(end + 10, true);
  if (files > MAX_FILES) throw bomb();
  let entry = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let index = 0; index < files; index++) {
    if (entry + ENTRY_LENGTH > content.length || view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw damaged();
    if ((view.getUint16(entry + 8, true) & 1) !== 0)
      throw invalid('The file is protected by a password.', 'Save it without one.');
    unpacked += view.getUint32(entry + 24, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += ENTRY_LENGTH + name! + extra! + comment!;
  }
  checkUnpacked(unpacked, content.length);
};

/**
 * Files of a ZIP archive whose names pass `wanted`. Declared sizes are checked first; as they can lie, what comes out
 * is counted as well and the unpacking stops at the same limits.
 * @throws AssayError `invalid-document` for a damaged or protected archive and for a "zip bomb".
 */
export const unzip = (content: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> => {
  if (content.length < END_LENGTH) throw damaged();
  checkDirectory(content);
  const files = new Map<string, Uint8Array>();
  let unpacked = 0;
  const archive = new Unzip((file) => {
    if (!wanted(file.name) || files.has(file.name)) return;
    const parts: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, part, isLast) => {
      if (error !== null) throw error;
      unpacked += part.length;
      size += part.length;
      checkUnpacked(unpacked, content.length);
      parts.push(part);
      if (!isLast) return;
      const whole = new Uint8Array(size);
      let offset = 0;
      for (const piece of parts) {
        whole.set(piece, offset);
        offset += piece.length;
      }
      files.set(file.name, whole);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  archive.register(UnzipPassThrough);
  try {
    // Small steps: one step's output is counted before the next begins.
    const step = 16_384;
    for (let start = 0; start < content.length; start += step)
      archive.push(content.subarray(start, start + step), start + step >= content.length);
  } catch (error) {
    if (error instanceof AssayError) throw error;
    throw damaged();
  }
  return files;
};
