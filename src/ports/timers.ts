/** Time and chance, passed in so that tests decide them. */
export type Timers = {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Resolves after the time, or as soon as the signal aborts. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** At least 0 and below 1. */
  random: () => number;
};
