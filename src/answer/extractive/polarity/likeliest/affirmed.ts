import type { Word } from '../../../../domain/words.ts';
import { conceptOf } from '../../../../facts/terms.ts';
import { nounClass, tagsOf } from '../../../question/word-class.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import { exceptionOf } from '../exclusion.ts';
import { isHedged, isIntended } from '../hedges.ts';
import { CANCELLED, type Polarity } from '../judge-clause.ts';
import { lacksComparison, lacksDegree, lacksVerb } from '../lacking.ts';
import { isOfOther } from '../loosely/other-one.ts';
import { turnedRound } from '../loosely/turned-round.ts';
import { denialsOf } from '../negation.ts';
import { isDoneToOther } from '../objects.ts';
import { isPlacedElsewhere } from '../placed-elsewhere.ts';
import type { Means } from '../rules/about.ts';
import { isOpposite, isSame, isSameStem } from '../same-word.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';
import { isToldOfSubject } from '../voice.ts';
import type { FocusClause } from './focus-clause.ts';

const GUARDED =
  /^(?:all|every|each|both|only|just|never|no|not|first|last|most|least|always|still|already|again|before|after|than|second|third|alone|together|instead|entire|whole|same|free|more|less|fewer)$/;

/** Who sells one thing may buy another. */
const TRADING = /^=(?:buy|sell)$/;

/** "A thermometer is built into the lid": a thing that a clause opens with as new is there. */
const isPresented = ({ words, tags }: ToldClause, thing: Word): boolean => {
  const at = words.findIndex((word) => isSame(thing, word));
  const isNew = /^(?:an?|some|two|three)$/.test(words[0]?.folded ?? '') && at >= 1 && at <= 3;
  return isNew && /^(?:auxiliary|verb)$/.test(tags[at + 1] ?? '');
};

/** "the stage machinery" and "the historic stage machinery": both known to the reader, and of one name. */
const isSameDefinite = (
  { words: asked, headWords, isPassive }: AskedStatement,
  { words, subject, tags }: ToldClause,
): boolean => {
  const [first] = headWords;
  const isPassiveTold = words.some(
    ({ folded }, i) => /^(?:was|were|is|are|been)$/.test(folded) && tags[i + 1] === 'past',
  );
  return (
    first !== undefined &&
    asked[asked.indexOf(first) - 1]?.folded === 'the' &&
    words[0]?.folded === 'the' &&
    isPassive === isPassiveTold &&
    headWords.every((word) => subject.some((told) => isSame(word, told)))
  );
};

/** Whether a question asks of anybody and a clause tells of no one person. */
const lacksPerson = (asked: readonly Word[], { words }: ToldClause): boolean =>
  asked.some(({ folded }) => /^(?:anyone|anybody|someone|somebody|people)$/.test(folded)) &&
  !words.some(
    ({ folded, text }, i) =>
      nounClass(folded) === 'person' ||
      /^(?:people|persons?|one|someone|who|dead|\p{L}*(?:wo)?men)$/u.test(folded) ||
      (i > 0 && /^\p{Lu}/u.test(text)),
  );

/** Yes, where a clause says each word of a question of its subject, undenied and unhedged; no, where it says the opposite so. */
export const affirmed = (
  statement: AskedStatement,
  core: readonly Word[],
  { clause, unsaid }: FocusClause,
  means: Means,
): Polarity | null => {
  const { predicate, subject, words: asked, asksLeave, isPassive } = statement;
  const { words } = clause;
  if (predicate === null || asksLeave || unsaid.length > 0 || lacksPerson(asked, clause)) return null;
  if (denialsOf(clause).length > 0 || exceptionOf(clause) !== null || isHedged(statement, words, [])) return null;
  if (
    asked.some(
      ({ folded }) => (GUARDED.test(folded) || folded.endsWith('est')) && words.every((word) => word.folded !== folded),
    )
  )
    return null;
  if (
    (lacksVerb(statement, clause) && !isPresented(clause, predicate)) ||
    lacksDegree(statement, clause) ||
    lacksComparison(statement, clause, [])
  )
    return null;
  const isTold = (word: Word): boolean => words.some((told) => means(word, told)) || isGiven(word, clause);
  if (!core.every((word) => word === predicate || isTold(word))) return null;
  const at = words.findIndex((word) => isSame(predicate, word));
  const mayDeny = (word: Word, i: number): boolean =>
    isOpposite(predicate, word) &&
    clause.tags[i] !== 'preposition' &&
    !asked.some((other) => isSameStem(other, word)) &&
    !TRADING.test(conceptOf(word.folded));
  const contrary = at >= 0 ? -1 : words.findIndex(mayDeny);
  const place = at >= 0 ? at : contrary;
  // "The sale was called off": a deed that was only planned.
  const isDeed = /^(?:verb|past)$/.test(tagsOf(asked)[asked.indexOf(predicate)] ?? '');
  if (isDeed && clause.tags[place] === 'noun') {
    const of =
      words[place + 1]?.folded === 'of'
        ? words
            .slice(place + 2)
            .find(({ folded }, i) => isContent({ folded, text: '' }) && clause.tags[place + 2 + i] !== 'adjective')
        : undefined;
    const isOfAsked = of !== undefined && asked.some((one) => means(one, of));
    return at >= 0 &&
      isOfAsked &&
      words.some(({ folded }, i) => i > place && CANCELLED.test(folded) && folded !== 'postponed')
      ? 'no'
      : null;
  }
  if (place < 0 || isIntended(words, place) || words.filter(isContent).length < 2) return null;
  const isOfSubject =
    subject === null ||
    isToldOfSubject(statement, clause, place, []) ||
    isSameDefinite(statement, clause) ||
    (isPassive && words.slice(place + 1).some((word) => isSame(subject, word))) ||
    (isGiven(subject, { around: clause.given }) &&
      clause.subject.every((word) => asked.some((one) => means(one, word)) || clause.given.has(word.stem)));
  // An object in other words is told by meaning alone.
  if (
    !isOfSubject ||
    (isDoneToOther(statement, clause, place) && !core.every((word) => words.some((told) => means(word, told))))
  )
    return null;
  if (isOfOther(statement, clause) || isPlacedElsewhere(statement, clause) || turnedRound(statement, clause) === 'no')
    return null;
  return contrary >= 0 ? 'no' : 'yes';
};
