import type { Word } from '../../../domain/words.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import { tagsOf } from '../../question/word-class.ts';
import type { Finding } from './finding.ts';

const VERBAL = new Set(['verb', 'past']);
/** Words on either side of a deed within which its names stand. */
const REACH = 5;

type Deed = { verb: Word; before: Word; after: Word; isPassive: boolean };

/** Deeds with the nearest name on either side. */
const deedsOf = (list: readonly Word[], isName: (word: Word) => boolean): Deed[] => {
  const tags = tagsOf([...list]);
  return list.flatMap((verb, at) => {
    if (!VERBAL.has(tags[at] ?? '') || isName(verb)) return [];
    const before = list.slice(Math.max(0, at - REACH), at).findLast(isName);
    const behind = list.slice(at + 1, at + 1 + REACH);
    const after = behind.find(isName);
    if (before === undefined || after === undefined) return [];
    const isPassive = behind.slice(0, behind.indexOf(after)).some(({ folded }) => folded === 'by');
    return [{ verb, before, after, isPassive }];
  });
};

/**
 * Two names with the same deed between them, the other way round: "Lund beat Voss" of "Voss beat Lund". A passive on one side
 * alone turns them round itself.
 */
export const rolesTurned = (mine: readonly Word[], theirs: readonly Word[], names: readonly Word[]): Finding | null => {
  const stems = new Set(names.map(({ stem }) => stem));
  const told = deedsOf(theirs, ({ stem }) => stems.has(stem));
  for (const { verb, before, after, isPassive } of deedsOf(mine, (word) => names.includes(word))) {
    const same = told.filter((deed) => stemSimilarity(verb.stem, deed.verb.stem) >= 0.5);
    const isTurned = same.some(
      (deed) => deed.before.stem === after.stem && deed.after.stem === before.stem && deed.isPassive === isPassive,
    );
    const isTold = same.some((deed) => deed.before.stem === before.stem || deed.after.stem === after.stem);
    if (isTurned && !isTold && before.stem !== after.stem)
      return { kind: 'roles', reason: `the source has ${before.text} and ${after.text} the other way round` };
  }
  return null;
};
