import progress from 'cli-progress';
import type { SqliteStore } from '../../adapters/node/sqlite-store.ts';

const EVERY_MILLISECONDS = 250;

/** Waits for the vector index, with a bar on a terminal while it is being built. */
export const settle = async (store: Pick<SqliteStore, 'settle' | 'vectorIndex'>): Promise<void> => {
  if (!process.stderr.isTTY) return store.settle();
  const bar = new progress.SingleBar({
    format: 'Building the vector index {bar} {percentage}%  {value} of {total} passages',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  const show = async (): Promise<void> => {
    const { building } = await store.vectorIndex();
    if (building === null) return;
    if (!started) bar.start(building.total, building.done);
    started = true;
    bar.update(building.done);
  };
  // A failure to tell is one to build, which says so itself.
  const timer = setInterval(() => void show().catch(() => {}), EVERY_MILLISECONDS);
  try {
    await store.settle();
  } finally {
    clearInterval(timer);
    bar.stop();
  }
};
