import type { Word } from '../../../domain/words.ts';
import { tagsOf } from '../../question/word-class.ts';
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

const VERBAL = new Set(['verb', 'past']);

/** Where a name stands that a sentence has once; -1 otherwise. */
const placeOf = (list: readonly Word[], { stem }: Word): number => {
  const at = list.findIndex((word) => word.stem === stem);
  return list.some((word, i) => i > at && word.stem === stem) ? -1 : at;
};

/** Whether a verb of one stretch stands in another. */
const shareVerb = (list: readonly Word[], [from, to]: [number, number], others: readonly Word[]): boolean => {
  const tags = tagsOf([...list]);
  return list.some(
    ({ stem }, i) => i > from && i < to && VERBAL.has(tags[i] ?? '') && others.some((other) => other.stem === stem),
  );
};

/** Two names in the other order around the same verb, neither of them behind the word that it stood behind. */
const isTurned = (one: Placed, other: Placed, mine: readonly Word[], theirs: readonly Word[]): boolean => {
  const [a, b] = [placeOf(mine, one.name), placeOf(mine, other.name)];
  const [theirA, theirB] = [placeOf(theirs, one.name), placeOf(theirs, other.name)];
  if (a < 0 || b <= a || theirB < 0 || theirA <= theirB) return false;
  const isMoved = ({ own, theirs: before }: Placed): boolean => !Array.from(own).some((left) => before.has(left));
  return isMoved(one) && isMoved(other) && shareVerb(mine, [a, b], theirs.slice(theirB + 1, theirA));
};

/** A name with what stands before it on either side. */
type Placed = { name: Word; own: ReadonlySet<string>; theirs: ReadonlySet<string> };

/**
 * Two names that have changed places with each other: each stands behind the word that the other stands behind in the
 * source, or both stand in the other order around one verb. A passive on one side alone moves names by itself.
 */
export const namesExchanged = (
  mine: readonly Word[],
  theirs: readonly Word[],
  names: readonly Word[],
): Finding | null => {
  if (saysBy(mine) !== saysBy(theirs)) return null;
  const heads = names.filter((name) => {
    const before = mine[mine.indexOf(name) - 1];
    return before === undefined || !names.includes(before);
  });
  const placed = heads
    .map((name) => ({ name, own: leftOf(mine, name), theirs: leftOf(theirs, name) }))
    .filter((each) => each.theirs.size > 0);
  for (const [i, one] of placed.entries())
    for (const other of placed.slice(i + 1))
      if (
        one.name.stem !== other.name.stem &&
        ((takesPlaceOf(one.own, one.theirs, other.theirs) && takesPlaceOf(other.own, other.theirs, one.theirs)) ||
          isTurned(one, other, mine, theirs) ||
          isTurned(other, one, mine, theirs))
      )
        return { kind: 'roles', reason: `the source has ${one.name.text} and ${other.name.text} the other way round` };
  return null;
};
