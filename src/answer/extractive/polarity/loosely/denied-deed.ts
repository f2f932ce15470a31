import { isContent } from '../../../../retrieval/content.ts';
import type { Word } from '../../../../domain/words.ts';
import { conceptOf } from '../../../../facts/terms.ts';
import { denialsOf, isNone } from '../negation.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { ToldClause } from '../told-clause.ts';
import { isGiven } from '../told-clause.ts';

/** Deeds that are all denied where nothing changed. */
const CHANGES = new Set(['rise', 'fall', 'change', 'improve', 'drop', 'grow', 'lose', 'gain'].map(conceptOf));
const SAME =
  /\b(?:did not change|has not changed|have not changed|unchanged|stayed the same|remained the same|no change)\b/i;
const TIME =
  /^(?:year|month|week|day|time|yet|again|ever|january|february|march|april|may|june|july|august|september|october|november|december|\p{N}.*)s?$/u;

/** Whether a clause denies what a statement says was done: "was not tested", "Nobody was hurt". */
export const deniesDeed = (
  statement: AskedStatement,
  clause: ToldClause,
  means: (asked: Word, told: Word) => boolean,
  isKnown: (told: Word) => boolean,
): boolean => {
  const { predicate, content } = statement;
  const { words, tags, ranked } = clause;
  const [opening, end] = [words[0], words.at(-1)];
  const { subject } = statement;
  const isOfSubject =
    subject === null ||
    clause.subject.some((word) => means(subject, word)) ||
    words.some((word) => means(subject, word)) ||
    isNone(words[0]?.folded ?? '') ||
    (isGiven(subject, clause) && clause.subject.every((word) => /^\p{Ll}/u.test(word.text)));
  if (!isOfSubject) return false;
  if (opening === undefined || end === undefined) return false;
  const text = ranked.sentence.text.slice(opening.start, end.end);
  const asksForChange = predicate !== null && CHANGES.has(conceptOf(predicate.folded));
  if (asksForChange && SAME.test(text)) return true;
  return denialsOf(clause).some(({ from, to, isPartial }) => {
    const isOfOnlyOne = words[from - 1]?.folded === 'without' && words.some(({ folded }) => folded === 'only');
    if (isPartial || isOfOnlyOne) return false;
    const scope = words.slice(from, to);
    // "not tested": the first word that tells something is what is denied.
    const at = scope.findIndex((word, i) => isContent(word) && tags[from + i] !== 'adverb');
    const deed = scope[at];
    const subjectIsNone = from === 0 && isNone(words.find(({ folded }) => isNone(folded))?.folded ?? '');
    const denied = subjectIsNone
      ? scope.find((word, i) => isContent(word) && /^(?:verb|past)$/.test(tags[from + i] ?? ''))
      : deed;
    if (denied === undefined || !/^(?:verb|past|adjective|gerund|noun)$/.test(tags[words.indexOf(denied)] ?? ''))
      return false;
    const isTurning = predicate !== null ? means(predicate, denied) : content.some((word) => means(word, denied));
    return (
      isTurning &&
      scope.every(
        (word) =>
          !isContent(word) ||
          word === denied ||
          isNone(word.folded) ||
          TIME.test(word.folded) ||
          tags[words.indexOf(word)] === 'adverb' ||
          content.some((asked) => means(asked, word)) ||
          isGiven(word, clause) ||
          (isKnown(word) && !/^\p{Lu}/u.test(word.text)),
      )
    );
  });
};
