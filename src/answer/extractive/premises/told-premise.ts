import type { Word } from '../../../domain/words.ts';
import type { AskedStatement } from '../polarity/asked-statement.ts';
import { isSame } from '../polarity/same-word.ts';
import { isGiven, type ToldClause } from '../polarity/told-clause.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';

/** Whether a rule finds that a clause says otherwise than a premise. */
export type PremiseRule = (premise: AskedStatement, clause: ToldClause, ranked: readonly RankedSentence[]) => boolean;

export const isName = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

/** Whether some words hold an asked one. */
export const says = (told: readonly Word[], asked: Word): boolean => told.some((word) => isSame(asked, word));

/** Whether a clause says each of some words, or what stands around it does. */
export const tellsAll = (asked: readonly Word[], clause: ToldClause): boolean =>
  asked.every((word) => says(clause.words, word) || isGiven(word, clause));

/** Whether any other sentence has all of some words: then the documents may say both. */
export const isSaidElsewhere = (
  asked: readonly Word[],
  { ranked: own }: ToldClause,
  ranked: readonly RankedSentence[],
): boolean =>
  ranked.some(
    ({ sentence }) => sentence.text !== own.sentence.text && asked.every((word) => says(sentence.words, word)),
  );
