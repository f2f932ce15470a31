import type { Word } from '../../../domain/words.ts';
import type { AskedStatement } from './asked-statement.ts';
import { isSame } from './same-word.ts';
import { isGiven, type ToldClause } from './told-clause.ts';

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const PLACING = /^(?:in|at|near|into)$/;

const isPlacedName = (words: readonly Word[], at: number): boolean =>
  PLACING.test(words[at - 1]?.folded ?? '') &&
  /^\p{Lu}/u.test(words[at]?.text ?? '') &&
  !MONTH.test(words[at]?.folded ?? '');

/** A place that is asked about, neither title nor headings name it, and the clause places what it tells at another one. */
export const isPlacedElsewhere = ({ words: asked }: AskedStatement, { words, given }: ToldClause): boolean => {
  // "in German and French": each of them.
  const places = words.filter(
    (word, at) =>
      isPlacedName(words, at) ||
      (/^(?:and|or)$/.test(words[at - 1]?.folded ?? '') && isPlacedName(words, at - 2) && /^\p{Lu}/u.test(word.text)),
  );
  return (
    places.length > 0 &&
    asked.some(
      (word, at) =>
        isPlacedName(asked, at) && !isGiven(word, { around: given }) && !places.some((place) => isSame(word, place)),
    )
  );
};
