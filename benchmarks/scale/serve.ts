// A part of scale.ts beside this folder: starts the server over an index that is there, asks over HTTP, and prints figures as JSON.
import { openSqliteStore } from '../../src/adapters/node/sqlite-store.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { loadConfig } from '../../src/entry/cli/environment.ts';
import { scaleQuestions } from '../support/scale-questions.ts';
import { post, startServer } from '../support/server.ts';

const QUESTIONS = 100;

const { corpus, data } = loadConfig();
const store = openSqliteStore({ folder: data, embedder: await loadBuiltinEmbedder(), vectorIndex: 'flat' });
const questions = await scaleQuestions(store, QUESTIONS);
store.close();
const server = await startServer({ corpus, data });
try {
  const ready = await server.residentMemory();
  for (const question of questions) await post(`${server.url}/api/ask`, { question });
  console.log(JSON.stringify({ readyMs: server.readyAfter, readyMB: ready, askedMB: await server.residentMemory() }));
} finally {
  await server.stop();
}
