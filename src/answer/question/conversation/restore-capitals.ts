import { words, type Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { Passage, PassageSentence } from '../../../retrieval/passage.ts';
import { isUnknownWord, nounClass } from '../word-class.ts';

/** A capital anywhere but at the start: whoever typed it writes names with one. */
const HAS_CAPITAL = /^\s*\S.*\p{Lu}/su;

/** A word at the head of a sentence is a name when no dictionary has it, or has it as a place: "Wexcombe is a market town". */
const isNameAtHead = (folded: string): boolean => isUnknownWord(folded) || nounClass(folded) === 'place';

const bareOf = (folded: string): string => folded.replace(/['’]s$/, '');

/** Whether a word is of a name, and not the head of a table's cell. */
const isWithin = ({ names, text }: PassageSentence, at: number): boolean =>
  names.some(({ start, end }) => start <= at && at < end) && !/\|\s*$/.test(text.slice(Math.max(0, at - 3), at));

/** Places in a list of words at which the words of a longer name stand in a row. */
const rowsOf = (list: readonly Word[], name: readonly string[]): number[] =>
  list.flatMap((_, at) => (name.every((folded, i) => bareOf(list[at + i]?.folded ?? '') === folded) ? [at] : []));

/**
 * A text of the conversation with the capitals of its names, where the asker types none (`typed`): words that the passages spoken
 * of never write small, and write with a capital within a sentence, in a name or, if no dictionary has them, at its head; and
 * longer names that stand in it word by word.
 */
export const restoreCapitals = (text: string, typed: string, passages: readonly Passage[]): string => {
  if (HAS_CAPITAL.test(typed)) return text;
  const list = words(text);
  const asked = new Set(list.filter(isContent).map(({ folded }) => bareOf(folded)));
  const small = new Set<string>();
  const names = new Set<string>();
  const capital = new Set<number>();
  for (const { sentences } of passages)
    for (const sentence of sentences) {
      for (const { folded: whole, text: written, start } of sentence.words) {
        const folded = bareOf(whole);
        if (!asked.has(folded)) continue;
        if (/^\p{Ll}/u.test(written)) small.add(folded);
        else if (isWithin(sentence, start) || isNameAtHead(folded)) names.add(folded);
      }
      for (const { start, end } of sentence.names) {
        const written = sentence.words.filter((word) => word.start >= start && word.start < end);
        const folded = written.map((word) => bareOf(word.folded));
        if (folded.length < 2 || !asked.has(folded[0] ?? '')) continue;
        for (const at of rowsOf(list, folded))
          written.forEach((word, i) => /^\p{Lu}/u.test(word.text) && capital.add((list[at + i] as Word).start));
      }
    }
  for (const { start, folded } of list) if (names.has(bareOf(folded)) && !small.has(bareOf(folded))) capital.add(start);
  return Array.from(capital)
    .toSorted((a, b) => b - a)
    .reduce((restored, at) => restored.slice(0, at) + restored.charAt(at).toUpperCase() + restored.slice(at + 1), text);
};
