import type { Word } from '../../../../domain/words.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import { conceptOf } from '../../../../facts/terms.ts';
import { denialsOf } from '../negation.ts';
import { isOpposite, isSameStem } from '../same-word.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';

const TRADING = /^=(?:buy|sell)$/;

/** "unmanned" of "manned". */
const isPrefixed = (asked: Word, told: Word): boolean =>
  /^(?:un|in|im|non|dis)/.test(told.folded) && told.folded.replace(/^(?:un|in|im|non|dis)/, '') === asked.folded;

/**
 * Whether a clause says the opposite of what a question turns on, of its subject, and tells the rest of the question itself: "closed at
 * weekends" of "open on Saturday".
 */
export const saysContrary = (
  { predicate, content, subject, words: asked }: AskedStatement,
  clause: ToldClause,
  means: (asked: Word, told: Word) => boolean,
): boolean => {
  // Who sells one thing may buy another.
  if (predicate === null || denialsOf(clause).length > 0 || TRADING.test(conceptOf(predicate.folded))) return false;
  const { words } = clause;
  if (words.some((word) => isSameStem(predicate, word))) return false;
  const at = words.findIndex(
    (word, i) => (isOpposite(predicate, word) || isPrefixed(predicate, word)) && clause.tags[i] !== 'preposition',
  );
  if (at < 0 || asked.some((word) => isSameStem(word, words[at] as Word))) return false;
  const isOfSubject =
    subject === null ||
    clause.subject.some((word) => means(subject, word)) ||
    (clause.subject.every((word) => !isContent(word) || /^\p{Ll}/u.test(word.text)) && isGiven(subject, clause));
  return (
    isOfSubject &&
    content.every((word) => word === predicate || words.some((other) => means(word, other)) || isGiven(word, clause))
  );
};
