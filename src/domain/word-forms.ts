import { stemmer } from 'stemmer';

/** What is known of a word wherever it stands. */
export type WordForm = {
  /** As written. */
  text: string;
  /** Lower case, without diacritics or a possessive 's. */
  folded: string;
  /** Porter stem of `folded` (figures are left as they are). */
  stem: string;
};

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

/** A copy of its own: what is cut out of a text would keep all of that text in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);

const readForm = (text: string): WordForm => {
  const folded = fold(text);
  return { text, folded, stem: /^\p{N}/u.test(folded) ? folded : stemmer(folded) };
};

/**
 * Forms of words met before, by a hash of their letters: an open table, as a word is found in it without being cut out of its
 * text. Starts afresh when full, so that memory stays bounded.
 */
const SLOTS = 2 ** 16;
const REMEMBERED_FORMS = 20_000;
const LONGEST_REMEMBERED = 40;
const forms: (WordForm | undefined)[] = Array.from({ length: SLOTS });
let remembered = 0;

/** What {@link nextHash} starts with. */
export const FIRST_HASH = 0;

/** The hash of some letters and one more. */
export const nextHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const isAt = (word: string, text: string, start: number): boolean => {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
};

/** The form of the word between two places of a text; `hash` is that of its letters. */
export const formAt = (text: string, start: number, end: number, hash: number): WordForm => {
  const length = end - start;
  if (length > LONGEST_REMEMBERED) return readForm(text.slice(start, end));
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let known = forms[slot]; known !== undefined; known = forms[slot]) {
    if (known.text.length === length && isAt(known.text, text, start)) return known;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const form = readForm(detached(text.slice(start, end)));
  if (remembered >= REMEMBERED_FORMS) {
    forms.fill(undefined);
    remembered = 0;
  }
  forms[slot] = form;
  remembered++;
  return form;
};
