import { terms } from '../../domain/words.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { opensWithReference } from '../reading/opening.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';

/**
 * The content stems that a reader takes a sentence to speak of: its own, those of the title and the headings above it, and
 * those of the sentence before where it opens with a reference to that.
 */
const toldStems = ({ sentence, position, passage, document }: RankedSentence): ReadonlySet<string> => {
  const before = opensWithReference(sentence) ? passage.sentences[position - 1] : undefined;
  return new Set([...sentence.stemSet, ...(before?.stemSet ?? []), ...terms(document.title), ...passage.headingStems]);
};

/** Share of some stems that a sentence tells, in [0, 1]; 1 of none. */
export const shareTold = (about: readonly string[], ranked: RankedSentence): number => {
  const told = toldStems(ranked);
  return about.length === 0 ? 1 : about.filter((stem) => bestSimilarity(stem, told) > 0).length / about.length;
};

/** Whether a sentence tells all of some stems, and says at least one of them itself. */
export const tells = (about: readonly string[], ranked: RankedSentence): boolean =>
  about.some((stem) => bestSimilarity(stem, ranked.sentence.stemSet) > 0) && shareTold(about, ranked) === 1;
