import { AssayError } from '../../../domain/errors.ts';
import type { Database } from './database.ts';

const FULL_TEXT_INDEXES = [
  { index: 'chunk_terms', table: 'chunks', key: 'chunk', what: 'passage' },
  { index: 'fact_terms', table: 'facts', key: 'fact', what: 'fact' },
];

const checkPages = (database: Database): string[] => {
  const pages = database.prepare<{ integrity_check: string }>('PRAGMA integrity_check').all();
  const strays = database.prepare<{ table: string }>('PRAGMA foreign_key_check').all();
  return [
    ...pages.flatMap(({ integrity_check: found }) => (found === 'ok' ? [] : `database file: ${found}`)),
    ...strays.map(({ table }) => `a row of ${table} belongs to one that is not there`),
  ];
};

/** SQLite's own checks of the file, its foreign keys and its full-text indexes. */
export const checkFile = (database: Database): string[] => {
  const faults = database.read(() => checkPages(database));
  for (const { index, table, key, what } of FULL_TEXT_INDEXES) {
    try {
      // A command in the shape of an insert (https://sqlite.org/fts5.html#the_integrity_check_command).
      database.write(() => database.execute(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`));
    } catch (error) {
      if (!(error instanceof AssayError) || error.code !== 'data-damaged') throw error;
      faults.push(`the word index of every ${what} is damaged`);
    }
    const strays = database.prepare<{ rows: number }>(
      `SELECT count(*) AS rows FROM ${index} WHERE rowid NOT IN (SELECT ${key} FROM ${table})`,
    );
    const rows = database.read(() => strays.get()?.rows ?? 0);
    if (rows > 0) faults.push(`${rows} entries of the word index belong to no ${what}`);
  }
  return faults;
};
