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
const began = performance.now();
const { chunks, facts } = await assay.ingestion.run();
const searchable = performance.now() - began;
const used = process.cpuUsage();
await assay.store.settle();
const settled = performance.now() - began;
clearInterval(timer);
console.log(
  JSON.stringify({
    passages: chunks,
    facts,
    perSecond: chunks / (searchable / 1000),
    perProcessorSecond: chunks / ((used.user + used.system) / 1e6),
    settledAfter: settled / 1000,
    askP50: quantile(asks, 0.5),
    askP95: quantile(asks, 0.95),
    longestPause: delay.max / 1e6,
    residentMB: process.memoryUsage.rss() / 1e6,
  }),
);
assay.close();
