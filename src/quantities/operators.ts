import type { Quantity } from '../domain/quantity.ts';
import { AFTER, BEFORE, type Hedge } from './hedge-phrases.ts';
import { matchWords, type Token } from './tokens.ts';

export type { Hedge } from './hedge-phrases.ts';

export const OPERATOR: Readonly<Record<Hedge, Quantity['operator']>> = {
  none: '=',
  around: '~',
  nearly: '~',
  'just over': '~',
  over: '>',
  'at least': '>=',
  under: '<',
  'at most': '<=',
};

type Phrase = { words: string[]; hedge: Hedge };

const phrases = (table: typeof BEFORE): Phrase[] =>
  (Object.keys(table) as Hedge[])
    .flatMap((hedge) => (table[hedge] ?? []).map((text) => ({ words: text.match(/[a-z]+|[^a-z\s]/g) ?? [], hedge })))
    .toSorted((a, b) => b.words.length - a.words.length);

const byLastWord = Map.groupBy(phrases(BEFORE), (phrase) => phrase.words.at(-1) ?? '');
const byFirstWord = Map.groupBy(phrases(AFTER), (phrase) => phrase.words[0] ?? '');

const SKIPPED: ReadonlySet<string> = new Set('a an the only just another of its their his her those'.split(' '));

/** Words that a bound reaches over only as part of a phrase: "over the 12 months" is no bound of them. */
const DEFINITE: ReadonlySet<string> = new Set('the its their his her those'.split(' '));

/** Hedge that ends right before `index`, with the index where it starts; articles and "only" in between are skipped. */
export const hedgeBefore = (tokens: readonly Token[], index: number): { hedge: Hedge; start: number } => {
  let end = index;
  let isDefinite = false;
  for (let skipped = 0; ; skipped++) {
    const found = phraseEndingAt(tokens, end);
    if (found !== null && !(isDefinite && end - found.start === 1 && OPERATOR[found.hedge] !== '~'))
      return found.hedge === 'around' ? (boundBefore(tokens, found.start) ?? found) : found;
    const word = tokens[end - 1]?.lower ?? '';
    if (skipped === 2 || !SKIPPED.has(word)) return { hedge: 'none', start: index };
    isDefinite ||= DEFINITE.has(word);
    end--;
  }
};

/** "up to about 30", "at least some 40": the bound before an approximator is what counts. */
const boundBefore = (tokens: readonly Token[], index: number): { hedge: Hedge; start: number } | null => {
  const found = phraseEndingAt(tokens, index);
  return found === null || OPERATOR[found.hedge] === '~' ? null : found;
};

const phraseEndingAt = (tokens: readonly Token[], end: number): { hedge: Hedge; start: number } | null => {
  const last = tokens[end - 1];
  if (last === undefined) return null;
  for (const { words, hedge } of byLastWord.get(last.lower) ?? []) {
    const start = end - words.length;
    if (start >= 0 && matchWords(tokens, start, words) === end) return { hedge, start };
  }
  return null;
};

/** Hedge that starts at `index`, right after a quantity; "or more than 190" speaks of the next figure. */
export const hedgeAfter = (tokens: readonly Token[], index: number): { hedge: Hedge; next: number } => {
  const first = tokens[index];
  const known = first === undefined ? undefined : byFirstWord.get(first.lower);
  for (const { words, hedge } of known ?? []) {
    const next = matchWords(tokens, index, words);
    if (next < 0 || (words[0] === '+' && first?.gap === true)) continue;
    const isOther = tokens[next]?.lower === 'than' && tokens[next + 1]?.kind === 'number';
    return isOther ? { hedge: 'none', next: index } : { hedge, next };
  }
  return { hedge: 'none', next: index };
};

/** Hedge around a quantity from `start` up to `next`; the one before it goes first ("less than 5000 or equal" takes both). */
export const hedgeAround = (tokens: readonly Token[], start: number, next: number): Hedge => {
  const { hedge } = hedgeBefore(tokens, start);
  if (hedge === 'none') return hedgeAfter(tokens, next).hedge;
  const orEqual = tokens[next]?.lower === 'or' && tokens[next + 1]?.lower === 'equal';
  if (orEqual && hedge === 'over') return 'at least';
  return orEqual && hedge === 'under' ? 'at most' : hedge;
};
