import { words, type Word } from '../../../../domain/words.ts';
import { isContent } from '../../../../retrieval/content.ts';
import { isLight, isPermitting } from '../permission.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';
import type { Means } from './about.ts';

/** Words of a text that tell something: no grammar, no verbs that say little. */
export const telling = (text: string): Word[] =>
  words(text).filter((word) => isContent(word) && !isLight(word.folded) && !isPermitting(word.folded));

/** The words of one list that no word of another says. */
export const beyond = (ones: readonly Word[], others: readonly Word[], means: Means): Word[] =>
  ones.filter((one) => !others.some((other) => means(one, other) || means(other, one)));

/**
 * Whether a told phrase is what is asked of, no more and no less: each asked word is said, and none of the phrase's own
 * would narrow it, those apart that title and headings give.
 */
export const isWholePhrase = (
  asked: readonly Word[],
  told: readonly Word[],
  clause: ToldClause,
  means: Means,
): boolean => {
  const isKnown = (word: Word): boolean => isGiven(word, { around: clause.given });
  return (
    asked.length > 0 &&
    beyond(asked, told, means).length === 0 &&
    told.every((word) => isKnown(word) || asked.some((one) => means(one, word)))
  );
};

/** The text of the sentence that a clause stands in, on one line: lines of plain text are broken anywhere. */
export const lineOf = ({ ranked }: ToldClause): string => ranked.sentence.text.replace(/\s+/g, ' ');
