import { statedFigures, type AskedFigure } from './figures-by-value.ts';
import type { Passage, PassageSentence } from './passage.ts';
import { bestOf, type TermLikeness } from './term-likeness.ts';

/** What a passage holds of the terms of a question, each row by term, in [0, 1]. */
export type PassageMatches = {
  /** Likeness of the best word of each sentence. */
  sentences: number[][];
  /** 1 where the sentence has the very term. */
  exact: number[][];
  passage: number[];
  title: number[];
  /** Of the passage with its headings and title. */
  headed: number[];
};

/** What a figure counts for that is stated in another way. */
const SAME_VALUE = 0.9;

const matchSentence = (
  likeness: TermLikeness,
  sentence: PassageSentence,
  figures: readonly AskedFigure[],
): number[] => {
  const row = likeness.of(sentence.stemSet);
  for (const { terms } of statedFigures(sentence, figures))
    for (const term of terms) row[term] = Math.max(row[term]!, SAME_VALUE);
  return row;
};

export const matchPassage = (
  likeness: TermLikeness,
  passage: Passage,
  titleStems: ReadonlySet<string>,
  figures: readonly AskedFigure[],
): PassageMatches => {
  const sentences = passage.sentences.map((sentence) => matchSentence(likeness, sentence, figures));
  const exact = passage.sentences.map(({ stemSet }) => likeness.terms.map((term) => (stemSet.has(term) ? 1 : 0)));
  const none = likeness.terms.map(() => 0);
  const held = bestOf(none, ...sentences);
  const title = likeness.of(titleStems);
  return { sentences, exact, passage: held, title, headed: bestOf(held, title, likeness.of(passage.headingStems)) };
};
