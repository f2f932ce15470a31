// A part of scale.ts beside this folder: opens an index, asks questions, adds and deletes a document, and prints figures as JSON.
import { loadConfig } from '../../src/entry/cli/environment.ts';
import { openAssay } from '../../src/entry/node.ts';
import { scaleQuestions } from '../support/scale-questions.ts';
import { quantile } from '../support/statistics.ts';

const QUESTIONS = 250;
/** One of so many is asked before the clock runs: the first answers of a process wait for code to be compiled. */
const WARM_UP = 5;

const started = Number(process.argv[2]);
const assay = await openAssay(loadConfig(), { command: 'benchmark', needsLock: true });
const documents = await assay.store.listDocuments();
const passages = documents.reduce((sum, { chunks }) => sum + chunks, 0);
const asker = assay.forgetfulAsker();
await asker.ask({ question: 'How many people lived in the city in 1850?', mode: 'auto' });
const start = Date.now() - started;

const times: number[] = [];
/** Of this thread: what the clock would show on a machine with nothing else to do, or somewhat more. */
const threadTimes: number[] = [];
const parts = new Map<string, number[]>();
const questions = await scaleQuestions(assay.store, QUESTIONS);
for (const question of questions.filter((_, index) => index % WARM_UP === 0))
  await asker.ask({ question, mode: 'auto' });
for (const question of questions.filter((_, index) => index % WARM_UP !== 0)) {
  const [began, used] = [performance.now(), process.threadCpuUsage()];
  const { timings } = await asker.ask({ question, mode: 'auto' });
  times.push(performance.now() - began);
  const { user, system } = process.threadCpuUsage(used);
  threadTimes.push((user + system) / 1000);
  for (const [part, time] of Object.entries(timings)) parts.set(part, [...(parts.get(part) ?? []), time]);
}
const memory = process.memoryUsage.rss() / 1e6;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const text = `# The bridge of Larnholt\n\n${Array.from({ length: 40 }, (_, i) => `Span ${i} of the bridge of Larnholt is ${100 + i} metres long.`).join('\n\n')}\n`;
const changes: { add: number; ask: number; remove: number }[] = [];
for (let round = 0; round < 3; round++) {
  let documentId = '';
  const add = await timed(async () => {
    ({ documentId } = await assay.ingestion.add({ path: 'larnholt.md', content: new TextEncoder().encode(text) }));
  });
  const ask = await timed(() =>
    asker.ask({ question: 'How long is span 17 of the bridge of Larnholt?', mode: 'auto' }),
  );
  const remove = await timed(() => assay.ingestion.remove(documentId));
  changes.push({ add, ask, remove });
}
const least = (part: 'add' | 'ask' | 'remove'): number => Math.min(...changes.map((each) => each[part]));
console.log(
  JSON.stringify({
    passages,
    startMs: start,
    askP50: quantile(times, 0.5),
    askP95: quantile(times, 0.95),
    threadP50: quantile(threadTimes, 0.5),
    threadP95: quantile(threadTimes, 0.95),
    retrieve: quantile(parts.get('retrieve') ?? [], 0.5),
    check: quantile(parts.get('check') ?? [], 0.5),
    draft: quantile(parts.get('draft') ?? [], 0.5),
    memoryMB: memory,
    add: least('add'),
    askAfter: least('ask'),
    remove: least('remove'),
  }),
);
assay.close();
