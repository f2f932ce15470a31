import { isDictionaryWord } from '../../domain/word-relations.ts';
import { isFunctionWord, words, type Word } from '../../domain/words.ts';
import type { Clause } from './clause.ts';
import type { Token } from '../tokens.ts';

/** What earlier sentences leave for pronouns and short forms. */
export type Discourse = {
  /** The last subject that was named. */
  subject: string[];
  /** The last name that a subject held: what "the company", "he" or "it employs" point back to. */
  entity: string[];
  /** Who was last given as the source of a figure: "It added", "she said". */
  speaker: string | null;
  /** Words of the title: who speaks where the text says "we". */
  title: readonly string[];
  /** Short forms of this text with the names that they stand for: "IEA", "Finch". */
  names: ReadonlyMap<string, string>;
};

const ACRONYM = /\((?:the )?["“']?(\p{Lu}[\p{Lu}&]{1,7})s?["”']?\)/gu;
/** What a written-out name may take up before its acronym. */
const LEAD_LENGTH = 100;
const JOINTS = /^(?:of|the|and|for|in|on|to|de|du|des|la)$/;

/** The words before an acronym whose initials it is made of: "International Energy Agency" before "(IEA)". */
const writtenOut = (lead: string, acronym: string): string | null => {
  const before = words(lead);
  let letter = acronym.length - 1;
  for (let index = before.length - 1; index >= 0; index--) {
    const word = before[index];
    if (word === undefined) return null;
    if (word.text.charAt(0).toUpperCase() === acronym.charAt(letter)) letter--;
    else if (!JOINTS.test(word.folded)) return null;
    if (letter < 0) return /^\p{Lu}/u.test(word.text) ? lead.slice(word.start).trim() : null;
  }
  return null;
};

/** Two or three capitalised words in a row. */
const FULL_NAME =
  /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}\.?)? \p{Lu}[\p{L}-]{1,30}(?![\p{L}'’-])(?! \p{Lu})/gu;

/** Family names with the one full name that ends in them; words of the dictionary are none ("Energy Ministry"). */
const familyNames = (text: string): Map<string, string> => {
  const fullNames = new Map<string, Set<string>>();
  for (const [full] of text.matchAll(FULL_NAME)) {
    const [first, ...others] = words(full);
    const last = others.at(-1);
    // "The NAO" is no full name.
    if (first === undefined || last === undefined || isFunctionWord(first.folded)) continue;
    if (!isDictionaryWord(last.stem)) fullNames.set(last.text, (fullNames.get(last.text) ?? new Set()).add(full));
  }
  return new Map([...fullNames].flatMap(([last, [full = '', ...others]]) => (others.length > 0 ? [] : [[last, full]])));
};

const CAPITALISED_RUN = /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+(?: (?:of |and |the |for )*\p{Lu}\p{Ll}+){1,5}/gu;
const BARE_ACRONYM = /(?<![\p{L}\p{N}-])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;

/** Acronyms that a text uses with the one name in it that has their initials: the European Commission, the EC. */
const bareAcronyms = (text: string): [string, string][] => {
  const acronyms = new Set(Array.from(text.matchAll(BARE_ACRONYM), ([acronym]) => acronym));
  if (acronyms.size === 0) return [];
  const runs = new Map<string, Set<string>>();
  for (const [run] of text.matchAll(CAPITALISED_RUN)) {
    const initials = run.replace(/[^\p{Lu}]/gu, '');
    if (acronyms.has(initials)) runs.set(initials, (runs.get(initials) ?? new Set()).add(run));
  }
  return [...acronyms].flatMap((acronym) => {
    const [run, ...others] = runs.get(acronym) ?? [];
    return run === undefined || others.length > 0 ? [] : [[acronym, run]];
  });
};

/** A name with what follows it in lower case: "the Orla weir", "the Marlow tidal lagoon began", "Dunmore Observatory". */
const NAME_AND_NOUNS = /(?<![\p{L}\p{N}-])((?:\p{Lu}[\p{L}'’-]{1,30} ?){1,4})((?:(?<= )\p{Ll}{3,30} ?){0,3})/gu;
const BARE_NOUN = /(?<![\p{L}\p{N}-])[Tt]he (\p{Ll}{3,30})(?![\p{L}\p{N}'’-])/gu;

/** Nouns that a text uses bare with the one name in it that they end: "the weir" is the Orla weir. */
const namedNouns = (text: string): [string, string][] => {
  const bare = new Set(Array.from(text.matchAll(BARE_NOUN), ([, noun = '']) => noun));
  if (bare.size === 0) return [];
  const named = new Map<string, Set<string>>();
  for (const [, capitals = '', nouns = ''] of text.matchAll(NAME_AND_NOUNS)) {
    const name = capitals
      .trim()
      .split(' ')
      .filter((word, index) => index > 0 || !isFunctionWord(word.toLowerCase()));
    if (name.length === 0) continue;
    const phrase = [...name, ...nouns.trim().split(' ')].filter((word) => word !== '');
    const end = phrase.findIndex(
      (word, index) => index > 0 && index >= name.length - 1 && bare.has(word.toLowerCase()),
    );
    if (end < 0) continue;
    const noun = (phrase[end] ?? '').toLowerCase();
    named.set(noun, (named.get(noun) ?? new Set()).add(phrase.slice(0, end + 1).join(' ')));
  }
  return [...named].flatMap(([noun, [name = '', ...others]]) => (others.length > 0 ? [] : [[noun, name]]));
};

/**
 * Short forms that a text introduces: acronyms, in brackets behind what they stand for or bare, family names, and the nouns
 * of names.
 */
export const namesIn = (text: string): ReadonlyMap<string, string> => {
  const names = familyNames(text);
  for (const [noun, name] of namedNouns(text)) names.set(noun, name);
  for (const match of text.matchAll(ACRONYM)) {
    const [, acronym = ''] = match;
    const full = writtenOut(text.slice(Math.max(0, match.index - LEAD_LENGTH), match.index), acronym);
    if (full !== null && !names.has(acronym)) names.set(acronym, full);
  }
  for (const [acronym, full] of bareAcronyms(text)) if (!names.has(acronym)) names.set(acronym, full);
  return names;
};

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** A capital that opens a sentence makes no name of a word that is in the dictionary. */
const isName = (word: Word, opens: boolean): boolean =>
  isCapital(word) && !isFunctionWord(word.folded) && (!opens || !isDictionaryWord(word.stem));

const isPlainNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !isCapital(token.word) &&
  !isFunctionWord(token.word.folded) &&
  !/['’]s$/.test(token.word.text);

/** The first name in what stands before a clause's verb; one that only tells of which kind a noun is ("diluted GAAP earnings") is none. */
export const nameIn = (clause: Clause, opensSentence: boolean): string[] => {
  const tokens = clause.head.flatMap((phrase) => phrase.tokens);
  const run: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const following = tokens[index + 1];
    const opens = opensSentence && index === 0 && !(following?.kind === 'word' && isCapital(following.word));
    const starts = run.length > 0 || index === 0 || !isPlainNoun(tokens[index - 1]);
    if (token.kind === 'word' && starts && isName(token.word, opens)) run.push(token.word.text.replace(/['’]s$/, ''));
    else if (run.length > 0) break;
  }
  return run;
};
