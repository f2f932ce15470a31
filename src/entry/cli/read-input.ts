import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import { parseInput } from '../../domain/parse-input.ts';
import { errLine } from './terminal.ts';

const STANDARD_INPUT = 'standard input';

/** As much as the server takes in one request: a text, or a line of lines. */
const MOST_MEBIBYTES = 8;
const MOST_BYTES = MOST_MEBIBYTES * 1_048_576;

const isStandardInput = (file: string | undefined): file is undefined | '-' => file === undefined || file === '-';

/** What people call the input in messages. */
export const inputName = (file: string | undefined): string => (isStandardInput(file) ? STANDARD_INPUT : file);

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

const unreadable = (file: string, cause: unknown): AssayError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new AssayError('invalid-request', `${file} cannot be read: ${REASONS[code] ?? code}.`, {
    hint: 'Name a text file, or - for standard input.',
    cause,
  });
};

const tooLarge = (what: string): AssayError =>
  new AssayError('payload-too-large', `${what} is larger than ${MOST_MEBIBYTES} MiB.`, { hint: 'Give it in parts.' });

/** The input in pieces, as they come. */
async function* readPieces(file: string | undefined): AsyncGenerator<Buffer> {
  try {
    for await (const piece of isStandardInput(file) ? process.stdin : createReadStream(file)) yield piece as Buffer;
  } catch (cause) {
    throw unreadable(inputName(file), cause);
  }
}

const decode = (bytes: Uint8Array, what: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AssayError('invalid-request', `${what} is not a text in UTF-8.`, {
      hint: 'Save it as plain text first.',
      cause,
    });
  }
};

/**
 * A text file, or all of standard input where there is no name or `-`; no more than `most` bytes. A byte-order mark is
 * dropped.
 */
export const readText = async (file: string | undefined, most = MOST_BYTES): Promise<string> => {
  if (isStandardInput(file) && process.stdin.isTTY) errLine('Type or paste the text; Ctrl-D ends it.');
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of readPieces(file)) {
    length += piece.length;
    if (length > most) throw tooLarge(inputName(file));
    pieces.push(piece);
  }
  return decode(Buffer.concat(pieces), inputName(file));
};

const NEWLINE = 0x0a;

/** The lines of the input without their ends, each as soon as it is there, with its number from 1. */
async function* readLines(file: string | undefined): AsyncGenerator<{ place: string; line: string }> {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 1;
  const place = (): string => `${inputName(file)}, line ${number}`;
  const add = (piece: Buffer): void => {
    length += piece.length;
    if (length > MOST_BYTES) throw tooLarge(place());
    pieces.push(piece);
  };
  const take = (): { place: string; line: string } => {
    const line = { place: place(), line: decode(Buffer.concat(pieces), place()) };
    pieces = [];
    length = 0;
    number++;
    return line;
  };
  for await (const piece of readPieces(file)) {
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      add(piece.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(piece.subarray(start));
  }
  if (length > 0) yield take();
}

/**
 * The lines of a JSON-lines input as `schema` has them, each as soon as it is there; empty lines are passed over.
 * @throws AssayError that names the line.
 */
export async function* readJsonLines<Output>(
  file: string | undefined,
  schema: z.ZodType<Output>,
): AsyncGenerator<Output> {
  for await (const { place, line } of readLines(file)) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new AssayError('invalid-json', `${place}: not JSON: ${reason}.`, { cause });
    }
    try {
      yield parseInput(schema, value, { whole: 'the line' });
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
      throw new AssayError('invalid-request', `${place}: ${error.message}`, { cause: error });
    }
  }
}
