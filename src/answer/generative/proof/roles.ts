import type { Word } from '../../../domain/words.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import { tagsOf } from '../../question/word-class.ts';
import type { Finding } from './finding.ts';

const VERBAL = new Set(['verb', 'past']);

const indexOf = (list: readonly Word[], { stem }: Word): number => list.findIndex((other) => other.stem === stem);

/** Whether "by" leads to a word, over determiners and titles. */
const isAgent = (list: readonly Word[], at: number): boolean =>
  list.slice(Math.max(0, at - 4), at).some(({ folded }) => folded === 'by');

/**
 * Two names with the same deed between them, the other way round: "Lund beat Voss" of "Voss beat Lund". A passive on one side
 * alone turns them round itself.
 */
export const rolesTurned = (mine: readonly Word[], theirs: readonly Word[], names: readonly Word[]): Finding | null => {
  const tags = tagsOf([...mine]);
  for (const [first, ...others] of names.map((_, i) => names.slice(i))) {
    const a = first === undefined ? -1 : mine.indexOf(first);
    const theirA = first === undefined ? -1 : indexOf(theirs, first);
    if (first === undefined || a < 0 || theirA < 0) continue;
    for (const second of others) {
      const [b, theirB] = [mine.indexOf(second), indexOf(theirs, second)];
      if (second.stem === first.stem || b <= a || theirB < 0 || theirB > theirA) continue;
      const isPassive = isAgent(mine, b) !== isAgent(theirs, theirA);
      const deed = mine
        .slice(a + 1, b)
        .find(
          (word, i) =>
            VERBAL.has(tags[a + 1 + i] ?? '') &&
            theirs.slice(theirB + 1, theirA).some(({ stem }) => stemSimilarity(word.stem, stem) >= 0.5),
        );
      if (deed !== undefined && !isPassive)
        return { kind: 'roles', reason: `the source has ${first.text} and ${second.text} the other way round` };
    }
  }
  return null;
};
