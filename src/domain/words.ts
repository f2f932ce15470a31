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

type Form = Pick<Word, 'text' | 'folded' | 'stem'>;

/** Forms of words met before, by word as written; starts afresh when full, so that memory stays bounded. */
const forms = new Map<string, Form>();
const REMEMBERED_FORMS = 20_000;
const LONGEST_REMEMBERED = 40;

/** A copy of its own: what is cut out of a text would keep all of that text in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);

const readForm = (text: string): Form => {
  const folded = fold(text);
  return { text, folded, stem: /^\p{N}/u.test(folded) ? folded : stemmer(folded) };
};

const formOf = (written: string): Form => {
  const known = forms.get(written);
  if (known !== undefined) return known;
  if (written.length > LONGEST_REMEMBERED) return readForm(written);
  const form = readForm(detached(written));
  if (forms.size >= REMEMBERED_FORMS) forms.clear();
  forms.set(form.text, form);
  return form;
};

/** The words of a text in order, with their spans. Linear in the text's length. */
export const words = (text: string): Word[] => {
  const found: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const { text: written, folded, stem } = formOf(match[0]);
    found.push({ text: written, start: match.index, end: match.index + written.length, folded, stem });
  }
  return found;
};

/** The stems of a text's content words: what the keyword index stores and what queries look up. */
export const terms = (text: string): string[] =>
  words(text)
    .filter((word) => !isFunctionWord(word.folded))
    .map((word) => word.stem);
