import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import { related } from '../../../domain/word-relations.ts';

/** Stretches of two sentences between words that both have, in order; each holds what only one of them says there. */
export type Gap = { mine: Word[]; theirs: Word[] };

export type Alignment = {
  /** Words that both have, in the order of both. */
  pairs: [Word, Word][];
  gaps: Gap[];
};

const isAkin = (a: Word, b: Word): boolean => {
  if (a.stem === b.stem || stemSimilarity(a.stem, b.stem) >= 0.5) return true;
  const relation = related(a.stem, b.stem);
  return relation === 'synonym' || relation === 'derived';
};

/** Words longer than this are no sentence to be aligned. */
const LONGEST = 120;

/** Aligns the content words of two sentences by their longest common subsequence, akin words counted as common. */
export const alignWords = (mine: readonly Word[], theirs: readonly Word[]): Alignment => {
  const [a, b] = [mine.filter(isContent).slice(0, LONGEST), theirs.filter(isContent).slice(0, LONGEST)];
  const akin = a.map((one) => b.map((other) => isAkin(one, other)));
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i]![j] = akin[i]![j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  const pairs: [Word, Word][] = [];
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  let gap: Gap = { mine: [], theirs: [] };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && akin[i]![j]) {
      gaps.push(gap);
      gap = { mine: [], theirs: [] };
      pairs.push([a[i++]!, b[j++]!]);
    } else if (j >= b.length || (i < a.length && best[i + 1]![j]! >= best[i]![j + 1]!)) gap.mine.push(a[i++]!);
    else gap.theirs.push(b[j++]!);
  }
  gaps.push(gap);
  return { pairs, gaps };
};
