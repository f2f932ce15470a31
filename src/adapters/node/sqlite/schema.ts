import { AssayError } from '../../../domain/errors.ts';
import type { Database } from './database.ts';
import { FEED_TABLES } from './sqlite-feeds.ts';
import { NEXT_VECTORS } from './sqlite-pending-vectors.ts';
import { SLACK_TABLES } from './sqlite-slack.ts';

/** Counted up when the tables of the index change: what was indexed is then dropped and indexed again. */
const INDEX_SCHEMA = '7';
/** Counted up when the tables that can't be made again change: those that are not there are made, the index stays. */
const CONVERSATION_SCHEMA = 4;

const CONVERSATION_TABLES = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS conversations (
    conversation_id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS answers (
    place INTEGER PRIMARY KEY, answer_id TEXT NOT NULL UNIQUE,
    conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, content TEXT NOT NULL,
    created_at TEXT, source_hashes TEXT NOT NULL DEFAULT '{}'
  );
  CREATE INDEX IF NOT EXISTS answers_by_conversation ON answers (conversation_id, place);
  CREATE TABLE IF NOT EXISTS feedback (
    answer_id TEXT PRIMARY KEY REFERENCES answers (answer_id) ON DELETE CASCADE,
    rating TEXT NOT NULL, comment TEXT, created_at TEXT NOT NULL, expected TEXT
  );
  CREATE TABLE IF NOT EXISTS token_use (day TEXT PRIMARY KEY, tokens INTEGER NOT NULL) WITHOUT ROWID;${SLACK_TABLES}${FEED_TABLES}`;

/** Columns that tables of an earlier version lack. */
const ADDED_COLUMNS = [
  { table: 'answers', column: 'created_at', type: 'TEXT' },
  { table: 'answers', column: 'source_hashes', type: `TEXT NOT NULL DEFAULT '{}'` },
  { table: 'feedback', column: 'expected', type: 'TEXT' },
];

const INDEX_TABLES = `
  CREATE TABLE documents (
    document_id TEXT PRIMARY KEY, summary TEXT NOT NULL, pages TEXT NOT NULL, text TEXT NOT NULL
  );
  CREATE TABLE chunks (
    chunk INTEGER PRIMARY KEY AUTOINCREMENT, chunk_id TEXT NOT NULL UNIQUE,
    document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, content TEXT NOT NULL, terms TEXT NOT NULL
  );
  CREATE INDEX chunks_by_document ON chunks (document_id, ordinal);
  CREATE TABLE chunk_postings (
    term TEXT NOT NULL, block INTEGER NOT NULL, holders INTEGER NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (term, block)
  ) WITHOUT ROWID;
  CREATE TABLE vectors (
    chunk INTEGER PRIMARY KEY REFERENCES chunks ON DELETE CASCADE, model TEXT NOT NULL, vector BLOB NOT NULL
  );
  CREATE INDEX vectors_by_model ON vectors (model);${NEXT_VECTORS}
  CREATE TABLE facts (
    fact INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, origin TEXT NOT NULL, document_id TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, subject TEXT NOT NULL, content TEXT NOT NULL
  );
  CREATE TABLE fact_postings (
    term TEXT NOT NULL, block INTEGER NOT NULL, holders INTEGER NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (term, block)
  ) WITHOUT ROWID;
  CREATE TABLE fact_figures (
    fact INTEGER NOT NULL REFERENCES facts ON DELETE CASCADE, dimension TEXT NOT NULL, low REAL, high REAL
  );
  CREATE INDEX fact_figures_by_fact ON fact_figures (fact);
  CREATE INDEX fact_figures_by_value ON fact_figures (dimension, low, high, fact);
  CREATE TABLE fact_periods (
    fact INTEGER NOT NULL REFERENCES facts ON DELETE CASCADE, start TEXT NOT NULL, "end" TEXT NOT NULL
  );
  CREATE INDEX fact_periods_by_fact ON fact_periods (fact);
  CREATE INDEX facts_by_id ON facts (id, document_id, start, "end", origin);
  CREATE TABLE unlinked_facts (fact INTEGER PRIMARY KEY);
  CREATE TABLE fact_blocks (block TEXT NOT NULL, fact INTEGER NOT NULL, PRIMARY KEY (block, fact)) WITHOUT ROWID;
  CREATE INDEX fact_blocks_by_fact ON fact_blocks (fact);
  CREATE TABLE stale_blocks (block TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE fact_links (
    block TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (block, id, other)
  ) WITHOUT ROWID;
  CREATE INDEX fact_links_by_id ON fact_links (id, kind, other);
  CREATE INDEX facts_by_place ON facts (document_id, start, "end", id, origin);
  CREATE INDEX curated_facts ON facts (document_id) WHERE origin = 'curated';`;

/** Those of this and of earlier versions, each before what it refers to. */
const TABLES = `fact_vocabulary fact_occurrences fact_terms fact_postings fact_links
  unlinked_facts stale_blocks fact_blocks fact_periods fact_figures facts chunk_vocabulary chunk_occurrences chunk_terms
  chunk_postings vectors next_vectors chunks documents`.split(/\s+/);

const storedIndexSchema = (database: Database): string | null =>
  database.prepare<{ name: string }>(`SELECT name FROM sqlite_schema WHERE name = 'meta'`).get() === undefined
    ? null
    : (database.prepare<{ value: string }>(`SELECT value FROM meta WHERE key = 'index-schema'`).get()?.value ?? null);

const addColumns = (database: Database): void => {
  const find = database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?');
  for (const { table, column, type } of ADDED_COLUMNS)
    if (find.get(table, column) === undefined) database.execute(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
};

/** Whether the tables are as this version makes them; use inside a read or write. */
const isPrepared = (database: Database): boolean => {
  const conversations = database.prepare<{ user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0;
  if (conversations > CONVERSATION_SCHEMA)
    throw new AssayError('data-damaged', `'${database.path}' was written by a newer version of Assay.`, {
      hint: 'Upgrade Assay, or set ASSAY_DATA to another folder.',
    });
  return conversations === CONVERSATION_SCHEMA && storedIndexSchema(database) === INDEX_SCHEMA;
};

/**
 * Makes the tables that are not there. An index of another schema is dropped, to be filled by the next
 * ingest; conversations, answers and feedback stay. Throws `data-damaged` for data of a newer Assay.
 */
export const prepareSchema = (database: Database): void => {
  if (database.read(() => isPrepared(database))) return;
  database.write(() => {
    // Another process that starts beside this one may have been first.
    if (isPrepared(database)) return;
    database.execute(CONVERSATION_TABLES);
    addColumns(database);
    database.execute(`PRAGMA user_version = ${CONVERSATION_SCHEMA};`);
    if (storedIndexSchema(database) === INDEX_SCHEMA) return;
    for (const table of TABLES) database.execute(`DROP TABLE IF EXISTS ${table}`);
    database.execute(INDEX_TABLES);
    database.execute(`
      INSERT INTO meta VALUES ('index-schema', '${INDEX_SCHEMA}') ON CONFLICT DO UPDATE SET value = excluded.value;
      INSERT INTO meta VALUES ('chunk-version', '') ON CONFLICT DO UPDATE SET value = excluded.value;
      INSERT INTO meta VALUES ('fact-version', '') ON CONFLICT DO UPDATE SET value = excluded.value;
      INSERT INTO meta VALUES ('document-version', '') ON CONFLICT DO UPDATE SET value = excluded.value;
      INSERT INTO meta VALUES ('graph', '') ON CONFLICT DO UPDATE SET value = excluded.value;
      INSERT INTO meta VALUES ('generation', '0') ON CONFLICT DO NOTHING;`);
  });
};
