import { AssayError } from '../../../domain/errors.ts';
import type { Database } from './database.ts';

const FULL_TEXT_INDEXES = [
  { index: 'chunk_terms', table: 'chunks', key: 'chunk', what: 'passage' },
  { index: 'fact_terms', table: 'facts', key: 'fact', what: 'fact' },
];

/** SQLite's own checks of the file, its foreign keys and its full-text indexes. */
export const checkFile = (database: Database): string[] => {
  const faults: string[] = [];
  const integrity = database.prepare<{ integrity_check: string }>('PRAGMA integrity_check').all();
  for (const { integrity_check: found } of integrity) if (found !== 'ok') faults.push(`database file: ${found}`);
  for (const { table } of database.prepare<{ table: string }>('PRAGMA foreign_key_check').all())
    faults.push(`a row of ${table} belongs to one that is not there`);
  for (const { index, table, key, what } of FULL_TEXT_INDEXES) {
    try {
      // A command in the shape of an insert (https://sqlite.org/fts5.html#the_integrity_check_command).
      database.write(() => database.execute(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`));
    } catch (error) {
      if (!(error instanceof AssayError) || error.code !== 'data-damaged') throw error;
      faults.push(`the word index of every ${what} is damaged`);
    }
    const strays = database
      .prepare<{ rows: number }>(
        `SELECT count(*) AS rows FROM ${index} WHERE rowid NOT IN (SELECT ${key} FROM ${table})`,
      )
      .get();
    if (strays !== undefined && strays.rows > 0)
      faults.push(`${strays.rows} entries of the word index belong to no ${what}`);
  }
  return faults;
};
