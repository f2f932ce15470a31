import type { Word } from '../../../domain/words.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import type { AskedStatement } from './asked-statement.ts';
import { denialsOf } from './negation.ts';
import { shareWord } from './exclusion.ts';
import type { ToldClause } from './told-clause.ts';

/** What title, headings and passage of a clause speak of. */
const stemsAround = ({ around, ranked }: ToldClause): ReadonlySet<string> =>
  new Set([...around, ...ranked.passage.stemSet]);

/**
 * Whether a clause denies the bare verb of a question, and so all that the question says besides: who "was not lifting" lifted
 * no container either. It ends with that verb (at `at`); what it leaves out stands behind the verb in the question, and title or
 * passage speak of half of that at least.
 */
export const deniesBarely = (
  { predicate, content, asksLeave }: AskedStatement,
  clause: ToldClause,
  at: number,
  missing: readonly Word[],
): boolean => {
  // "Not allowed: glass.": what is denied stands behind.
  if (predicate === null || asksLeave || at < 1 || at < clause.words.length - 1) return false;
  const behind = content.filter(({ start }) => start > predicate.start);
  const around = stemsAround(clause);
  const told = behind.filter(({ stem }) => bestSimilarity(stem, around) > 0);
  return (
    denialsOf(clause).some(({ from, to, isPartial }) => !isPartial && from <= at && at < to) &&
    missing.every((word) => behind.includes(word)) &&
    told.length * 2 >= behind.length
  );
};

/** "made no difference", "had no effect". */
const NO_EFFECT =
  /\b(?:ma[dk]es?|ha(?:d|s|ve))\s+(?:no|little or no)\s+(?:\p{L}+\s+)?(?:difference|effect|impact|influence)\b/iu;
const CAUSING =
  /^(?:make|cause|help|affect|change|improve|increase|reduce|influence|raise|lower|boost|worsen|speed|slow|strengthen|weaken|prevent)$/;

/** Whether a clause says that the subject of a question, which asks what it did to something, had no effect at all. */
export const hasNoEffect = ({ words, headWords, content }: AskedStatement, clause: ToldClause): boolean => {
  const { words: told, ranked } = clause;
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || headWords.length === 0) return false;
  const around = stemsAround(clause);
  const before = told.slice(
    0,
    told.findIndex(({ folded }) => folded === 'no'),
  );
  return (
    NO_EFFECT.test(ranked.sentence.text.slice(first.start, last.end)) &&
    words.some(({ folded }) => CAUSING.test(folded)) &&
    headWords.every((word) => shareWord([word], before)) &&
    content.every(
      ({ stem, folded }) => CAUSING.test(folded) || folded.endsWith('er') || bestSimilarity(stem, around) > 0,
    )
  );
};

/** Whether a clause singles out one that lacks what a question says of all: "the only one without clamps". */
export const lacksAmongAll = ({ content }: AskedStatement, { words }: ToldClause): boolean => {
  const only = words.findIndex(({ folded }) => folded === 'only');
  const without = words.findIndex(({ folded }, i) => i > only && i <= only + 3 && folded === 'without');
  if (only < 0 || without < 0 || words[only - 1]?.folded !== 'the') return false;
  return content.every((word) => shareWord([word], words)) && shareWord(content, words.slice(without + 1, without + 5));
};
