import type { RankedPassage } from '../../../retrieval/retrieve.ts';

/** The stems of the line that a passage's document opens with, its title where it has no other; none where that was not found. */
export const openingStems = ({ document }: RankedPassage, passages: readonly RankedPassage[]): readonly string[] => {
  const first = passages.find(
    ({ document: { documentId }, passage: { chunk } }) => documentId === document.documentId && chunk.start === 0,
  );
  return first?.passage.sentences[0]?.stems ?? [];
};
