/** Something that may have changed the corpus, told by whatever watches it. */
export type ChangeSignal = { changed(): void; close(): Promise<void> };

/**
 * Turns bursts of changes into single runs: `run` starts once `quietMilliseconds` have passed without a change, or
 * `longestMilliseconds` since the first where they don't cease, never beside itself, and once more when something changed
 * meanwhile. A run that fails is reported and the watch goes on.
 */
export const createWatch = (options: {
  run: () => Promise<unknown>;
  onError: (error: unknown) => void;
  quietMilliseconds?: number;
  longestMilliseconds?: number;
}): ChangeSignal => {
  const { run, onError, quietMilliseconds = 300, longestMilliseconds = 10_000 } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isStale = false;
  let isClosed = false;

  const start = (): void => {
    clearTimeout(timer);
    clearTimeout(latest);
    latest = undefined;
    if (running !== undefined) {
      isStale = true;
      return;
    }
    running = (async () => {
      try {
        await run();
      } catch (error) {
        onError(error);
      }
      running = undefined;
      if (isStale && !isClosed) {
        isStale = false;
        start();
      }
    })();
  };

  return {
    changed: () => {
      if (isClosed) return;
      clearTimeout(timer);
      timer = setTimeout(start, quietMilliseconds);
      latest ??= setTimeout(start, longestMilliseconds);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(latest);
      await running;
    },
  };
};
