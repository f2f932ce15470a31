import type { Clock } from '../ports/clock.ts';

/** Milliseconds by stage, to a hundredth; a stage named twice adds up. */
export type Stopwatch = {
  time<T>(stage: string, work: () => T | Promise<T>): Promise<T>;
  timings(): Record<string, number>;
};

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

export const startStopwatch = (clock: Clock): Stopwatch => {
  const started = clock.elapsed();
  const stages = new Map<string, number>();
  return {
    time: async (stage, work) => {
      const from = clock.elapsed();
      try {
        return await work();
      } finally {
        stages.set(stage, (stages.get(stage) ?? 0) + clock.elapsed() - from);
      }
    },
    timings: () => ({
      ...Object.fromEntries(Array.from(stages, ([stage, milliseconds]) => [stage, rounded(milliseconds)])),
      total: rounded(clock.elapsed() - started),
    }),
  };
};
