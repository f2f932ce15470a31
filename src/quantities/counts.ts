import { isFunctionWord } from '../domain/words.ts';
import { isPlural, singular } from './nouns.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** What is counted: the head noun in the singular, and the whole noun phrase in the singular. */
export type CountedNoun = { head: string; phrase: string; next: number };

/** Words that end a noun phrase though they are no function words, or that never start one. */
const BREAKS: ReadonlySet<string> = new Set(
  `said says say told is are was were be been being has have had will would can could may might must shall should do does
  did per each every ago later earlier old away apart together left right according including compared worth also then
  than that which who whom whose when where while if because since until till although though whereas however
  not never ever yet already still today tomorrow yesterday now here there via amid among against within without
  throughout despite towards toward onto upon across along around behind beside besides beyond inside outside near like unlike
  versus vs plus minus times respectively overall combined went came got made took gave became died rose fell grew`.split(
    /\s+/,
  ),
);

const MAX_WORDS = 6;

const isNounWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && !token.newline && !isFunctionWord(token.lower) && !BREAKS.has(token.lower);

/**
 * Noun phrase that a number at the tokens before `index` counts: the words up to the first plural, joined with the
 * plurals right after it ("two existing railway bridges", "13 workers"); for one, up to the last noun-like word.
 */
export const readCountedNoun = (tokens: readonly Token[], index: number, one: boolean): CountedNoun | null => {
  const words: string[] = [];
  let head = -1;
  let at = index;
  while (words.length < MAX_WORDS) {
    if (words.length > 0 && isDash(tokens[at]) && isGlued(tokens[at]) && isGlued(tokens[at + 1])) at++;
    const token = tokens[at];
    if (!isNounWord(token)) break;
    if (head >= 0 && !isPlural(token.lower)) break;
    words.push(token.lower.replace(/'s$/, ''));
    at++;
    if (one ? words.length <= 3 : isPlural(token.lower)) head = at;
    if (head === at && !one) break;
  }
  if (head < 0) return null;
  const kept = words;
  const last = singular(kept.at(-1) ?? '');
  if (last.length < 2) return null;
  return { head: last, phrase: [...kept.slice(0, -1), last].join(' '), next: head };
};
