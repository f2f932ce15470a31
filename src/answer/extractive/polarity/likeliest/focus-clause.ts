import type { Word } from '../../../../domain/words.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Means } from '../rules/about.ts';
import { isOpposite, isSame } from '../same-word.ts';
import { isGiven, toldClauses, type ToldClause } from '../told-clause.ts';

/** What the predicate of a question counts for beside its other words when clauses are held against it. */
const OF_PREDICATE = 2;
/** Sentences before a clause, beside the one behind it, in which its reader reads of a common noun. */
const IN_MIND = 3;
/** Words that stand for whoever reads, or for any place or thing. */
const GENERIC =
  /^(?:places?|people|person|persons|visitors?|guests?|customers?|tourists?|public|things?|ways?|kinds?|sorts?|available|possible|extra|additional)$/;

/** The clause of a sentence that speaks most of what a question asks. */
export type FocusClause = {
  clause: ToldClause;
  /** Words of the question that neither its sentence nor what stands above says. */
  unsaid: readonly Word[];
  /** Those of them that the sentences beside it don't say either. */
  untold: readonly Word[];
};

const isName = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);
const isOwner = ({ text }: Word): boolean => /['’]s$|s['’]$/.test(text);

const says = (asked: Word, { words, subject, sharesSubject, hasPronoun }: ToldClause, means: Means): boolean =>
  words.some((told) => means(asked, told) || isOpposite(asked, told)) ||
  ((sharesSubject || hasPronoun) && subject.some((told) => means(asked, told)));

/** "at a higher pitch, but not more loudly": what a contrast denies besides is no part of what is told. */
const beforeContrast = (clause: ToldClause): ToldClause => {
  const at = clause.words.findIndex(
    ({ folded }, i) =>
      i > 1 && folded === 'but' && /^(?:not|no|never|without)$/.test(clause.words[i + 1]?.folded ?? ''),
  );
  return at < 0 ? clause : { ...clause, words: clause.words.slice(0, at), tags: clause.tags.slice(0, at) };
};

/** "humidity had none": what such a clause leaves out is said in the one before. */
const withWhatIsTakenUp = (clause: ToldClause, at: number, clauses: readonly ToldClause[]): ToldClause => {
  const before = clauses[at - 1];
  const takesUp = before !== undefined && clause.words.some(({ folded }) => folded === 'none');
  return takesUp ? { ...clause, sharesSubject: true, subject: [...clause.subject, ...before.words] } : clause;
};

/** The clause of a sentence that tells most words of a statement, the first of several; null where none tells any. */
export const focusClause = (
  { predicate, subjectWords }: AskedStatement,
  core: readonly Word[],
  ranked: RankedSentence,
  means: Means,
): FocusClause | null => {
  const clauses = toldClauses(ranked)
    .map(withWhatIsTakenUp)
    .filter(({ isConditional }) => !isConditional)
    .flatMap((clause) => {
      const main = beforeContrast(clause);
      return main === clause ? [clause] : [main, clause];
    });
  const scored = clauses.map((clause) => ({
    clause,
    told: core.reduce(
      (sum, word) => sum + (says(word, clause, means) ? (word === predicate ? OF_PREDICATE : 1) : 0),
      0,
    ),
  }));
  const most = Math.max(0, ...scored.map(({ told }) => told));
  const clause = scored.find(({ told }) => told === most)?.clause;
  if (clause === undefined || most === 0) return null;
  const { passage, position, sentence } = ranked;
  const beside = passage.sentences.slice(Math.max(0, position - IN_MIND), position + 2).flatMap(({ words }) => words);
  // What is spoken of beside may be what it is about, but not in the place of a subject of its own.
  const isInMind = (word: Word): boolean =>
    !isName(word) && !subjectWords.includes(word) && beside.some((told) => isSame(word, told));
  const unsaid = core.filter(
    (word) =>
      !says(word, clause, means) &&
      !isGiven(word, clause) &&
      !GENERIC.test(word.folded) &&
      // What another clause says of common things need not be said again; a name has to be this one's, but for an owner's.
      !((!isName(word) || isOwner(word)) && word !== predicate && sentence.words.some((told) => means(word, told))),
  );
  const untold = unsaid.filter((word) => word === predicate || !isInMind(word));
  return { clause, unsaid, untold };
};
