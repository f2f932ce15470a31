import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HnswHeader } from './hnsw-file.ts';
import type { GraphMessage, GraphTask } from './hnsw-worker.ts';

/** A graph that is built in a thread of its own. */
export type ThreadBuild = {
  /**
   * Of the file that was written, once the thread has ended: its graph is gone then, so that no two are in memory. Null when
   * the work was stopped. Rejects when it failed.
   */
  header: Promise<HnswHeader | null>;
  stop(): void;
};

/** Starts the thread; it does not keep the process alive. */
export const buildInThread = (task: GraphTask, onProgress: (done: number) => void): ThreadBuild => {
  const worker = new Worker(new URL(`./hnsw-worker${path.extname(import.meta.filename)}`, import.meta.url), {
    workerData: task,
  });
  const header = new Promise<HnswHeader | null>((resolve, reject) => {
    let written: HnswHeader | null = null;
    worker.on('message', (message: GraphMessage) => {
      if ('done' in message) onProgress(message.done);
      else written = message.header;
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(written));
  });
  return { header, stop: () => void worker.terminate() };
};
