import type { Span } from '../../../domain/span.ts';
import { words as wordsOf, type Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import { tagsOf, type Tag } from '../../question/word-class.ts';

/** A phrase that names something, as written, with its stems. */
export type Holder = { name: string; stems: readonly string[] };

/** What parts the members of a row of figures. */
const PARTING =
  /[,;:]\s+(?:and\s+|while\s+|but\s+|against\s+)?|\s+(?:and|but|while|against|after|instead of|rather than|compared with|compared to)\s+/g;
/** Verbs that a figure follows and that are nouns as well: "and costs 40 euros", "the Type 12 heats". */
const MEASURING =
  /^(?:costs?|weighs?|measures?|seats?|draws?|gives?|holds?|delivers?|carries|carry|lasts?|takes?|sells?|covers?|reach(?:es)?|serves?|employs?|produces?|yields?|numbers?)$/;
const NOMINAL = /^(?:noun|name|number|adjective)$/;
const PLACING = /^(?:in|for|at|from|by|on|under|with|to)$/;

/** "A" of "Hall A": a letter that tells one of several things of a name. */
const isLetter = (words: readonly Word[], at: number): boolean =>
  at > 0 && /^\p{Lu}$/u.test(words[at]?.text ?? '') && /^\p{Lu}/u.test(words[at - 1]?.text ?? '');

/** Those of some words that tell something, letters of names among them. */
export const tellingWords = (words: readonly Word[]): Word[] =>
  words.filter((word, i) => isContent(word) || isLetter(words, i));

/** Stems of the words of a short text that tell something. */
export const tellingStems = (text: string): string[] => tellingWords(wordsOf(text)).map(({ stem }) => stem);

/** The parts of a sentence that may say a figure each of another thing. */
export const stretchesOf = (text: string): Span[] => {
  const marks = Array.from(text.matchAll(PARTING), ({ index, 0: mark }) => ({ index, end: index + mark.length }));
  return [0, ...marks.map(({ end }) => end)].map((start, i) => ({ start, end: marks[i]?.index ?? text.length }));
};

/** Parts of speech where figures stand: "Hall A", "the canteen seats 90", "and costs 40 euros", "the Type 12 heats". */
export const tagsAmongFigures = (words: readonly Word[]): Tag[] => {
  const tags = tagsOf(words);
  return tags.map((tag, i) => {
    const [before, word, after] = [tags[i - 1], words[i] as Word, tags[i + 1]];
    if (isLetter(words, i)) return 'name';
    const isOfNumbered = before === 'number' && tags[i - 2] === 'name' && word.folded.endsWith('s');
    if (tag === 'noun' && isOfNumbered && /^\p{Ll}/u.test(word.text)) return 'verb';
    if (tag !== 'noun' || after !== 'number' || /^\p{Lu}/u.test(word.text)) return tag;
    const isBehindNoun = word.folded.endsWith('s') && before !== undefined && /^(?:noun|name|number)$/.test(before);
    return isBehindNoun || MEASURING.test(word.folded) ? 'verb' : tag;
  });
};

const holderOf = (text: string, phrase: readonly Word[]): Holder | null => {
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (first === undefined || last === undefined) return null;
  const name = text.slice(first.start, last.end);
  return { name, stems: tellingStems(name) };
};

/** The first noun phrase of some words of a sentence; null without one. */
export const firstPhrase = (text: string, words: readonly Word[], tags: readonly Tag[]): Holder | null => {
  const from = tags.findIndex((tag) => NOMINAL.test(tag));
  const behind = tags.findIndex((tag, i) => i > from && !NOMINAL.test(tag));
  return from < 0 ? null : holderOf(text, words.slice(from, behind < 0 ? words.length : behind));
};

/** What a figure is said to be of behind it: "Leuven" of "74 in Leuven"; null without it. */
export const phraseBehind = (text: string, words: readonly Word[], tags: readonly Tag[]): Holder | null => {
  const at = words.findIndex(({ folded }) => PLACING.test(folded));
  return at < 0 || at > 2 ? null : firstPhrase(text, words.slice(at + 1), tags.slice(at + 1));
};

/** What a sentence is about: its first noun phrase, where that stands before a verb; null without one. */
export const subjectOf = ({ text, words }: PassageSentence): Holder | null => {
  const tags = tagsAmongFigures(words);
  const verb = tags.findIndex((tag) => tag === 'verb' || tag === 'past' || tag === 'auxiliary');
  const end = verb < 0 ? words.length : verb;
  return firstPhrase(text, words.slice(0, end), tags.slice(0, end));
};
