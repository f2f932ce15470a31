/** Work that goes on after a request was answered: in order for each key, and not too much at once. */
export type WorkQueue = {
  /** Resolves when the work is done; it must not reject. */
  run: (key: string, work: () => Promise<void>) => Promise<void>;
  /** Resolves when nothing is under way. */
  idle: () => Promise<void>;
};

export const createWorkQueue = (atOnce: number): WorkQueue => {
  const tails = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  const enter = async (): Promise<void> => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const run = async (before: Promise<void> | undefined, work: () => Promise<void>): Promise<void> => {
    await before;
    await enter();
    try {
      await work();
    } finally {
      leave();
    }
  };
  return {
    run: (key, work) => {
      const tail = run(tails.get(key), work).finally(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      tails.set(key, tail);
      return tail;
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
};
