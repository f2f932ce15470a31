import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../api/result.ts';

/** What `fetch` gave for `key`; null while it is under way. A result that comes after the key has changed is dropped. */
export const useFetched = <T>(key: string, fetch: (key: string) => Promise<Result<T>>): Result<T> | null => {
  const [state, setState] = useState<{ key: string; result: Result<T> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void fetch(key).then((result) => {
      if (isCurrent) setState({ key, result });
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return state?.key === key ? state.result : null;
};
