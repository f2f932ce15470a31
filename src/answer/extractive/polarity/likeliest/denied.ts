import type { Word } from '../../../../domain/words.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import { exceptionOf } from '../exclusion.ts';
import { isHedged } from '../hedges.ts';
import type { Polarity } from '../judge-clause.ts';
import { asksForNeed } from '../loosely/leave.ts';
import { denialsOf, isNone } from '../negation.ts';
import type { Means } from '../rules/about.ts';
import { isOpposite, isSameStem } from '../same-word.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';
import { isToldOfSubject } from '../voice.ts';
import type { FocusClause } from './focus-clause.ts';

const LIMITED = /^(?:only|until|unless|because|entirely|always|both|all|every|necessarily|longer)$/;
const GUARDED = /^(?:all|every|each|both|only|never|no|not|alone|most|least|first|last)$/;

/** "Bears have not been seen since": who is not seen or found any more is not there. */
const SEEN = /^(?:seen|found|known|recorded|left|remain(?:s|ed|ing)?|exist(?:s|ed)?|live[ds]?|sighted|reported)$/;
const isExistential = (asked: readonly Word[]): boolean =>
  /^(?:is|are|was|were)$/.test(asked[0]?.folded ?? '') && asked[1]?.folded === 'there';

const isEvidence = (words: readonly Word[], at: number): boolean =>
  /^(?:signs?|evidence|indications?|proof|traces?|hints?|reason)$/.test(words[at]?.folded ?? '') &&
  /^(?:that|of|for|to)$/.test(words[at + 1]?.folded ?? '');
/** "do not plan to raise prices": what is not even planned will not be. */
const isPlan = (words: readonly Word[], at: number): boolean =>
  /^(?:plans?|intend|intention|want|expect|wish)$/.test(words[at]?.folded ?? '') && words[at + 1]?.folded === 'to';

/** "guide dogs" of dogs: a thing that is asked of, behind a word of its own that makes it a narrower one. */
const hasNarrowerThing = (
  { words, tags, given }: ToldClause,
  asked: readonly Word[],
  core: readonly Word[],
  means: Means,
): boolean =>
  words.some((word, i) => {
    if (tags[i] !== 'noun' || !core.some((one) => means(one, word))) return false;
    const narrows = (other: Word | undefined): boolean =>
      other !== undefined && isContent(other) && !asked.some((one) => means(one, other)) && !given.has(other.stem);
    const owner = words[i + 1]?.folded === 'of' ? words.slice(i + 2).find(isContent) : undefined;
    return narrows(owner) || (!/^(?:adverb|auxiliary|number)$/.test(tags[i - 1] ?? '') && narrows(words[i - 1]));
  });

/**
 * What "none" denies where it takes up a word said before: "accidents, none of them serious" of serious ones, "tours, but none in English" of those, "humidity had
 * none" of humidity. Null where a clause has no such "none".
 */
const deniesRest = ({ words }: ToldClause, core: readonly Word[], means: Means): boolean | null => {
  const at = words.findIndex(({ folded }) => folded === 'none');
  if (at < 0) return null;
  const telling = (list: readonly Word[]): Word[] => list.filter((word) => isContent(word) && word.folded !== 'none');
  const behind = telling(words.slice(at + 1));
  const of = behind.length > 0 ? behind : telling(words.slice(0, at));
  return of.length > 0 && of.every((word) => core.some((one) => means(one, word)));
};

/**
 * No, where a clause denies the deed or thing that a question turns on: the first word that a denial holds of says a word of the question, and the rest
 * of the question is told.
 */
export const denied = (
  statement: AskedStatement,
  core: readonly Word[],
  { clause, untold }: FocusClause,
  means: Means,
): Polarity | null => {
  const { predicate, words: asked, asksLeave } = statement;
  if (asksLeave || asksForNeed(asked) || untold.length > 0 || asked.some(({ folded }) => GUARDED.test(folded)))
    return null;
  if (
    exceptionOf(clause) !== null ||
    isHedged(statement, clause.words, [
      'whether',
      'planned',
      'plan',
      'plans',
      'expected',
      'will',
      'can',
      'would',
      'must',
      'may',
      'until',
      'yet',
      'seen',
      'want',
      'wants',
      'expect',
    ])
  )
    return null;
  const { words, tags } = clause;
  const ofNone = deniesRest(clause, core, means);
  if (ofNone !== null) return ofNone ? 'no' : null;
  const [denial, ...others] = denialsOf(clause);
  if (denial === undefined || others.length > 0) return null;
  // "said that no one would lose it": what is denied stands behind.
  const nobody = words.findLastIndex(
    ({ folded }, i) => isNone(folded) || (folded === 'one' && words[i - 1]?.folded === 'no'),
  );
  const from = denial.from === 0 && nobody >= 0 ? nobody + 1 : denial.from;
  const scope = words.slice(from, denial.to);
  if (denial.isPartial || scope.some(({ folded }) => LIMITED.test(folded))) return null;
  // The denied verb, or the denied thing; of what there is no sign or evidence, that itself.
  const at = scope.findIndex(
    (word, i) => isContent(word) && tags[from + i] !== 'adverb' && !isEvidence(scope, i) && !isPlan(scope, i),
  );
  const head = scope[at];
  if (head === undefined) return null;
  const isOpposed = predicate !== null && words.some((word) => isOpposite(predicate, word));
  const isTold =
    core.some((word) => means(word, head)) ||
    (isExistential(asked) &&
      SEEN.test(head.folded) &&
      core.every((word) => words.some((told) => means(word, told)) || isGiven(word, clause)));
  const isVerb = /^(?:verb|past|gerund)$/.test(tags[words.indexOf(head)] ?? '');
  const { subject } = statement;
  // Its subject is the question's in either role, or "nobody".
  const isOfSubject =
    subject === null ||
    !isVerb ||
    isToldOfSubject(statement, clause, words.indexOf(head), []) ||
    (statement.isPassive &&
      clause.subject.every((word) => words.includes(word)) &&
      words.slice(words.indexOf(head) + 1).some((word) => means(subject, word))) ||
    clause.subject.length === 0 ||
    clause.hasPronoun ||
    clause.sharesSubject ||
    clause.subject.some((word) => means(subject, word));
  if (!isOfSubject) return null;
  const isOfPredicate =
    predicate === null || !isVerb || SEEN.test(head.folded) || isSameStem(predicate, head) || means(predicate, head);
  return isTold && isOfPredicate && !isOpposed && !hasNarrowerThing(clause, asked, core, means) ? 'no' : null;
};
