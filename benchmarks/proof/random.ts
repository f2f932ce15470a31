import { featureHash } from '../../src/adapters/models/feature-hash.ts';

/** Choices that are the same at every run: each is made by the hash of what it is for. */
export type Chooser = {
  /** A whole number from 0 to `below`, without it. */
  number: (below: number) => number;
  pick: <T>(values: readonly T[]) => T | undefined;
  /** The same values in another order. */
  shuffle: <T>(values: readonly T[]) => T[];
};

/** Numbers from a seed text (mulberry32 over its hash). */
export const chooserOf = (seed: string): Chooser => {
  let state = featureHash(seed, 1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const number = (below: number): number => next() % below;
  return {
    number,
    pick: (values) => values[number(Math.max(1, values.length))],
    shuffle: (values) => {
      const shuffled = [...values];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = number(i + 1);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
      }
      return shuffled;
    },
  };
};
