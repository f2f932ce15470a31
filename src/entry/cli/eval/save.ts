import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AssayError } from '../../../domain/errors.ts';

/** Writes a file whole or not at all. */
export const save = async (file: string, text: string): Promise<void> => {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AssayError('invalid-request', `${file} cannot be written: ${reason}.`, { cause });
  }
};
