import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import { explainSqliteError, unwritable } from './sqlite/sqlite-error.ts';

const LOCK_NAME = 'writer.lock';
const NOTE_NAME = 'writer.json';

/** Who holds the lock, for the message to others. */
const Note = z.object({ pid: z.int(), command: z.string(), since: z.string() });

export type DataLock = {
  /** Lets other processes write. The system does so too when this process ends, however it ends. */
  release(): void;
};

export type DataLockOptions = {
  /** What this process does, for the message to others: `assay serve`. */
  command?: string | undefined;
  /** Time in ISO 8601. */
  now?: string | undefined;
};

const inUse = (folder: string): AssayError => {
  let holder = 'Another process';
  let stop = 'Stop it';
  try {
    const { pid, command, since } = Note.parse(JSON.parse(readFileSync(join(folder, NOTE_NAME), 'utf8')));
    holder = `Process ${pid} (${command}, since ${since})`;
    stop = `Stop it (kill ${pid})`;
  } catch {
    // The holder has not written its note yet: the message does without.
  }
  return new AssayError('data-in-use', `${holder} is writing to the data folder '${folder}'.`, {
    hint: `${stop}, or set ASSAY_DATA to another folder. Asking and searching work beside it.`,
  });
};

/**
 * Makes this process the one that may ingest into a data folder, or throws `data-in-use` at once. The lock is
 * SQLite's on a file of its own, so that it ends with the process and never has to be cleared by hand.
 */
export const acquireDataLock = (folder: string, options: DataLockOptions = {}): DataLock => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  const path = join(folder, LOCK_NAME);
  let connection: DatabaseSync | null = null;
  try {
    connection = new DatabaseSync(path, { timeout: 0 });
    connection.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    connection?.close();
    const error = explainSqliteError(cause, path);
    throw error instanceof AssayError && error.code === 'data-in-use' ? inUse(folder) : error;
  }
  const held = connection;
  const note = join(folder, NOTE_NAME);
  const { command = 'assay', now = new Date().toISOString() } = options;
  try {
    writeFileSync(`${note}.tmp`, `${JSON.stringify({ pid: process.pid, command, since: now })}\n`);
    renameSync(`${note}.tmp`, note);
  } catch (cause) {
    held.close();
    throw unwritable(folder, cause);
  }
  return {
    release: () => {
      if (!held.isOpen) return;
      rmSync(note, { force: true });
      held.close();
    },
  };
};
