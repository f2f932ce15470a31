import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import { tagsOf } from '../../question/word-class.ts';
import type { Finding } from './finding.ts';
import type { Place } from './source.ts';

const BE = /^(?:is|are|was|were|be)$/;
const VERBAL = new Set(['verb', 'past', 'gerund']);

/**
 * A quality that the carriers tell only as a deed, and of something else: "The algae are poisonous" of "The spray poisons
 * the algae".
 */
export const qualityOfOther = (mine: readonly Word[], carriers: readonly Place[]): Finding | null => {
  const tags = tagsOf([...mine]);
  for (const [at, word] of mine.entries()) {
    const subject = mine.slice(0, Math.max(0, at - 1)).findLast(isContent);
    if (tags[at] !== 'adjective' || !BE.test(mine[at - 1]?.folded ?? '') || subject === undefined) continue;
    const deeds = carriers.flatMap(({ sentence: { words: list } }) => {
      const theirs = tagsOf(list);
      return list.flatMap((other, i) =>
        stemSimilarity(word.stem, other.stem) >= 0.5
          ? [{ other, tag: theirs[i], doer: list.slice(0, i).findLast(isContent) }]
          : [],
      );
    });
    const isOther = deeds.every(
      ({ other, tag, doer }) =>
        other.folded !== word.folded &&
        VERBAL.has(tag ?? '') &&
        doer !== undefined &&
        stemSimilarity(doer.stem, subject.stem) < 0.5,
    );
    if (deeds.length > 0 && isOther) return { kind: 'unsupported', reason: `no passage says “${word.text}” of this` };
  }
  return null;
};
