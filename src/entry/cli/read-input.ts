import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import type { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import { parseInput } from '../../domain/parse-input.ts';
import { errLine } from './terminal.ts';

const STANDARD_INPUT = 'standard input';

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

const readBytes = async (file: string | undefined): Promise<Uint8Array> => {
  if (!isStandardInput(file))
    return readFile(file).catch((cause: unknown) => {
      throw unreadable(file, cause);
    });
  if (process.stdin.isTTY) errLine('Type or paste the text; Ctrl-D ends it.');
  return buffer(process.stdin);
};

/** A text file, or all of standard input where there is no name or `-`. A byte-order mark is dropped. */
export const readText = async (file: string | undefined): Promise<string> => {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AssayError('invalid-request', `${inputName(file)} is not a text in UTF-8.`, {
      hint: 'Save it as plain text first.',
      cause,
    });
  }
};

/**
 * The lines of a JSON-lines input as `schema` has them, each as soon as it is there; empty lines are passed over.
 * @throws AssayError that names the line.
 */
export async function* readJsonLines<Output>(
  file: string | undefined,
  schema: z.ZodType<Output>,
): AsyncGenerator<Output> {
  const input = isStandardInput(file) ? process.stdin : createReadStream(file);
  const failed = Promise.withResolvers<never>();
  input.once('error', (cause: unknown) => failed.reject(unreadable(inputName(file), cause)));
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    const next = await Promise.race([lines.next(), failed.promise]);
    if (next.done) return;
    const line = next.value.replace(/^\uFEFF/, '').trim();
    if (line === '') continue;
    const place = `${inputName(file)}, line ${number}`;
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
