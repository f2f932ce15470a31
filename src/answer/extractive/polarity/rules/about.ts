import { isContent } from '../../../../retrieval/content.ts';
import type { Word } from '../../../../domain/words.ts';
import { isLight, isPermitting } from '../permission.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';

/** Whether a told word says an asked one. */
export type Means = (asked: Word, told: Word) => boolean;

/** Sentences before a clause that its reader still has in mind. */
const IN_MIND = 2;

/** Words of a question that tell what it is about: those that figures, need and leave stand for left out. */
const LITTLE =
  /^(?:may|need|needs|needed|require|required|necessary|possible|able|suitable|themselves|myself|someone)$/;

/**
 * Whether the reader of a clause knows that it is about some words: its sentence says each, or title, headings and what "it" stands for do, or, of
 * common nouns and verbs, one of the two sentences before.
 */
export const isAbout = (asked: readonly Word[], clause: ToldClause, means: Means): boolean => {
  const { sentence, passage, position } = clause.ranked;
  const before = passage.sentences.slice(Math.max(0, position - IN_MIND), position).flatMap(({ words }) => words);
  return asked.every(
    (word) =>
      !isContent(word) ||
      isLight(word.folded) ||
      isPermitting(word.folded) ||
      LITTLE.test(word.folded) ||
      sentence.words.some((told) => means(word, told)) ||
      isGiven(word, clause) ||
      (/^\p{Ll}/u.test(word.text) && before.some((told) => means(word, told))),
  );
};

/** The text of a clause. */
export const textOf = ({ words, ranked }: ToldClause): string =>
  ranked.sentence.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
