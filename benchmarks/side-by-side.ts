// Two working trees of this project against each other: both serve at once, and each question goes to the one and the other.
//   node benchmarks/side-by-side.ts OTHER [FOLDER] [QUESTIONS]
// OTHER is the folder of the other tree, such as a `git worktree` of an earlier commit. FOLDER holds documents/ and questions.jsonl
// as SQuAD converted; without it the project's own corpus and its golden questions are taken, QUESTIONS in all (default 300).
// Whatever else the machine does slows both down alike: the ratio says more than the times.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { post, startServer } from './support/server.ts';
import { quantile } from './support/statistics.ts';

const [other, folder, most = '300'] = process.argv.slice(2);
if (other === undefined) throw new Error('Usage: node benchmarks/side-by-side.ts OTHER [FOLDER] [QUESTIONS]');
const count = Number(most);

const Question = z.looseObject({ question: z.string() });
const Golden = z.array(z.looseObject({ question: z.string().optional() }));

/** So many questions, evenly taken from a set; of a small one each several times. */
const questions = async (): Promise<string[]> => {
  if (folder === undefined) {
    const golden = Golden.parse(parse(await readFile('corpus/questions.yaml', 'utf8'))).flatMap(
      ({ question }) => question ?? [],
    );
    return Array.from({ length: count }, (_, i) => golden[i % golden.length] ?? '');
  }
  const lines = (await readFile(path.join(folder, 'questions.jsonl'), 'utf8')).trim().split('\n');
  const step = Math.max(1, Math.floor(lines.length / count));
  return lines
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map((line) => Question.parse(JSON.parse(line)).question);
};

const data = await mkdtemp(path.join(tmpdir(), 'assay-benchmark-'));
const corpus = folder === undefined ? path.resolve('corpus') : path.resolve(folder, 'documents');
const start = async (name: string, cwd: string) => {
  const server = await startServer({ corpus, data: path.join(data, name), cwd: path.resolve(cwd) });
  return { name, server, ready: await server.residentMemory(), times: [] as number[] };
};
const trees = [await start('other', other), await start('this', '.')] as const;
try {
  for (const [i, question] of (await questions()).entries())
    for (const { server, times } of i % 2 === 0 ? trees : trees.toReversed()) {
      const began = performance.now();
      await post(`${server.url}/api/ask`, { question });
      times.push(performance.now() - began);
    }
  for (const { name, server, ready, times } of trees)
    console.log(
      `${name}: ${times.length} questions, p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms; ` +
        `memory ${ready.toFixed(0)} MB ready, ${(await server.residentMemory()).toFixed(0)} MB after; ready in ${(server.readyAfter / 1000).toFixed(1)} s`,
    );
  const [before, after] = trees.map(({ times }) => times);
  const ratios = (after ?? []).map((time, i) => time / (before?.[i] ?? Number.NaN));
  console.log(`this tree takes ${quantile(ratios, 0.5).toFixed(2)} of the other's time (median over the questions)`);
} finally {
  for (const { server } of trees) await server.stop();
  await rm(data, { recursive: true });
}
