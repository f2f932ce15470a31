import type { Word } from '../../../domain/words.ts';
import { isSame } from './same-word.ts';
import type { ToldClause } from './told-clause.ts';

const gapBefore = ({ words, ranked }: ToldClause, at: number): string => {
  const [before, word] = [words[at - 1], words[at]];
  return before === undefined || word === undefined ? '' : ranked.sentence.text.slice(before.end, word.start);
};

/**
 * The words of a thing that a clause names twice, where a question has one of the names: "the vessel alongside, the Ocean
 * Marigold, was …". None without such a pair.
 */
export const otherName = (clause: ToldClause, asked: readonly Word[]): ReadonlySet<Word> => {
  const { words, tags } = clause;
  const from = words.findIndex((_, at) => gapBefore(clause, at).includes(',') && tags[at] === 'determiner');
  const to = from < 0 ? -1 : words.findIndex((_, at) => at > from && gapBefore(clause, at).includes(','));
  if (to < 0 || tags[to] !== 'auxiliary') return new Set();
  const start = tags.findLastIndex((tag, at) => at < from && tag === 'determiner');
  const isNamed = words
    .slice(from, to)
    .some((word) => /^\p{Lu}/u.test(word.text) && asked.some((other) => isSame(other, word)));
  return new Set(start < 0 || !isNamed ? [] : words.slice(start, to));
};

/** Whether a word belongs to an amount put beside the subject: "crowns" of "the fee, 196 crowns, does not rise". */
export const isOfAmountAside = (clause: ToldClause, word: Word): boolean => {
  const at = clause.words.indexOf(word);
  return at > 1 && clause.tags[at - 1] === 'number' && gapBefore(clause, at - 1).includes(',');
};
