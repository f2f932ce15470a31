import type { Word } from '../../../domain/words.ts';
import { conceptOf } from '../../../facts/terms.ts';
import type { AskedStatement } from './asked-statement.ts';
import type { Clause } from './clauses.ts';
import { isOfAmountAside } from './apposition.ts';
import { isSame } from './same-word.ts';
import type { ToldClause } from './told-clause.ts';
import { isGiven } from './told-clause.ts';

const BE = /^(?:is|are|was|were|be|been|being|got|get|isn't|aren't|wasn't|weren't)$/;
/** What is the same of its subject in both voices: "the toll was raised", "the toll rose". */
const EITHER: ReadonlySet<string> = new Set(
  [
    'rise',
    'fall',
    'open',
    'begin',
    'end',
    'shut',
    'marry',
    'divorce',
    'change',
    'break',
    'freeze',
    'move',
    'eliminated',
    'beaten',
  ].map(conceptOf),
);

const isPassiveAt = ({ words, tags }: Clause, at: number): boolean => {
  if (tags[at] !== 'past') return false;
  if (words[at + 1]?.folded === 'by') return true;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (BE.test(words[i]?.folded ?? '')) return true;
    if (!/^(?:adverb|past|conjunction|auxiliary)$/.test(tags[i] ?? '')) return false;
  }
  return false;
};

const holds = (words: readonly Word[], asked: Word): boolean => words.some((word) => isSame(asked, word));

/** The agent of a passive: the words behind "by". */
const agentOf = ({ words }: Clause): Word[] => {
  const at = words.findIndex(({ folded }) => folded === 'by');
  return at < 0 ? [] : words.slice(at + 1);
};

/** Words of the subject that would make it another, narrower thing than the question's. */
const isNarrower = (statement: AskedStatement, clause: ToldClause, aside: readonly Word[]): boolean => {
  const { subject } = statement;
  if (subject === null || /^\p{Lu}/u.test(subject.text)) return false;
  // "children and pensioners": each of them.
  if (clause.words.some(({ folded, end }) => folded === 'and' && end < (clause.subject.at(-1)?.start ?? 0)))
    return false;
  return clause.subject.some(
    (word) =>
      !aside.includes(word) &&
      !/^(?:one|planned|proposed)$/.test(word.folded) &&
      !isOfAmountAside(clause, word) &&
      (!clause.hasPronoun || clause.words.includes(word)) &&
      !holds(statement.words, word) &&
      !isGiven(word, { ...clause, around: clause.given }) &&
      !word.folded.endsWith('ly'),
  );
};

/** "The company made a loss": one bare noun that stands for what the text is about. */
const takesUp = ({ words, subject }: ToldClause): boolean =>
  subject.length === 1 &&
  /^\p{Ll}/u.test(subject[0]?.text ?? '') &&
  words[0]?.folded === 'the' &&
  words[1] === subject[0];

/**
 * Whether a clause says it of what the question is about: its subject is the question's, in the same role. `at`: where the
 * clause has the verb, -1 for none; words `aside` belong to an exception.
 */
export const isToldOfSubject = (
  statement: AskedStatement,
  clause: ToldClause,
  at: number,
  aside: readonly Word[],
): boolean => {
  const { subject, isPassive } = statement;
  if (subject === null) return true;
  const isVerb = at >= 0 && /^(?:verb|past|gerund)$/.test(clause.tags[at] ?? '');
  const isTurned =
    isVerb && !EITHER.has(conceptOf(clause.words[at]?.folded ?? '')) && isPassive !== isPassiveAt(clause, at);
  if (isTurned && isPassive) {
    // Passive asked, active told: the subject is the object of the clause.
    return holds(clause.words.slice(at + 1), subject);
  }
  if (isTurned) return holds(agentOf(clause), subject);
  if (holds(clause.subject, subject)) {
    const isWhole = statement.headWords.every(
      (word) => holds(clause.subject, word) || isGiven(word, { around: clause.given }),
    );
    return isWhole && !isNarrower(statement, clause, aside);
  }
  const isTitled = statement.subjectWords.every((word) => isGiven(word, { around: clause.given }));
  if (takesUp(clause) && isTitled) return true;
  const hasOwn = clause.subject.some(
    (word) => !holds(statement.content, word) && (/^\p{Lu}/u.test(word.text) || !clause.given.has(word.stem)),
  );
  return !hasOwn && isGiven(subject, clause);
};
