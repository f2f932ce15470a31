import type { Word } from '../../../../domain/words.ts';
import { conceptOf } from '../../../../facts/terms.ts';
import type { AskedStatement } from '../asked-statement.ts';
import { denialsOf } from '../negation.ts';
import { isSame, isSameStem } from '../same-word.ts';
import type { ToldClause } from '../told-clause.ts';

/** Deeds that one doer does, or that are done at one place: another one excludes the one asked of. */
const OF_ONE_DOER = new Set(
  [
    'win',
    'found',
    'design',
    'lead',
    'own',
    'write',
    'compose',
    'direct',
    'discover',
    'invent',
    'paint',
    'manage',
    'run',
    'finance',
    'fund',
    'pay',
    'enforce',
    'succeed',
    'chair',
    'coach',
    'do',
  ].map(conceptOf),
);
const AT_ONE_PLACE = new Set(
  [
    'build',
    'design',
    'write',
    'invent',
    'paint',
    'film',
    'print',
    'assemble',
    'manufacture',
    'discover',
    'born',
    'bear',
    'die',
    'make',
    'found',
    'base',
    'bury',
    'locate',
    'hold',
    'move',
    'expire',
    'end',
    'begin',
    'open',
  ].map(conceptOf),
);
const PLACING = /^(?:in|at|on|to|into|near)$/;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
const BE = /^(?:is|are|was|were|remains?|became)$/;

const isName = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);
const holds = (words: readonly Word[], asked: readonly Word[]): boolean =>
  asked.some((one) => words.some((word) => isSame(one, word)));

/** What kind of place or time a word names: only one of a kind excludes another. */
const kindOf = (word: Word | undefined): string | null => {
  if (word === undefined) return null;
  if (MONTH.test(word.folded) && isName(word)) return 'month';
  if (WEEKDAY.test(word.folded)) return 'weekday';
  return isName(word) ? 'place' : null;
};

/** "The main sponsor is Polaris": somebody else is what a question asks whether its subject is. */
const isOtherBearer = (
  { isIdentity, predicate, subjectWords, words: asked }: AskedStatement,
  { words }: ToldClause,
): boolean => {
  if (!isIdentity || predicate === null || !subjectWords.some(isName)) return false;
  // Only what there is one of: "the main sponsor".
  const at = asked.indexOf(predicate);
  if (!asked.slice(Math.max(0, at - 3), at).some(({ folded }) => folded === 'the')) return false;
  const roleAt = words.findIndex((word) => isSameStem(predicate, word));
  const linkAt = words.findIndex(({ folded }) => BE.test(folded));
  if (roleAt < 0 || linkAt < 0 || Math.abs(linkAt - roleAt) > 4) return false;
  const bearer = roleAt < linkAt ? words.slice(linkAt + 1) : words.slice(0, linkAt);
  const role = asked.slice(asked.findLastIndex(({ folded }, i) => i < at && folded === 'the') + 1, at + 1);
  const isWholeRole = role.every((word) => words.some((other) => isSame(word, other)));
  return isWholeRole && bearer.some((word, i) => i < 6 && isName(word)) && !holds(bearer, subjectWords);
};

/** "Owned by the city" of "Does a trust own it?": the deed is told of somebody else alone. */
const isOtherDoer = (statement: AskedStatement, { words, tags, subject, hasPronoun }: ToldClause): boolean => {
  const { predicate, subjectWords, isPassive, words: asked } = statement;
  if (predicate === null || subjectWords.length === 0 || !OF_ONE_DOER.has(conceptOf(predicate.folded))) return false;
  const at = words.findIndex((word) => isSameStem(predicate, word));
  // "They also won it": besides others.
  if (at < 0 || words.some(({ folded }) => folded === 'also')) return false;
  const from = asked.indexOf(predicate);
  const by = asked.findIndex(({ folded }, i) => i > from && folded === 'by');
  const doer = isPassive ? (by < 0 ? [] : asked.slice(by + 1)) : subjectWords;
  const done = isPassive ? subjectWords : asked.slice(from + 1).filter((word) => statement.content.includes(word));
  if (doer.length === 0 || done.length === 0) return false;
  const agentAt = words.findIndex(({ folded }, i) => i > at && i <= at + 2 && folded === 'by');
  if (tags[at] === 'past' && agentAt >= 0) {
    const agent = words.slice(agentAt + 1, agentAt + 6);
    const isOfDone =
      holds(subject, done) || subject.length === 0 || (hasPronoun && done.every((word) => !isName(word)));
    return (
      isOfDone &&
      agent.length > 0 &&
      !holds(
        words,
        doer.filter((word) => word !== doer[0] || doer.length === 1 || isName(word)),
      )
    );
  }
  const before = words.slice(0, at);
  return (
    !isPassive &&
    doer.some(isName) &&
    before.some(isName) &&
    !holds(words, doer.filter(isName)) &&
    done.filter(isName).every((word) => holds(words, [word])) &&
    holds(words.slice(at + 1), done)
  );
};

/** "Built in Tasmania" of "Was it built in Ireland?": another place, month or weekday for what is done at one. */
const isElsewhere = ({ words: asked, predicate, isPassive }: AskedStatement, { words }: ToldClause): boolean => {
  const placeAt = asked.findLastIndex(({ folded }, i) => PLACING.test(folded) && kindOf(asked[i + 1]) !== null);
  const place = asked[placeAt + 1];
  const kind = placeAt < 0 ? null : kindOf(place);
  if (kind === null || place === undefined || holds(words, [place])) return false;
  // "a terminal": there may be one at either place.
  const from = predicate === null ? placeAt : isPassive ? 0 : asked.indexOf(predicate);
  if (kind === 'place' && asked.slice(from, placeAt).some(({ folded }) => /^(?:an?|any|another)$/.test(folded)))
    return false;
  return words.some(({ folded }, i) => {
    if (!PLACING.test(folded) || kindOf(words[i + 1]) !== kind) return false;
    const verb = words[i - 1];
    const told = words.slice(Math.max(0, i - 4), i);
    if (kind === 'month' || kind === 'weekday')
      return verb !== undefined && told.some((word) => AT_ONE_PLACE.has(conceptOf(word.folded)));
    return (
      predicate !== null &&
      AT_ONE_PLACE.has(conceptOf(predicate.folded)) &&
      told.some((word) => isSame(predicate, word))
    );
  });
};

/** Whether a clause tells of another one, at the place of the one that a statement is about, where there is only one. */
export const isOfOther = (statement: AskedStatement, clause: ToldClause): boolean =>
  denialsOf(clause).length === 0 &&
  (isOtherBearer(statement, clause) || isOtherDoer(statement, clause) || isElsewhere(statement, clause));
