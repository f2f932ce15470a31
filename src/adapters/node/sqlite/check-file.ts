import type { Database } from './database.ts';

/** SQLite's own checks of the file and its foreign keys; use inside a read. */
export const checkFile = (database: Database): string[] => {
  const pages = database.prepare<{ integrity_check: string }>('PRAGMA integrity_check').all();
  const strays = database.prepare<{ table: string }>('PRAGMA foreign_key_check').all();
  return [
    ...pages.flatMap(({ integrity_check: found }) => (found === 'ok' ? [] : `database file: ${found}`)),
    ...strays.map(({ table }) => `a row of ${table} belongs to one that is not there`),
  ];
};
