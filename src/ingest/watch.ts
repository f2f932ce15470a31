/** Something that may have changed the corpus, told by whatever watches it. */
export type ChangeSignal = { changed(): void; close(): Promise<void> };

/**
 * Turns bursts of changes into single runs: `run` starts once `quietMilliseconds` have passed without a change, never
 * beside itself, and once more when something changed meanwhile. A run that fails is reported and the watch goes on.
 */
export const createWatch = (options: {
  run: () => Promise<unknown>;
  onError: (error: unknown) => void;
  quietMilliseconds?: number;
}): ChangeSignal => {
  const { run, onError, quietMilliseconds = 300 } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isStale = false;
  let isClosed = false;

  const start = (): void => {
    timer = undefined;
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
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await running;
    },
  };
};
