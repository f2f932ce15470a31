import { THIRDS } from './calendar-words.ts';
import { isDash, type Token } from '../tokens.ts';

/** The thirds, from 0, that "early", "mid" and "late" name, and the index after the words. */
export type Third = { from: number; to: number; next: number };

/** "early", "mid-", "late in", "mid-to-late", "early and mid-" at `index`. */
export const skipThird = (tokens: readonly Token[], index: number): Third | null => {
  const place = THIRDS.get(tokens[index]?.lower ?? '');
  if (place === undefined) return null;
  const skip = (at: number): number => (isDash(tokens[at]) ? at + 1 : at);
  let next = skip(index + 1);
  let to = place;
  if (/^(?:to|and|or)$/.test(tokens[next]?.lower ?? '')) {
    const at = skip(next + 1);
    const second = THIRDS.get(tokens[at]?.lower ?? '');
    if (second !== undefined && second >= place) {
      to = second;
      next = skip(at + 1);
    }
  }
  if (tokens[next]?.newline) return null;
  return { from: place, to, next };
};
