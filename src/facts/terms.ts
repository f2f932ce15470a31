import { stemmer } from 'stemmer';
import { relatedPlaces, relationPlace } from '../domain/word-relations.ts';
import type { Word } from '../domain/words.ts';
import { isFunctionWord, words } from '../domain/words.ts';
import { ORDINALS } from '../quantities/numbers/number-words.ts';
import { CONCEPTS, OPPOSITES } from './lexicon/concepts.ts';
import { IRREGULAR } from './lexicon/irregular-forms.ts';
import { LIGHT_WORDS } from './lexicon/light-words.ts';
import { isVerbForm } from './tokens.ts';

/** A content word as the claim check compares it. */
export type Term = {
  /** As written. */
  text: string;
  /** Concept of the word, else its stem: equal for words that say the same. */
  concept: string;
  stem: string;
  /** Written with a capital inside a sentence: a name, which has to match. */
  proper: boolean;
  /** Introduces or reports a figure: need not match. */
  light: boolean;
  /** May be a verb by its form. */
  verbal: boolean;
  /** No two terms of a process have the same. */
  number: number;
  /** Where the table of word relations has the stem; see `relationPlace`. */
  place: number;
};

type Unnumbered = Omit<Term, 'number' | 'place'>;

let made = 0;

/** A term with a number of its own. */
export const numbered = (term: Unnumbered): Term => ({
  ...term,
  number: made++,
  place: relationPlace(term.stem),
});

const stemOf = (base: string): string => (/^\p{N}/u.test(base) ? base : stemmer(base));

const CONCEPT_OF_STEM: ReadonlyMap<string, string> = new Map(
  CONCEPTS.flatMap(({ name, words: members }) => members.map((word): [string, string] => [stemOf(word), `=${name}`])),
);

/** Base form of a folded word where it is irregular, else its stem. */
export const lemmaStem = (folded: string): string => stemOf(IRREGULAR.get(folded) ?? folded);

const concepts = new Map<string, string>();
const MAX_KNOWN = 50_000;

/** Concept that a folded word belongs to, else its stem. Words are looked up again and again, so they are kept. */
export const conceptOf = (folded: string): string => {
  const known = concepts.get(folded);
  if (known !== undefined) return known;
  const stem = lemmaStem(folded);
  const concept = CONCEPT_OF_STEM.get(stem) ?? stem;
  if (concepts.size >= MAX_KNOWN) concepts.clear();
  concepts.set(folded, concept);
  return concept;
};

const opposed = new Map<string, Map<string, boolean>>();
for (const { pair, direction } of OPPOSITES) {
  const [a, b] = [conceptOf(pair[0]), conceptOf(pair[1])];
  opposed.set(a, (opposed.get(a) ?? new Map()).set(b, direction));
  opposed.set(b, (opposed.get(b) ?? new Map()).set(a, direction));
}

/**
 * `direction` where one concept turns the other round for the same figure (profit, loss), `kind` where they name
 * different things (men, women), null where neither excludes the other.
 */
export const oppositionOf = (a: string, b: string): 'direction' | 'kind' | null => {
  const direction = opposed.get(a)?.get(b);
  return direction === undefined ? null : direction ? 'direction' : 'kind';
};

/** Whether any concept excludes this one. */
export const hasOpposite = (concept: string): boolean => opposed.has(concept);

/** The places of the words that the dictionary opposes to the one at a place; null where there are none. */
const antonymsByPlace = new Map<number, ReadonlySet<number> | null>();

export const antonymsOf = (place: number): ReadonlySet<number> | null => {
  const known = antonymsByPlace.get(place);
  if (known !== undefined) return known;
  const found = relatedPlaces(place, 'antonym');
  const antonyms = found.length === 0 ? null : new Set(found);
  antonymsByPlace.set(place, antonyms);
  return antonyms;
};

const ORDINAL_VALUES: ReadonlyMap<string, number> = ORDINALS;

const isVerbal = (text: string): boolean => isVerbForm(text.toLowerCase()) || /\p{Ll}{3}ed$/u.test(text);

/** Whether a word that is spelt like a function word is a name: US, IT, WHO. */
export const isAcronym = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);

/** A word as a term; null for a function word. */
const readTerm = ({ text, folded }: Word): Unnumbered | null => {
  const isName = isFunctionWord(folded) && isAcronym(text);
  if (isFunctionWord(folded) && !isName) return null;
  const verbal = isVerbal(text);
  const ordinal = ORDINAL_VALUES.get(folded);
  if (ordinal !== undefined)
    return { text, concept: `#${ordinal}`, stem: `#${ordinal}`, proper: true, light: false, verbal };
  const light = !isName && (LIGHT_WORDS.has(folded) || LIGHT_WORDS.has(folded.replace(/'s$/, '')));
  const proper = !light && /^\p{Lu}/u.test(text);
  if (isName) return { text, concept: text, stem: text, proper, light, verbal };
  return { text, concept: conceptOf(folded), stem: lemmaStem(folded), proper, light, verbal };
};

/** Terms by word as written: one object for all places, which saves most of a profile's memory. */
const known = new Map<string, Term | null>();

/** The term that a word is; null for a function word. */
export const termOf = (word: Word): Term | null => {
  const found = known.get(word.text);
  if (found !== undefined) return found;
  const read = readTerm(word);
  const term = read === null ? null : numbered(read);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(word.text, term);
  return term;
};

/** Content words of a phrase out of its sentence; its first capital counts as written. */
export const termsOf = (phrase: string): Term[] => {
  const terms: Term[] = [];
  for (const word of words(phrase)) {
    const term = termOf(word);
    if (term !== null) terms.push(term);
  }
  return terms;
};

/** Whether two terms say the same: one concept, or one stem the beginning of the other (rain, rainfall). */
export const sameTerm = (a: Term, b: Term): boolean => {
  if (a === b || a.concept === b.concept || a.stem === b.stem) return true;
  if (a.stem.charCodeAt(0) !== b.stem.charCodeAt(0)) return false;
  const [short, long] = a.stem.length < b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
  return short.length >= 5 && long.startsWith(short) && !/^\p{N}/u.test(short);
};
