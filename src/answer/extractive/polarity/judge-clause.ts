import type { Quantity } from '../../../domain/quantity.ts';
import { conceptOf } from '../../../facts/terms.ts';
import type { Word } from '../../../domain/words.ts';
import type { AskedStatement } from './asked-statement.ts';
import { exceptionOf, onlyPlace, onlySubject, saysAll, shareWord, tellsDay } from './exclusion.ts';
import { judgeBudget } from './budget.ts';
import { deniesBarely, hasNoEffect, lacksAmongAll } from './elliptic-denial.ts';
import { hasEnded, hasMovedFrom } from './ended.ts';
import { isComparing, judgeFigures } from './figures-told.ts';
import { identifies, isObject, isPlaced, lacksComparison, lacksDegree, lacksVerb } from './lacking.ts';
import { isHedged, isIntended } from './hedges.ts';
import { denialsOf, isNone, type Denial } from './negation.ts';
import { isForbidding, isLight, isPermitting } from './permission.ts';
import { isOpposite, isSaidApart, isSame, isSameStem } from './same-word.ts';
import { isDoneToOther } from './objects.ts';
import { isGiven, isTopic, type ToldClause } from './told-clause.ts';
import { otherName } from './apposition.ts';
import { isPlacedElsewhere } from './placed-elsewhere.ts';
import { isToldOfSubject } from './voice.ts';

export type Polarity = 'yes' | 'no';

const UNIVERSAL = /^(?:all|every|each|both|always|everyone|everybody|whole|entire)$/;
const LIMITING = /^(?:only|just|solely|exclusively|never|no|most|mostly|half)$/;
/** What becomes of a deed that was only planned: "the sale was called off". */
export const CANCELLED =
  /^(?:cancelled|canceled|abandoned|scrapped|dropped|withdrawn|rejected|refused|failed|collapsed|postponed)$/;
const BEING = /^(?:is|are|was|were|exists?|existed|stands?|stood|remains?|remained|lies|lay|still)$/;
/** Words that place a denial in time and leave it whole. */
const TIME =
  /^(?:\p{N}.*|january|february|march|april|may|june|july|august|september|october|november|december|end|times?|years?|ever|again)$/u;

const TRADING = /^=(?:buy|sell)$/;

const indexIn = (asked: Word, words: readonly Word[]): number => words.findIndex((word) => isSame(asked, word));

/** Words that the question has to be told, those that figures stand for left out. */
const toTell = ({ content }: AskedStatement, figures: readonly Quantity[]): Word[] =>
  content.filter(
    (word) =>
      !figures.some(({ start, end }) => word.start < end && start < word.end) &&
      !(figures.length > 0 && isComparing(word.folded)),
  );

/** Where a clause has what the question turns on, and whether as its opposite. */
const turningPoint = (
  { predicate, asksLeave, words: asked }: AskedStatement,
  { words, tags }: ToldClause,
): { at: number; isContrary: boolean } | null => {
  if (asksLeave) {
    const forbidding = words.findIndex(({ folded }) => isForbidding(folded));
    if (forbidding >= 0) return { at: forbidding, isContrary: true };
    const permitting = words.findIndex(
      ({ folded, text }, i) =>
        isPermitting(folded) ||
        /^(?:may|can|cannot)$/.test(text) ||
        (/^(?:must|shall)$/.test(folded) && words[i + 1]?.folded === 'not'),
    );
    // What is denied stands behind "not".
    const behind = words[permitting]?.folded === 'cannot' ? 1 : words[permitting + 1]?.folded === 'not' ? 2 : 0;
    if (permitting >= 0) return { at: Math.min(permitting + behind, words.length - 1), isContrary: false };
  } else if (words.some(({ folded }) => isForbidding(folded) && folded !== predicate?.folded)) return null;
  // "Are dogs allowed in the saloon?" is asked of a rule.
  if (predicate === null) return asksLeave ? null : { at: -1, isContrary: false };
  const said = words.findIndex((word) => isSameStem(predicate, word));
  // "Was it rising when it fell?" takes both; "down the coast" is a way, and no fall.
  const mayDeny = (word: Word, i: number): boolean =>
    !(tags[i] === 'preposition' && tags[i + 1] === 'determiner') && !asked.some((other) => isSameStem(other, word));
  // Who sells one thing may buy another.
  const mayBeContrary = said < 0 && !TRADING.test(conceptOf(predicate.folded));
  const contrary = mayBeContrary ? words.findIndex((word, i) => isOpposite(predicate, word) && mayDeny(word, i)) : -1;
  if (contrary >= 0) return { at: contrary, isContrary: true };
  const at = said < 0 ? indexIn(predicate, words) : said;
  return at < 0 ? null : { at, isContrary: false };
};

