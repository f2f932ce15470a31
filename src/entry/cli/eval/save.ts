import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AssayError } from '../../../domain/errors.ts';

/**
 * Refuses names that no report can be written to, before anything else is done.
 *
 * @throws AssayError where one is a folder
 */
export const checkWritable = async (files: readonly (string | null | undefined)[]): Promise<void> => {
  for (const file of files) {
    const found = file == null ? null : await stat(file).catch(() => null);
    if (found?.isDirectory() === true)
      throw new AssayError('invalid-request', `${file} cannot be written: it is a folder.`, {
        hint: `Name a file in it, such as ${path.join(String(file), 'report')}.`,
      });
  }
};

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
