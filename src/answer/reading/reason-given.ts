import type { Question } from '../../retrieval/question.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import type { RankedSentence } from './rank-sentences.ts';

/** Words that open a reason, up to the end of its clause. */
const REASON =
  /\b(?:because(?: of)?|due to|owing to|thanks to|as a result of|in order to|so as to|so that|on the grounds? that)\s[^.;:!?()]*/iu;
/** A reason longer than this is the sentence itself. */
const MOST_WORDS = 20;

/** The clause of a shown sentence that says why, where the deed that is asked about stands outside of it; null without one. */
export const reasonGiven = (question: Question, shown: readonly RankedSentence[]): string | null => {
  for (const { sentence } of shown) {
    const match = REASON.exec(sentence.text);
    if (match === null) continue;
    const clause = match[0].trim().replace(/,$/, '');
    const end = match.index + match[0].length;
    const outside = new Set(
      sentence.words.filter((word) => word.end <= match.index || word.start >= end).map(({ stem }) => stem),
    );
    const isAbout = question.terms.some((term) => bestSimilarity(term, outside) > 0);
    if (isAbout && clause.split(/\s+/).length <= MOST_WORDS) return clause;
  }
  return null;
};
