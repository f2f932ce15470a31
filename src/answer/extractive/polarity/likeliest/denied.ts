import type { Word } from '../../../../domain/words.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import { exceptionOf } from '../exclusion.ts';
import { isHedged } from '../hedges.ts';
import type { Polarity } from '../judge-clause.ts';
import { asksForNeed } from '../loosely/leave.ts';
import { denialsOf } from '../negation.ts';
import type { Means } from '../rules/about.ts';
import { isOpposite, isSameStem } from '../same-word.ts';
import type { ToldClause } from '../told-clause.ts';
import type { FocusClause } from './focus-clause.ts';

const LIMITED = /^(?:only|until|unless|because|entirely|always|both|all|every|necessarily|longer)$/;
const GUARDED = /^(?:all|every|each|both|only|never|no|not|alone|most|least|first|last)$/;

const isEvidence = (words: readonly Word[], at: number): boolean =>
  /^(?:signs?|evidence|indications?|proof|traces?|hints?|reason)$/.test(words[at]?.folded ?? '') &&
  /^(?:that|of|for|to)$/.test(words[at + 1]?.folded ?? '');

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
    ])
  )
    return null;
  const { words, tags } = clause;
  const [denial, ...others] = denialsOf(clause);
  if (denial === undefined || others.length > 0) return null;
  const scope = words.slice(denial.from, denial.to);
  if (denial.isPartial || scope.some(({ folded }) => LIMITED.test(folded))) return null;
  // The denied verb, or the denied thing; of what there is no sign or evidence, that itself.
  const at = scope.findIndex(
    (word, i) => isContent(word) && tags[denial.from + i] !== 'adverb' && !isEvidence(scope, i),
  );
  const head = scope[at];
  if (head === undefined) return null;
  const isOpposed = predicate !== null && words.some((word) => isOpposite(predicate, word));
  const isTold = core.some((word) => means(word, head));
  const isVerb = /^(?:verb|past|gerund)$/.test(tags[words.indexOf(head)] ?? '');
  const isOfPredicate = predicate === null || !isVerb || isSameStem(predicate, head) || means(predicate, head);
  return isTold && isOfPredicate && !isOpposed && !hasNarrowerThing(clause, asked, core, means) ? 'no' : null;
};
