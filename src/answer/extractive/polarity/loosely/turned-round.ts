import type { Word } from '../../../../domain/words.ts';
import { conceptOf, oppositionOf } from '../../../../facts/terms.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isSame } from '../same-word.ts';
import type { ToldClause } from '../told-clause.ts';

/** Deeds that both sides do. */
const MUTUAL = new Set(
  ['marry', 'divorce', 'meet', 'merge', 'join', 'share', 'agree', 'work', 'play', 'talk', 'partner', 'compete'].map(
    conceptOf,
  ),
);

const holds = (words: readonly Word[], asked: readonly Word[]): boolean =>
  asked.length > 0 && asked.every((one) => words.some((word) => isSame(one, word)));

/** The name that a word stands in, of a statement: neighbours in capitals. */
const nameAt = (words: readonly Word[], at: number): Word[] => {
  const isCapital = (i: number): boolean => /^\p{Lu}/u.test(words[i]?.text ?? '');
  if (!isCapital(at)) return [];
  let [from, to] = [at, at];
  while (isCapital(from - 1)) from--;
  while (isCapital(to + 1)) to++;
  return words.slice(from, to + 1);
};

/**
 * What a clause says to "Did A do it to B?" where it has both names around the same deed: no where they stand the other way round
 * ("A was bought by B"), yes where the clause tells the converse deed ("B sold it to A"). Null for neither.
 */
export const turnedRound = (
  { words: asked, predicate, subjectWords, isPassive }: AskedStatement,
  { words, tags, subject: told }: ToldClause,
): Polarity | null => {
  if (predicate === null || subjectWords.length === 0) return null;
  const from = asked.indexOf(predicate);
  const objectAt = asked.findIndex(
    ({ text, folded }, i) =>
      i > from &&
      /^\p{Lu}/u.test(text) &&
      !/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(folded),
  );
  const object = nameAt(asked, objectAt);
  const subject = subjectWords.filter(({ text }) => /^\p{Lu}/u.test(text));
  // "returned to Paris": where a deed is done to its subject, its doer stands behind "by".
  if (isPassive && !/^(?:by|from)$/.test(asked[objectAt - 1]?.folded ?? '')) return null;
  if (subject.length === 0 || object.length === 0 || MUTUAL.has(conceptOf(predicate.folded))) return null;
  const at = words.findIndex((word, i) => isSame(predicate, word) && /^(?:verb|past|gerund|noun)$/.test(tags[i] ?? ''));
  const converse = words.findIndex(
    (word) => oppositionOf(conceptOf(predicate.folded), conceptOf(word.folded)) === 'direction',
  );
  const [before, behind] = [
    [...told, ...words.slice(0, Math.max(at, converse))],
    words.slice(Math.max(at, converse) + 1),
  ];
  if (at < 0 && converse >= 0 && /^(?:=buy|=sell)$/.test(conceptOf(predicate.folded))) {
    const link = behind.findIndex(({ folded }) => /^(?:to|from)$/.test(folded));
    return link >= 0 && holds(behind.slice(link), subject) ? 'yes' : null;
  }
  if (at < 0) return null;
  const by = behind.findIndex(({ folded }) => folded === 'by');
  const isToldPassive = tags[at] === 'past' && by >= 0 && by <= 2;
  const [doer, done] = isToldPassive ? [behind.slice(by), before] : [before, behind];
  const [askedDoer, askedDone] = isPassive ? [object, subject] : [subject, object];
  return holds(doer, askedDone) && holds(done, askedDoer) && !holds(doer, askedDoer) ? 'no' : null;
};
