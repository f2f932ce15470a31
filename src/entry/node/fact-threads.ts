import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Fact } from '../../domain/fact.ts';
import type { FactSource } from '../../ingest/read-facts.ts';
import type { FactReply } from './fact-thread.ts';

/** The thread that asks has work of its own. */
const MOST_THREADS = Math.min(4, Math.max(1, availableParallelism() - 1));
/** Idle threads end after this long. */
const IDLE_MILLISECONDS = 2_000;

type Task = { source: FactSource; resolve: (facts: Fact[]) => void; reject: (error: Error) => void };
type Thread = { worker: Worker; task: Task | null };

export type FactThreads = {
  readFacts(source: FactSource): Promise<Fact[]>;
  close(): void;
};

/** Threads that read facts, started when there is something to read. Only work under way keeps the process alive. */
export const createFactThreads = (): FactThreads => {
  const threads = new Set<Thread>();
  const waiting: Task[] = [];
  let timer: NodeJS.Timeout | null = null;

  const endAll = (): void => {
    for (const { worker } of threads) void worker.terminate();
    threads.clear();
  };
  const endWhenIdle = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      if (waiting.length === 0 && [...threads].every(({ task }) => task === null)) endAll();
    }, IDLE_MILLISECONDS).unref();
  };
  const give = (thread: Thread): void => {
    const task = waiting.shift();
    thread.task = task ?? null;
    if (task === undefined) {
      thread.worker.unref();
      endWhenIdle();
    } else {
      const { worker: port } = thread;
      port.ref();
      port.postMessage(task.source);
    }
  };
  const start = (): Thread => {
    const worker = new Worker(new URL(`./fact-thread${path.extname(import.meta.filename)}`, import.meta.url));
    const thread: Thread = { worker, task: null };
    const fail = (error: Error): void => {
      threads.delete(thread);
      thread.task?.reject(error);
      thread.task = null;
    };
    worker.on('message', (reply: FactReply) => {
      if ('facts' in reply) thread.task?.resolve(reply.facts);
      else thread.task?.reject(new Error(reply.error));
      give(thread);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread that reads facts ended')));
    threads.add(thread);
    return thread;
  };
  return {
    readFacts: (source) =>
      new Promise((resolve, reject) => {
        waiting.push({ source, resolve, reject });
        const idle = [...threads].find(({ task }) => task === null);
        if (idle !== undefined) give(idle);
        else if (threads.size < MOST_THREADS) give(start());
      }),
    close: endAll,
  };
};
