// A part of scale.ts beside this folder: what a plain look-up of the same questions takes, and prints figures as JSON.
import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { openSqliteStore } from '../../src/adapters/node/sqlite-store.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { words } from '../../src/domain/words.ts';
import { loadConfig } from '../../src/entry/cli/environment.ts';
import { scaleQuestions } from '../support/scale-questions.ts';
import { quantile } from '../support/statistics.ts';

const QUESTIONS = 100;
const FOUND = 50;
/** MiniSearch keeps its index in memory: of more passages it is left out. */
const MOST_IN_MEMORY = 20_000;

const store = openSqliteStore({
  folder: loadConfig().data,
  embedder: await loadBuiltinEmbedder(),
  vectorIndex: 'flat',
});
const questions = await scaleQuestions(store, QUESTIONS);
const passages: { id: string; text: string }[] = [];
for (const { documentId } of await store.listDocuments())
  for (const { chunkId, text } of await store.documentChunks(documentId)) passages.push({ id: chunkId, text });
store.close();

const timesOf = (look: (question: string) => unknown): number[] =>
  questions.map((question) => {
    const { user, system } = process.cpuUsage();
    look(question);
    const after = process.cpuUsage();
    return (after.user + after.system - user - system) / 1_000;
  });

const database = new DatabaseSync(':memory:');
database.exec(`CREATE VIRTUAL TABLE passages USING fts5 (id UNINDEXED, text, tokenize = 'porter'); BEGIN`);
const insert = database.prepare('INSERT INTO passages VALUES (?, ?)');
for (const { id, text } of passages) insert.run(id, text);
database.exec('COMMIT');
const match = database.prepare(`SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${FOUND}`);
const fts = timesOf((question) =>
  match.all(
    words(question)
      .map(({ folded }) => `"${folded}"`)
      .join(' OR '),
  ),
);
let mini: number[] = [];
if (passages.length <= MOST_IN_MEMORY) {
  const peer = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  peer.addAll(passages);
  mini = timesOf((question) => peer.search(question).slice(0, FOUND));
}
console.log(
  JSON.stringify({
    passages: passages.length,
    ftsP50: quantile(fts, 0.5),
    ftsP95: quantile(fts, 0.95),
    ...(mini.length === 0 ? {} : { miniSearchP50: quantile(mini, 0.5), miniSearchP95: quantile(mini, 0.95) }),
  }),
);
