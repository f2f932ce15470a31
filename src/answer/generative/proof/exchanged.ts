import type { Word } from '../../../domain/words.ts';
import type { Finding } from './finding.ts';

const DETERMINER = /^(?:the|an?|this|that|these|those)$/;
const OPENING = '^';

/** What stands before each occurrence of a name, articles left out. */
const leftOf = (list: readonly Word[], { stem }: Word): Set<string> =>
  new Set(
    list.flatMap((word, at) => {
      if (word.stem !== stem) return [];
      const before = list.slice(0, at).findLast(({ folded }) => !DETERMINER.test(folded));
      return [before?.folded ?? OPENING];
    }),
  );

const saysBy = (list: readonly Word[]): boolean => list.some(({ folded }) => folded === 'by');

/** Whether a name stands where the other one does in the source, and no longer where it stood. */
const takesPlaceOf = (own: ReadonlySet<string>, theirs: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  Array.from(own).some((left) => others.has(left) && !theirs.has(left));

/**
 * Two names that have changed places with each other: each stands behind the word that the other stands behind in the
 * source. A passive on one side alone moves names by itself.
 */
export const namesExchanged = (
  mine: readonly Word[],
  theirs: readonly Word[],
  names: readonly Word[],
): Finding | null => {
  if (saysBy(mine) !== saysBy(theirs)) return null;
  const heads = names.filter((name) => !names.includes(mine[mine.indexOf(name) - 1] ?? name));
  const placed = heads
    .map((name) => ({ name, own: leftOf(mine, name), theirs: leftOf(theirs, name) }))
    .filter((each) => each.theirs.size > 0);
  for (const [i, one] of placed.entries())
    for (const other of placed.slice(i + 1))
      if (
        one.name.stem !== other.name.stem &&
        takesPlaceOf(one.own, one.theirs, other.theirs) &&
        takesPlaceOf(other.own, other.theirs, one.theirs)
      )
        return { kind: 'roles', reason: `the source has ${one.name.text} and ${other.name.text} the other way round` };
  return null;
};
