import type { Word } from '../../../../domain/words.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import { exceptionOf } from '../exclusion.ts';
import { isHedged, isIntended } from '../hedges.ts';
import { denialsOf } from '../negation.ts';
import { isDoneToOther } from '../objects.ts';
import { isSame, isSameStem } from '../same-word.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';
import { isToldOfSubject } from '../voice.ts';

const GUARDED =
  /^(?:all|every|each|both|only|just|never|no|first|last|most|least|always|still|already|again|before|after|than|second|third|alone|together|instead|entire|whole|same|free)$/;
const HAVING =
  /^(?:ha(?:ve|s|d)|own(?:s|ed)?|runs?|ran|operates?|contains?|includ\p{L}+|there|with|offers?|consists?|comprises?)$/u;

/**
 * Whether a clause says what a statement says, in its own words or others for the same: the verb or what the subject is stands in it, of the
 * same subject, undenied, and nothing that would narrow it.
 */
export const affirms = (
  statement: AskedStatement,
  clause: ToldClause,
  means: (asked: Word, told: Word) => boolean,
): boolean => {
  const { predicate, words: asked, subject, light, asksLeave } = statement;
  const { words, tags } = clause;
  if (predicate === null || asksLeave || clause.isConditional || isHedged(statement, words, [])) return false;
  if (denialsOf(clause).length > 0 || exceptionOf(clause) !== null) return false;
  if (asked.some(({ folded }) => GUARDED.test(folded) && words.every((word) => word.folded !== folded))) return false;
  if (asked.some(({ folded }) => folded.endsWith('est') && words.every((word) => word.folded !== folded))) return false;
  if (light !== null && !words.some(({ folded }) => HAVING.test(folded))) return false;
  const isVerb = asked.indexOf(predicate) >= 0;
  const at = words.findIndex((word) => isSameStem(predicate, word) || (isVerb && isSame(predicate, word)));
  if (at < 0 || subject === null || isIntended(words, at)) return false;
  const isNounTold = tags[at] === 'noun' || tags[at] === 'name';
  if (!statement.content.every((one) => words.some((word) => means(one, word)) || isGiven(one, clause))) return false;
  if (isDoneToOther(statement, clause, at)) return false;
  const own = words.some((word) => isSame(subject, word));
  return (own || !isNounTold) && isToldOfSubject(statement, clause, at, []) && words.filter(isContent).length > 1;
};
