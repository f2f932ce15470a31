import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { damaged, explainSqliteError, unwritable } from './sqlite-error.ts';

/** How long a write waits for another process's before it gives up. */
const BUSY_MILLISECONDS = 5_000;

/** Pages of the file that are kept: words and facts are written all over it. */
const CACHE_KILOBYTES = 64_000;

/** A prepared statement; `Row` is what its columns are, by name. */
type Statement<Row = Record<never, never>> = {
  all(named: Record<string, SQLInputValue>): Row[];
  all(...parameters: SQLInputValue[]): Row[];
  get(named: Record<string, SQLInputValue>): Row | undefined;
  get(...parameters: SQLInputValue[]): Row | undefined;
  iterate(...parameters: SQLInputValue[]): Iterable<Row>;
  run(named: Record<string, SQLInputValue>): { changes: number | bigint; lastInsertRowid: number | bigint };
  run(...parameters: SQLInputValue[]): { changes: number | bigint; lastInsertRowid: number | bigint };
};

/**
 * One connection to a SQLite file. Everything happens inside `read` or `write`, which are transactions: `read`
 * sees one state of the data, `write` takes effect whole or not at all, also when the process is killed.
 * What SQLite refuses is thrown as an `AssayError`.
 */
export type Database = {
  readonly path: string;
  prepare<Row = Record<never, never>>(sql: string): Statement<Row>;
  execute(sql: string): void;
  read<Result>(work: () => Result): Result;
  write<Result>(work: () => Result): Result;
  /** The number of the read under way, which no other has; null outside of reads. What is read in one stays as it is to its end. */
  snapshot(): number | null;
  /** What a row keeps as JSON, which is taken to be a `Value`. */
  parse<Value>(json: string): Value;
  close(): void;
};

const open = (path: string): DatabaseSync => {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw unwritable(dirname(path), cause);
  }
  const connection = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS, enableForeignKeyConstraints: true });
  try {
    // NORMAL: a commit survives the end of the process at once, and of the machine after the next checkpoint.
    connection.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KILOBYTES};`);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
};

/** Opens the file, and makes it and its folder when they are not there. */
export const openDatabase = (path: string): Database => {
  const explained = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw explainSqliteError(error, path);
    }
  };
  const connection = explained(() => open(path));
  const transaction = <Result>(begin: string, work: () => Result): Result =>
    explained(() => {
      connection.exec(begin);
      try {
        const result = work();
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite has ended the transaction itself after some failures, a full disk among them.
        if (connection.isTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    });
  let reads = 0;
  let snapshot: number | null = null;
  return {
    path,
    // The one place where the columns that a statement names are taken for granted.
    prepare: <Row>(sql: string) => explained(() => connection.prepare(sql) as unknown as Statement<Row>),
    execute: (sql) => explained(() => connection.exec(sql)),
    read: (work) => {
      snapshot = ++reads;
      try {
        return transaction('BEGIN', work);
      } finally {
        snapshot = null;
      }
    },
    write: (work) => transaction('BEGIN IMMEDIATE', work),
    snapshot: () => snapshot,
    parse: (json) => {
      try {
        return JSON.parse(json);
      } catch (cause) {
        throw damaged(path, 'a row cannot be read', cause);
      }
    },
    close: () => {
      if (connection.isOpen) connection.close();
    },
  };
};
