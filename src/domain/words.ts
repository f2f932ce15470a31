import { stemmer } from 'stemmer';
import type { Span } from './span.ts';

export type Word = Span & {
  /** As written. */
  text: string;
  /** Lower case, without diacritics or a possessive 's. */
  folded: string;
  /** Porter stem of `folded` (figures are left as they are). */
  stem: string;
};

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

/** Lower case, compatibility forms unified, diacritics and possessive 's removed. */
export const fold = (text: string): string =>
  /^[a-z0-9]+$/i.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/'s$/, '');

/** Stems of words met before; starts afresh when full, so that memory stays bounded. */
const stems = new Map<string, string>();
const REMEMBERED_STEMS = 20_000;
const LONGEST_REMEMBERED = 40;

const stemOf = (folded: string): string => {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = stemmer(folded);
  if (stems.size >= REMEMBERED_STEMS) stems.clear();
  if (folded.length <= LONGEST_REMEMBERED) stems.set(folded, stem);
  return stem;
};

/** The words of a text in order, with their spans. Linear in the text's length. */
export const words = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), (match) => {
    const folded = fold(match[0]);
    const isFigure = /^\p{N}/u.test(folded);
    return {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      folded,
      stem: isFigure ? folded : stemOf(folded),
    };
  });

/** The stems of a text's content words: what the keyword index stores and what queries look up. */
export const terms = (text: string): string[] =>
  words(text).flatMap((word) => (isFunctionWord(word.folded) ? [] : [word.stem]));