/**
 * Whether all that a denial holds of is asked about: "not allowed in the playground" says nothing of the park. Of things in a row
 * ("on Sundays and public holidays") one is enough.
 */
const isWholly = (clause: ToldClause, { from, to }: Pick<Denial, 'from' | 'to'>, asked: readonly Word[]): boolean => {
  const { words, tags } = clause;
  const aside = otherName(clause, asked);
  const members: { telling: Word[] }[] = [{ telling: [] }];
  for (let at = from; at < to; at++) {
    const word = words[at] as Word;
    const isTelling = /^(?:noun|name|verb|past|gerund|adjective)$/.test(tags[at] ?? '');
    const isFree =
      aside.has(word) ||
      isPermitting(word.folded) ||
      isLight(word.folded) ||
      isNone(word.folded) ||
      TIME.test(word.folded);
    if (/^(?:and|or)$/.test(word.folded)) members.push({ telling: [] });
    else if (isTelling && !isFree) members.at(-1)?.telling.push(word);
  }
  const isAsked = (word: Word): boolean => asked.some((other) => isSame(other, word) || isOpposite(other, word));
  const [first] = members;
  if (members.length === 1) return first?.telling.every(isAsked) === true;
  return members.some(({ telling }) => telling.length > 0 && telling.every(isAsked));
};

/** Ways to have a thing with one or to be somewhere, which a rule of leave need not say. */
const BRINGING = /^(?:br(?:ing|ought)|come|enter|visit|keep|carry|wear|stay|join|ride|travel|walk|park|play|eat|put)$/;

/** Whether a rule of leave says nothing of the deed that is asked of: "dogs are welcome" of "May I smoke?". */
const lacksDeed = ({ predicate }: AskedStatement, clause: ToldClause): boolean =>
  predicate !== null &&
  !BRINGING.test(predicate.folded) &&
  indexIn(predicate, clause.words) < 0 &&
  !isGiven(predicate, clause);

/** How often the denials of a clause turn round what is asked; null where one holds only in part. */
const turns = (statement: AskedStatement, clause: ToldClause, asked: readonly Word[], at: number): number | null => {
  let count = 0;
  for (const denial of denialsOf(clause)) {
    const isIn = (index: number): boolean => index >= denial.from && index < denial.to;
    const holds =
      isIn(at) ||
      asked.some((word) => (word !== statement.subject || denial.from <= 1) && isIn(indexIn(word, clause.words)));
    if (!holds) continue;
    if (denial.isPartial || !isWholly(clause, denial, statement.words)) return null;
    count++;
  }
  return count;
};

/** What "only" says of others than those it singles out; null where it does not exclude what is asked. */
const excludes = (statement: AskedStatement, clause: ToldClause, untold: readonly Word[]): boolean => {
  const subject = onlySubject(clause);
  if (subject !== null)
    return (
      statement.subject !== null &&
      !shareWord(statement.subjectWords, subject) &&
      untold.every((word) => statement.subjectWords.includes(word))
    );
  const place = onlyPlace(clause);
  if (place === null || untold.length === 0) return false;
  const asked = statement.words;
  const from = asked.findIndex(
    ({ folded }, i) => folded === place.preposition && asked.slice(i + 1, i + 4).some((word) => untold.includes(word)),
  );
  return from >= 0 && untold.every((word) => asked.indexOf(word) > from);
};

/**
 * What one clause says to a yes/no question, as its words tell it: each word of the question has to be said or given, of the same
 * subject, and nothing hedged; a denial, an opposite or an exception turns it round. Null where that does not settle it.
 */
