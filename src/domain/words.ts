import type { Span } from './span.ts';
import { FIRST_HASH, formAt, nextHash, type WordForm } from './word-forms.ts';

export { fold } from './word-forms.ts';

/** A word where it stands in a text. */
export type Word = Span & WordForm;

const WORD = /[\p{L}\p{N}]+(?:[.,](?=\p{N})\p{N}+|['’](?=\p{L})\p{L}+)*/gu;

/** English function words: they carry grammar, not subject matter, and are not looked up. */
const FUNCTION_WORDS = new Set(
  `a about above after again against all also am an and any are aren't as at be because been before being below
  between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either
  else ever every few for from further had hadn't has hasn't have haven't having he her here hers herself him himself
  his how however i if in into is isn't it its itself just let's me might more most must mustn't my myself neither no
  nor not of off on once only or other ought our ours ourselves out over own per quite rather same shall she should
  shouldn't since so some such than that the their theirs them themselves then there these they this those through thus
  to too under until up upon us very was wasn't we were weren't what when where whether which while who whom whose why
  will with within without won't would wouldn't yet you your yours yourself yourselves`.split(/\s+/),
);

export const isFunctionWord = (folded: string): boolean => FUNCTION_WORDS.has(folded);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** Whether a word of plain letters and digits may go on behind them: with a separator, an apostrophe, another script. */
const mayGoOn = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code > 0x7f) return true;
  if (code !== 0x27 && code !== 0x2e && code !== 0x2c) return false;
  const next = text.charCodeAt(at + 1);
  return next > 0x7f || (code === 0x27 ? isLetter(next) : isDigit(next));
};

/** The words of a text in order, with their spans. Linear in the text's length. */
export const words = (text: string): Word[] => {
  const found: Word[] = [];
  let at = 0;
  while (at < text.length) {
    let start = at;
    let end = at;
    let hash = FIRST_HASH;
    // Plain words, most of any text, are read by their characters, the others by the expression.
    for (let code = text.charCodeAt(end); isLetter(code) || isDigit(code); code = text.charCodeAt(++end))
      hash = nextHash(hash, code);
    if (end === start && text.charCodeAt(start) <= 0x7f) {
      at++;
      continue;
    }
    if (end === start || mayGoOn(text, end)) {
      WORD.lastIndex = start;
      const match = WORD.exec(text);
      if (match === null) return found;
      start = match.index;
      end = WORD.lastIndex;
      hash = FIRST_HASH;
      for (let i = start; i < end; i++) hash = nextHash(hash, text.charCodeAt(i));
    }
    const { text: written, folded, stem } = formAt(text, start, end, hash);
    found.push({ text: written, start, end, folded, stem });
    at = end;
  }
  return found;
};

/** The stems of those of some words that carry content. */
export const contentStems = (list: readonly Word[]): string[] => {
  const found: string[] = [];
  for (const { folded, stem } of list) if (!isFunctionWord(folded)) found.push(stem);
  return found;
};

/** The stems of a text's content words: what the keyword index stores and what queries look up. */
export const terms = (text: string): string[] => contentStems(words(text));
