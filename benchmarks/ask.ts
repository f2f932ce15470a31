// How long an answer takes and what memory it needs, on the project's own corpus.
//   node benchmarks/ask.ts [ROUNDS]
// Beside it, in the same run: MiniSearch looking the same questions up in the same file, without answering.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { parse } from 'yaml';
import { z } from 'zod';
import { post, startServer } from './support/server.ts';
import { quantile } from './support/statistics.ts';

const rounds = Number(process.argv[2] ?? 20);
const Golden = z.array(z.looseObject({ question: z.string().optional() }));
const questions = Golden.parse(parse(await readFile('corpus/questions.yaml', 'utf8'))).flatMap(
  (entry) => entry.question ?? [],
);

const data = await mkdtemp(path.join(tmpdir(), 'assay-benchmark-'));
const server = await startServer({ corpus: 'corpus', data });
try {
  const idle = await server.residentMemory();
  const ask: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const question of questions) {
      const began = performance.now();
      await post(`${server.url}/api/ask`, { question });
      ask.push(performance.now() - began);
    }
  }
  const article = await readFile('corpus/russia-rare-earths.md', 'utf8');
  const peer = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  peer.addAll(article.split(/\n+/).map((text, id) => ({ id, text })));
  const lookup = questions.map((question) => {
    const began = performance.now();
    peer.search(question);
    return performance.now() - began;
  });
  console.log(`questions ${questions.length}, rounds ${rounds}, over HTTP on loopback`);
  console.log(`ask: p50 ${quantile(ask, 0.5).toFixed(1)} ms, p95 ${quantile(ask, 0.95).toFixed(1)} ms`);
  console.log(`MiniSearch look-up alone, in process: p50 ${quantile(lookup, 0.5).toFixed(2)} ms`);
  console.log(`resident memory: ${idle.toFixed(0)} MB ready, ${(await server.residentMemory()).toFixed(0)} MB after`);
} finally {
  await server.stop();
  await rm(data, { recursive: true });
}
