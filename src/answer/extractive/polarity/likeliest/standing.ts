import { conceptOf } from '../../../../facts/terms.ts';
import type { Word } from '../../../../domain/words.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { denialsOf } from '../negation.ts';
import { textOf, type Means } from '../rules/about.ts';
import type { FocusClause } from './focus-clause.ts';

/** Deeds that are all denied where nothing changes. */
const CHANGES: ReadonlySet<string> = new Set(
  ['rise', 'fall', 'change', 'raise', 'cut', 'increase', 'grow', 'double'].map(conceptOf),
);
const SAME =
  /\b(?:the same as (?:last|the previous|the year|before|in)|(?:stay|stays|stayed|remain|remains|remained|kept) (?:as (?:it|they) (?:is|are|was|were)|the same|at|unchanged|stable)|unchanged)\b/i;
const STAYING = /^(?:stay|remain|continue|keep)$/;
const LEAVING = /^(?:leaves?|retires?|resigns?|quits?|ends?|closes?|stops?|steps?|expires?)$/;

/** What is done to a thing that is there no more. */
const ENDED =
  /\b(?:was|were|has been|have been) (?:given up|abandoned|closed|demolished|removed|scrapped|abolished|discontinued|destroyed|pulled down|shut|sold|taken down|torn down)\b|\b(?:vanished|disappeared|(?:is|are) gone|(?:is|are) no more)\b/i;

/**
 * No, where a clause says that nothing changes of what a question takes to rise or fall, or that somebody leaves of whom it asks whether he stays. The rest of the question
 * has to be told.
 */
export const standing = (
  { predicate, subject, subjectWords, words: asked }: AskedStatement,
  core: readonly Word[],
  { clause, unsaid }: FocusClause,
  means: Means,
): Polarity | null => {
  const isThere = asked[1]?.folded === 'there' || asked.at(-1)?.folded === 'there';
  const isNow = isThere && /^(?:is|are)$/.test(asked[0]?.folded ?? '');
  const thing = subject ?? predicate;
  if (isNow && unsaid.length === 0 && denialsOf(clause).length === 0) {
    const isOfThing = thing !== null && clause.subject.some((word) => means(thing, word));
    return isOfThing && ENDED.test(textOf(clause)) ? 'no' : null;
  }
  if (predicate === null || unsaid.some((word) => word !== predicate) || denialsOf(clause).length > 0) return null;
  const isSaid = (word: Word): boolean => clause.words.some((told) => means(word, told));
  if (CHANGES.has(conceptOf(predicate.folded)) && SAME.test(textOf(clause)))
    return core.some((word) => word !== predicate && isSaid(word)) ? 'no' : null;
  const isOfSubject =
    subjectWords.length > 0 && subjectWords.every((word) => clause.subject.some((told) => means(word, told)));
  return STAYING.test(predicate.folded) && isOfSubject && clause.words.some(({ folded }) => LEAVING.test(folded))
    ? 'no'
    : null;
};
