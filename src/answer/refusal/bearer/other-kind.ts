import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { Retrieval } from '../../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { tagsIn } from '../../extractive/polarity/tags-in.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { isTold, stemsOfPassage } from '../told-near.ts';

type Pair = { kind: Word; head: Word };

/** Words with the noun that each describes: "green light", "lunch break". */
const pairsOf = (text: string, words: readonly Word[]): Pair[] => {
  const tags = tagsIn(words, text);
  return words.flatMap((kind, i): Pair[] => {
    const head = words[i + 1];
    const isPair =
      head !== undefined &&
      /^(?:adjective|noun)$/.test(tags[i] ?? '') &&
      tags[i + 1] === 'noun' &&
      isContent(kind) &&
      /^[\s-]$/.test(text.slice(kind.end, head.start));
    return isPair ? [{ kind, head }] : [];
  });
};

/** "What does a green light mean?" where the passage tells of a red one, and of nothing green. */
export const isOfOtherKind = (retrieval: Retrieval, best: RankedSentence): boolean => {
  const { question } = retrieval;
  const told = stemsOfPassage(best);
  const pairs = best.passage.sentences
    .slice(Math.max(0, best.position - 1), best.position + 2)
    .flatMap(({ text, words }) => pairsOf(text, words));
  return pairsOf(question.text, question.words).some(
    ({ kind, head }) =>
      question.terms.includes(kind.stem) &&
      !question.focus.includes(head.stem) &&
      !isTold(retrieval, kind.stem, told) &&
      // "In the pedestrian zone scooters …": what the question says itself is no other kind.
      pairs.some(
        (other) =>
          !question.terms.includes(other.kind.stem) && bestSimilarity(head.stem, new Set([other.head.stem])) === 1,
      ),
  );
};
