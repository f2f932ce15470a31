// How long the 24 articles of SQuAD 1.1 take from files to a ready server, and MiniSearch to index their paragraphs.
//   ASSAY_EVAL_DATA=FOLDER node benchmarks/ingest.ts [ROUNDS]
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { squad } from './support/questions.ts';
import { startServer } from './support/server.ts';
import { quantile } from './support/statistics.ts';

const rounds = Number(process.argv[2] ?? 3);
const corpus = path.join(squad(), 'documents');
const cold: number[] = [];
const warm: number[] = [];
let memory = 0;
for (let round = 0; round < rounds; round++) {
  const data = await mkdtemp(path.join(tmpdir(), 'assay-benchmark-'));
  const first = await startServer({ corpus, data });
  cold.push(first.readyAfter);
  memory = await first.residentMemory();
  await first.stop();
  const second = await startServer({ corpus, data });
  warm.push(second.readyAfter);
  await second.stop();
  await rm(data, { recursive: true });
}
const began = performance.now();
const peer = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
for (const name of await readdir(corpus)) {
  const paragraphs = (await readFile(path.join(corpus, name), 'utf8')).split(/\n+/);
  peer.addAll(paragraphs.map((text, index) => ({ id: `${name}:${index}`, text })));
}
const peerTime = performance.now() - began;
console.log(`files to ready server, new data folder: median ${(quantile(cold, 0.5) / 1000).toFixed(2)} s`);
console.log(`the same with everything indexed: median ${(quantile(warm, 0.5) / 1000).toFixed(2)} s`);
console.log(`resident memory after ingest: ${memory.toFixed(0)} MB`);
console.log(`MiniSearch, word index of ${peer.documentCount} paragraphs alone: ${(peerTime / 1000).toFixed(2)} s`);