export const judgeClause = (
  statement: AskedStatement,
  figures: readonly Quantity[],
  clause: ToldClause,
): Polarity | null => {
  const { words } = clause;
  const budget = judgeBudget(statement, clause);
  if (budget !== null && figures.length === 0) return budget;
  const exception = exceptionOf(clause);
  const quantified = statement.words.some(({ folded }) => UNIVERSAL.test(folded));
  if (figures.length === 0 && !clause.isConditional && !isHedged(statement, words, ['only'])) {
    if (quantified && lacksAmongAll(statement, clause)) return 'no';
    if (hasNoEffect(statement, clause)) return 'no';
  }
  const limits = onlySubject(clause) !== null || onlyPlace(clause) !== null;
  const allows = [...(limits ? ['only'] : []), ...(exception === null ? [] : ['except'])];
  if (clause.isConditional || isHedged(statement, words, allows)) return null;
  if (statement.words.some(({ folded }) => LIMITING.test(folded) && words.every((word) => word.folded !== folded)))
    return null;
  if (lacksDegree(statement, clause) || lacksVerb(statement, clause)) return null;
  const asked = toTell(statement, figures);
  const point = turningPoint(
    statement.predicate !== null && asked.includes(statement.predicate) ? statement : { ...statement, predicate: null },
    clause,
  );
  if (point === null) return null;
  const { at, isContrary } = point;
  if (isIntended(words, at)) return null;
  const isLeave = statement.asksLeave && at >= 0 && !asked.some((word) => isSame(word, words[at] as Word));
  // Who may do one thing with it need not be free to do another.
  if (isLeave && !isContrary && lacksDeed(statement, clause)) return null;

  const coversObject = words.some(({ folded }) => folded === 'nothing');
  const missing = asked.filter(
    (word) =>
      !(word === statement.predicate && at >= 0) &&
      !isSaidApart(word, asked, words) &&
      !isGiven(word, clause) &&
      !tellsDay(word, clause) &&
      !(coversObject && at >= 0 && word.start > (statement.predicate?.start ?? Infinity) && isObject(statement, word)),
  );
  const isUnderstood = isKnown(missing, statement, clause) || deniesBarely(statement, clause, at, missing);
  const untold = isUnderstood ? [] : missing;
  if (limits && excludes(statement, clause, untold)) return denialsOf(clause).length === 0 && !isContrary ? 'no' : null;
  if (untold.length > 0 || isPlacedElsewhere(statement, clause)) return null;
  if (lacksComparison(statement, clause, figures)) return null;
  if (hasEnded(statement, clause) || hasMovedFrom(statement, clause)) return 'no';
  if (statement.place !== null && !isLeave && !isPlaced(statement, clause)) return null;
  if (statement.isIdentity && !identifies(statement, clause, at)) return null;
  if (quantified && exception === null && words.every(({ folded }) => !UNIVERSAL.test(folded))) return null;
  const isExceptedSubject =
    exception !== null && statement.subject !== null && shareWord(exception, [statement.subject]);
  const isOfSubject =
    statement.place !== null ||
    isExceptedSubject ||
    words[0]?.folded === 'there' ||
    isToldOfSubject(statement, clause, isLeave ? -1 : at, exception ?? []);
  if (!isOfSubject) return null;

  // "forbidden in the greenhouse" says nothing of the garden.
  const forbids = isContrary && isForbidding(words[at]?.folded ?? '');
  if (forbids && !isWholly(clause, { from: at + 1, to: words.length }, statement.words)) return null;
  const denied = turns(statement, clause, asked, at);
  if (denied === null) return null;
  const isExcepted = exception !== null && (quantified || isExceptedSubject || saysAll(exception, statement.content));
  const own = denialsOf({ words: [...statement.words], tags: statement.words.map(() => 'noun') }).length;
  const isYes = (denied + own + Number(isContrary) + Number(isExcepted)) % 2 === 0;
  // "The runner-up did not start": a denial beside what is asked leaves it open. Leave for something else is none.
  if (isYes && denied === 0 && denialsOf(clause).length > 0) return null;
  if (isYes && isDoneToOther(statement, clause, at)) return null;
  // "Are the falls still there?": that they are spoken of says nothing.
  if (isYes && statement.words.at(-1)?.folded === 'there' && !words.some(({ folded }) => BEING.test(folded)))
    return null;
  if (isYes && words.some(({ folded }, i) => i > at && CANCELLED.test(folded)) && clause.tags[at] === 'noun')
    return null;
  if (isYes && isLeave && !asked.some((word) => !isGiven(word, { around: clause.given }) && indexIn(word, words) >= 0))
    return null;
  if (figures.length === 0) return isYes ? 'yes' : 'no';
  const verdict = judgeFigures(figures, statement, clause, at);
  if (verdict === null || (verdict === 'differs' && !isYes)) return null;
  return isYes && verdict === 'agrees' ? 'yes' : 'no';
};

/**
 * Whether the text before tells what a clause leaves out: no subject but that of "there were no deaths", and no adjective of a noun
 * that the clause has itself.
 */
const isKnown = (missing: readonly Word[], { words: asked, subject }: AskedStatement, clause: ToldClause): boolean => {
  if (missing.length === 0) return true;
  if (missing.some((word) => word === subject) && clause.words[0]?.folded !== 'there') return false;
  const describes = missing.some((word) => {
    const next = asked[asked.indexOf(word) + 1];
    return next !== undefined && indexIn(next, clause.words) >= 0;
  });
  return !describes && isTopic(missing, clause);
};
