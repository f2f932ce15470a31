import { AssayError } from '../../../domain/errors.ts';

// Primary result codes of SQLite (https://sqlite.org/rescode.html).
/** Our statements are fixed: one that fails this way meets tables that are not ours. */
const WRONG_TABLES = 1;
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const INPUT_OUTPUT = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The data folder, or a file in it, that can't be written. */
export const unwritable = (path: string, cause: unknown): AssayError =>
  new AssayError('data-unwritable', `Assay can't write its data to '${path}': ${reason(cause)}.`, {
    hint: 'Make room or make the folder writable, or set ASSAY_DATA to another folder. Nothing stored before was lost.',
    cause,
  });

export const damaged = (path: string, what: string, cause?: unknown): AssayError =>
  new AssayError('data-damaged', `The database '${path}' is damaged: ${what}.`, {
    hint: 'Restore it from a backup, or move it away and start again: the index is rebuilt from the corpus folder, past conversations stay in the moved file.',
    cause,
  });

/** What a failure of SQLite means to a person; other errors come back as they are. */
export const explainSqliteError = (error: unknown, path: string): unknown => {
  const code = resultCode(error);
  if (code === CORRUPT || code === NOT_A_DATABASE || code === WRONG_TABLES) return damaged(path, reason(error), error);
  if (code === READ_ONLY || code === FULL || code === INPUT_OUTPUT || code === CANNOT_OPEN)
    return unwritable(path, error);
  if (code === BUSY || code === LOCKED)
    return new AssayError('data-in-use', `Another process has been writing to '${path}' for too long.`, {
      hint: 'Try again when it is done.',
      cause: error,
    });
  return error;
};
