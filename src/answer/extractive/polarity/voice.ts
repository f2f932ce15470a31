import type { Word } from '../../../domain/words.ts';
import { related } from '../../../domain/word-relations.ts';
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

const isPassiveAt = ({ words, tags, ranked }: ToldClause, at: number): boolean => {
  if (tags[at] !== 'past') return false;
  if (words[at + 1]?.folded === 'by') return true;
  // "The mill, built in 1987,": a participle behind a comma with no object.
  const [before, word] = [words[at - 1], words[at] as Word];
  const isAside = before !== undefined && ranked.sentence.text.slice(before.end, word.start).includes(',');
  if (isAside && (tags[at + 1] === 'preposition' || tags[at + 1] === 'to')) return true;
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

/** What texts call the thing that they are about where its name need not be said again. */
const GENERIC =
  /^(?:company|firm|group|business|club|team|side|city|town|village|borough|council|country|state|government|school|college|university|hospital|party|union|agency|organisation|organization|institute|ship|vessel|boat|plane|aircraft|car|train|drug|medicine|vaccine|treatment|book|novel|film|album|song|play|study|trial|survey|report|building|church|house|bridge|tunnel|station|tower|island|river|park|product|model|device|machine|law|act|treaty|project|programme|program|species|animal|plant|man|woman|author|artist|player)$/;

/**
 * "The company made a loss": one bare noun behind its article that stands for what is asked of: a general word for it, or for what
 * bears a name.
 */
const takesUp = ({ words, tags, subject }: ToldClause, { subjectWords }: AskedStatement): boolean => {
  const at = words.findIndex((word, i) => word.folded === 'the' && subject.includes(words[i + 1] as Word));
  const noun = words[at + 1];
  const placed = words.slice(0, Math.max(at, 0));
  const isAlone =
    subject.every((word) => word === noun || placed.includes(word)) &&
    placed.every((_, i) => i > 0 || tags[i] === 'preposition' || tags[i] === 'conjunction');
  if (at < 0 || noun === undefined || !isAlone || !/^\p{Ll}/u.test(noun.text)) return false;
  return GENERIC.test(noun.folded) || subjectWords.some(({ stem }) => related(stem, noun.stem) !== null);
};

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
  if (takesUp(clause, statement) && isTitled) return true;
  const hasOwn = clause.subject.some(
    (word) =>
      !holds(statement.content, word) &&
      // What "it" stands for may be what the text is about as well as the last thing that it names.
      (!clause.hasPronoun || clause.words.includes(word) || /^\p{Lu}/u.test(word.text)) &&
      (/^\p{Lu}/u.test(word.text) || !clause.given.has(word.stem)),
  );
  return !hasOwn && isGiven(subject, clause);
};
