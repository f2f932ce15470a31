import type { Timers } from '../ports/timers.ts';

/** The time and chance of this machine. */
export const systemTimers: Timers = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const end = (): void => {
        clearTimeout(timer);
        resolve();
      };
      signal?.addEventListener('abort', end, { once: true });
    }),
  random: () => Math.random(),
};
