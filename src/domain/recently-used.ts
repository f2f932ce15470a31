/** Values by key, of which only the most recently used ones stay. */
export type RecentlyUsed<Key, Value> = {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  clear(): void;
};

/** Keeps `limit` values at most; the one that was used longest ago goes first. */
export const recentlyUsed = <Key, Value>(limit: number): RecentlyUsed<Key, Value> => {
  // A map iterates in the order of insertion: what is used is taken out and put in again.
  const kept = new Map<Key, Value>();
  const set = (key: Key, value: Value): void => {
    kept.delete(key);
    kept.set(key, value);
    if (kept.size <= limit) return;
    const oldest = kept.keys().next();
    if (oldest.done !== true) kept.delete(oldest.value);
  };
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    clear: () => kept.clear(),
  };
};
