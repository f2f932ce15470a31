import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { embedder, sampleAnswer } from '../../contracts/samples.ts';
import { makeFolder } from './temporary-folder.ts';

const NOW = '2026-01-01T00:00:00.000Z';
/** The tables of conversations as versions 1 and 2 had them. */
const EARLIER = `
  CREATE TABLE conversations (
    conversation_id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  );
  CREATE TABLE answers (
    place INTEGER PRIMARY KEY, answer_id TEXT NOT NULL UNIQUE,
    conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, content TEXT NOT NULL
  );
  CREATE TABLE feedback (
    answer_id TEXT PRIMARY KEY REFERENCES answers (answer_id) ON DELETE CASCADE,
    rating TEXT NOT NULL, comment TEXT, created_at TEXT NOT NULL
  );
  INSERT INTO conversations VALUES ('x', 'Title', '${NOW}', '${NOW}');
  INSERT INTO feedback VALUES ('a1', 'up', NULL, '${NOW}');`;

test.each([1, 2])('conversations and feedback of version %i are kept when the tables change', async (version) => {
  const folder = makeFolder();
  const answer = sampleAnswer('a1', 'x', 'First?');
  const database = new DatabaseSync(join(folder, 'assay.db'));
  database.exec(`PRAGMA foreign_keys = OFF; ${EARLIER} PRAGMA user_version = ${version};`);
  database.prepare('INSERT INTO answers VALUES (1, ?, ?, ?)').run('a1', 'x', JSON.stringify(answer));
  database.close();
  const store = openSqliteStore({ folder, embedder, vectorIndex: 'flat' });
  try {
    expect(await store.conversationAnswers('x')).toEqual([answer]);
    expect(await store.answerRecords(['a1'])).toEqual(new Map([['a1', { createdAt: null, sourceHashes: {} }]]));
    expect(await store.listFeedback()).toEqual([
      { answerId: 'a1', rating: 'up', comment: null, expected: null, createdAt: NOW },
    ]);
    await store.saveAnswer(sampleAnswer('a2', 'x', 'Second?'), NOW, { rivers: 'hash' });
    expect(await store.check()).toEqual([]);
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
});
