import type { Fact } from '../../domain/fact.ts';
import { isDictionaryWord } from '../../domain/word-relations.ts';
import type { Term } from '../terms.ts';
import { termsOf } from '../terms.ts';

/** Whether a capital makes a word a name: one that opens a sentence does so only where the word is no other. */
const isName = (term: Term, index: number, next: Term | undefined): boolean =>
  term.proper &&
  !term.concept.startsWith('#') &&
  (index > 0 || next?.proper === true || !(term.concept.startsWith('=') || isDictionaryWord(term.stem)));

/** The words of a text that are names, as far as capitals tell. */
const namesAmong = (terms: readonly Term[]): Term[] =>
  terms.filter((term, index) => isName(term, index, terms[index + 1]));

const namesByTitle = new Map<string, readonly Term[]>();
const REMEMBERED_TITLES = 500;

const namesOfTitle = (title: string): readonly Term[] => {
  const known = namesByTitle.get(title);
  if (known !== undefined) return known;
  const names = namesAmong(termsOf(title));
  if (namesByTitle.size >= REMEMBERED_TITLES) namesByTitle.clear();
  namesByTitle.set(title, names);
  return names;
};

/** Whose a figure is that its sentence says of nobody: "Net debt stood at 88 million" is said of whom its document names in its title. */
export const impliedBearer = ({ title }: Fact, subject: readonly Term[]): readonly Term[] =>
  title === undefined || namesAmong(subject).length > 0 ? [] : namesOfTitle(title);
