import type { Timers } from '../../../ports/timers.ts';

/** Keeps calls of one kind apart in time. */
export type Pacing = {
  /** Resolves when it is the caller's turn: `apart` milliseconds after the turn before it of the same key. */
  turn: (key: string, apart: number) => Promise<void>;
  /** Nobody of the key gets a turn for so many milliseconds. */
  hold: (key: string, milliseconds: number) => void;
};

/** Keys whose time has come are forgotten when there are more than these. */
const MOST_KEYS = 1_000;

export const createPacing = (timers: Timers): Pacing => {
  const nextTurn = new Map<string, number>();
  const reserve = (key: string, at: number) => {
    if (nextTurn.size > MOST_KEYS) for (const [old, time] of nextTurn) if (time <= timers.now()) nextTurn.delete(old);
    nextTurn.set(key, at);
  };
  return {
    turn: async (key, apart) => {
      const now = timers.now();
      const at = Math.max(now, nextTurn.get(key) ?? 0);
      reserve(key, at + apart);
      if (at > now) await timers.sleep(at - now);
    },
    hold: (key, milliseconds) => {
      reserve(key, Math.max(nextTurn.get(key) ?? 0, timers.now() + milliseconds));
    },
  };
};
