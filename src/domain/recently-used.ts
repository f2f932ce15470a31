/** Values by key, of which only the most recently used ones stay. */
export type RecentlyUsed<Key, Value> = {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  clear(): void;
};

/**
 * Keeps `limit` values at most, and always those used last, half as many. Two generations take turns: what is used moves to the
 * young one, and when that is full the old one goes. Keeping an order of use would cost more than most look-ups save.
 */
export const recentlyUsed = <Key, Value>(limit: number): RecentlyUsed<Key, Value> => {
  const most = Math.max(1, Math.floor(limit / 2));
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  const set = (key: Key, value: Value): void => {
    if (young.size >= most && !young.has(key)) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get: (key) => {
      const fresh = young.get(key);
      if (fresh !== undefined) return fresh;
      const value = old.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    clear: () => {
      young.clear();
      old.clear();
    },
  };
};
