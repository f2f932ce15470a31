import type { Quantity } from '../domain/quantity.ts';
import { matchWords, type Token } from './tokens.ts';

/**
 * How an approximator or bound shifts a figure v: `around`: about v; `nearly`: [0.9 v, v); `just over`: (v, 1.1 v];
 * the bounds leave one side open.
 */
export type Hedge = 'none' | 'around' | 'nearly' | 'just over' | 'over' | 'at least' | 'under' | 'at most';

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

const BEFORE: Readonly<Record<Exclude<Hedge, 'none'>, string>> = {
  around:
    'about,around,roughly,approximately,approx,approx.,circa,c.,ca.,some,an estimated,estimated,~,≈,∼,close to,near,in the region of,or so,an average of,on the order of,in the order of,more or less,somewhere around,something like',
  nearly:
    'nearly,almost,just under,just below,just short of,a little under,slightly under,slightly less than,just less than,a little less than,not quite,approaching,practically,virtually,shy of,just shy of',
  'just over':
    'just over,just above,slightly over,slightly more than,just more than,a little over,a little more than,a bit more than,a bit over',
  over: 'over,more than,above,greater than,higher than,larger than,bigger than,in excess of,exceeding,exceeds,exceeded,upwards of,upward of,well over,better than,well above,longer than,older than,north of,>,beyond,surpassing,topping,far more than,much more than',
  'at least':
    'at least,no less than,no fewer than,not less than,a minimum of,minimum of,minimum,≥,not fewer than,equal or greater than,greater than or equal to,more than or equal to',
  under:
    'under,less than,fewer than,below,lower than,smaller than,shorter than,younger than,well under,well below,south of,<,lesser than',
  'at most':
    'at most,up to,no more than,not more than,a maximum of,maximum of,maximum,≤,as much as,as many as,no greater than,not exceeding,less than or equal to,equal or less than,no higher than,up to a maximum of',
};

const AFTER: Readonly<Record<Exclude<Hedge, 'none' | 'nearly' | 'just over'>, string>> = {
  around: 'or so,-ish,approximately,or thereabouts,give or take',
  over: 'plus,and counting',
  'at least':
    'or more,or above,or over,or higher,or greater,and up,and above,and over,or longer,or older,at least,at the least,+,minimum',
  under: '',
  'at most': 'or less,or fewer,or under,or below,or lower,at most,maximum,or younger,and under,tops',
};

type Phrase = { words: string[]; hedge: Hedge };

const phrases = (table: Readonly<Partial<Record<Hedge, string>>>): Phrase[] =>
  (Object.keys(table) as Hedge[])
    .flatMap((hedge) =>
      (table[hedge] ?? '')
        .split(',')
        .filter((text) => text !== '')
        .map((text) => ({ words: text.match(/[a-z]+|[^a-z\s]/g) ?? [], hedge })),
    )
    .toSorted((a, b) => b.words.length - a.words.length);

const byLastWord = Map.groupBy(phrases(BEFORE), (phrase) => phrase.words.at(-1) ?? '');
const byFirstWord = Map.groupBy(phrases(AFTER), (phrase) => phrase.words[0] ?? '');

/** Hedge that ends right before `index`, with the index where it starts; articles and "only" in between are skipped. */
export const hedgeBefore = (tokens: readonly Token[], index: number): { hedge: Hedge; start: number } => {
  let end = index;
  for (
    let skipped = 0;
    skipped < 2 && /^(?:a|an|the|only|just|another|of|its|their|his|her|those)$/.test(tokens[end - 1]?.lower ?? '');
    skipped++
  ) {
    const phrase = phraseEndingAt(tokens, end);
    if (phrase !== null) return phrase;
    end--;
  }
  return phraseEndingAt(tokens, end) ?? { hedge: 'none', start: index };
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

/** Hedge that starts at `index`, right after a quantity. */
export const hedgeAfter = (tokens: readonly Token[], index: number): { hedge: Hedge; next: number } => {
  for (const { words, hedge } of byFirstWord.get(tokens[index]?.lower ?? '') ?? []) {
    const next = matchWords(tokens, index, words);
    if (next > 0 && (words[0] !== '+' || !tokens[index]?.gap)) return { hedge, next };
  }
  return { hedge: 'none', next: index };
};
