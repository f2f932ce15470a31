/** How often it is looked whether a feed is due; one that was added by another process is noticed then. */
const LOOK_MILLISECONDS = 30_000;

export type Schedule = { close: () => Promise<void> };

/** Calls `pollDue` again and again, never beside itself, until it is closed, which ends a poll under way. */
export const createSchedule = (options: {
  pollDue: (signal: AbortSignal) => Promise<unknown>;
  onError: (error: unknown) => void;
  lookMilliseconds?: number;
}): Schedule => {
  const { pollDue, onError, lookMilliseconds = LOOK_MILLISECONDS } = options;
  const closed = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      await pollDue(closed.signal);
    } catch (error) {
      if (!closed.signal.aborted) onError(error);
    }
    if (!closed.signal.aborted) timer = setTimeout(start, lookMilliseconds);
  };
  const start = (): void => {
    running = look();
  };
  start();
  return {
    close: async () => {
      closed.abort();
      clearTimeout(timer);
      await running;
    },
  };
};
