// A part of scale.ts beside this folder: indexes the corpus folder while questions are asked, and prints what that took as JSON.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadConfig } from '../../src/entry/cli/environment.ts';
import { openAssay } from '../../src/entry/node.ts';
import { quantile } from '../support/statistics.ts';

const EVERY_MILLISECONDS = 500;

const assay = await openAssay(loadConfig(), { command: 'benchmark', needsLock: true });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const asks: number[] = [];
let isAsking = false;
const timer = setInterval(() => {
  if (isAsking) return;
  isAsking = true;
  const began = performance.now();
  void assay
    .forgetfulAsker()
    .ask({ question: 'How many people lived in the city in 1850?', mode: 'auto' })
    .then(() => asks.push(performance.now() - began))
    .finally(() => (isAsking = false));
}, EVERY_MILLISECONDS);

/** Processor seconds of this thread: what its clock would show on a machine with nothing else to do, or somewhat more. */
const threadSeconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};
type Moment = { clock: number; thread: number };
const now = (): Moment => ({ clock: performance.now() / 1_000, thread: threadSeconds() });

const began = now();
let searchable: Moment | null = null;
const { chunks, facts } = await assay.ingestion.run({
  onProgress: ({ stage, done, total }) => {
    if (stage === 'facts' || done === total) searchable ??= now();
  },
});
const whole = now();
searchable ??= whole;
const used = process.cpuUsage();
await assay.store.settle();
const settled = now();
clearInterval(timer);
console.log(
  JSON.stringify({
    passages: chunks,
    facts,
    searchableAfter: searchable.clock - began.clock,
    searchablePerSecond: chunks / (searchable.clock - began.clock),
    searchablePerThreadSecond: chunks / (searchable.thread - began.thread),
    factsAfter: whole.clock - began.clock,
    wholePerProcessorSecond: chunks / ((used.user + used.system) / 1e6),
    settledAfter: settled.clock - began.clock,
    asks: asks.length,
    askP50: quantile(asks, 0.5),
    askP95: quantile(asks, 0.95),
    askMost: Math.max(...asks),
    longestPause: delay.max / 1e6,
    residentMB: process.memoryUsage.rss() / 1e6,
    /** At most, at any moment. */
    highestMB: (process.resourceUsage().maxRSS * 1024) / 1e6,
  }),
);
assay.close();
