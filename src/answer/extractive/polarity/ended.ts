import type { Word } from '../../../domain/words.ts';
import type { AskedStatement } from './asked-statement.ts';
import { isSame } from './same-word.ts';
import type { ToldClause } from './told-clause.ts';

/** Verbs after which what was the case is so no more. */
const ENDING =
  /^(?:left|resigned|retire[ds]|quit|died|departed|ended|ceased|closed|stopped|abolished|demolished|dissolved|scrapped|sold|disbanded|stepped|abandoned|lost|relinquished|vacated|vanished|disappeared|collapsed|extinct)$/;
/** Verbs that end it for their object, or for their subject in the passive. */
const TAKING_OVER = /^(?:replaced|succeeded|dismissed|sacked|fired|ousted|removed|supplanted|superseded)$/;
const MOVING = /^(?:moved?|moves|relocated|transferred|shifted)$/;
const ON = /^(?:still|currently|now|today|nowadays|presently)$/;

/** Whether a question asks about what is the case now, or still was at some time. */
const asksForStanding = ({ words }: AskedStatement): boolean => {
  const first = words[0]?.folded ?? '';
  return words.some(({ folded }) => ON.test(folded)) || /^(?:is|are)$/.test(first);
};

const holds = (words: readonly Word[], asked: readonly Word[]): boolean =>
  asked.some((one) => words.some((word) => isSame(one, word)));

/** Whether a clause says that what a question puts as going on has come to its end for the subject of the question. */
export const hasEnded = (statement: AskedStatement, { words, subject }: ToldClause): boolean => {
  if (!asksForStanding(statement) || statement.subject === null) return false;
  const asked = [statement.subject];
  const taken = words.findIndex(({ folded }) => TAKING_OVER.test(folded));
  if (taken >= 0) {
    const isPassive = words[taken + 1]?.folded === 'by' || /^(?:was|were|been)$/.test(words[taken - 1]?.folded ?? '');
    return isPassive ? holds(subject, asked) : holds(words.slice(taken + 1, taken + 5), asked);
  }
  // "She left her coach Jan Skov": the one who is left, in the role that is asked about.
  const left = words.findIndex(({ folded }) => folded === 'left');
  const behind = left < 0 ? [] : words.slice(left + 1, left + 6);
  const role = statement.predicate;
  if (role !== null && holds(behind, asked)) return statement.isIdentity && holds(behind, [role]);
  return words.some(({ folded }) => ENDING.test(folded)) && holds(subject, asked);
};

/** Whether a clause says that something moved away from the place that a question puts it at. */
export const hasMovedFrom = (statement: AskedStatement, { words }: ToldClause): boolean => {
  if (!asksForStanding(statement) || !words.some(({ folded }) => MOVING.test(folded))) return false;
  const from = words.findIndex(({ folded }) => folded === 'from');
  const place = from < 0 ? undefined : words[from + 1];
  return place !== undefined && statement.content.some((word) => isSame(word, place));
};
