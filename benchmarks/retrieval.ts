// How often the passage that holds the answer comes first, beside MiniSearch over the same chunks, in one run.
//   ASSAY_EVAL_DATA=FOLDER node benchmarks/retrieval.ts [EVERY]     (every EVERYth question; default 10)
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { SearchResult } from '../src/domain/search.ts';
import { readQuestions, squad, type Question } from './support/questions.ts';
import { post, startServer } from './support/server.ts';
import { quantile } from './support/statistics.ts';

type Place = { documentId: string; start: number; end: number };
const Results = z.object({ results: z.array(SearchResult) });

const score = (name: string, ranks: readonly number[], times: readonly number[]): string => {
  const share = (limit: number): string =>
    ((100 * ranks.filter((rank) => rank >= 0 && rank < limit).length) / ranks.length).toFixed(1);
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0), 0);
  return `${name}: Hits@1 ${share(1)}, @5 ${share(5)}, MRR@10 ${((100 * reciprocal) / ranks.length).toFixed(1)}; p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
};

const rankOf = (results: readonly Place[], question: Question): number =>
  results.findIndex(
    (result) =>
      result.documentId === question.documentId &&
      question.spans.some((span) => result.start <= span.start && span.end <= result.end),
  );

const every = Number(process.argv[2] ?? 10);
const questions = (await readQuestions(squad())).filter(
  (question, index) => question.answerable && index % every === 0,
);
const data = await mkdtemp(path.join(tmpdir(), 'assay-benchmark-'));
const server = await startServer({ corpus: path.join(squad(), 'documents'), data });
try {
  const ranks: number[] = [];
  const times: number[] = [];
  const seen = new Map<string, SearchResult>();
  for (const { question: query, ...rest } of questions) {
    const began = performance.now();
    const { results } = Results.parse(await post(`${server.url}/api/search`, { query, k: 100 }));
    times.push(performance.now() - began);
    for (const result of results) seen.set(result.chunkId, result);
    ranks.push(rankOf(results.slice(0, 10), { question: query, ...rest }));
  }
  const peer = new MiniSearch<SearchResult>({ idField: 'chunkId', fields: ['text'] });
  peer.addAll([...seen.values()]);
  const peerTimes: number[] = [];
  const peerRanks = questions.map((question) => {
    const began = performance.now();
    const results = peer.search(question.question).slice(0, 10);
    peerTimes.push(performance.now() - began);
    return rankOf(
      results.flatMap((result) => seen.get(String(result.id)) ?? []),
      question,
    );
  });
  console.log(`${questions.length} questions, ${seen.size} chunks`);
  console.log(score('Assay, over HTTP', ranks, times));
  console.log(score('MiniSearch, in process', peerRanks, peerTimes));
} finally {
  await server.stop();
  await rm(data, { recursive: true });
}
