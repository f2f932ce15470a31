import type { Passage } from './passage.ts';
import { formsOf } from './word-families.ts';
import type { RerankInput } from './rerank.ts';

/** Saturation and length normalisation of BM25, as the keyword index has them. */
const [K1, B] = [1.2, 0.75];
/** What a term counts for where only the title or a heading has it. */
const IN_HEADING = 0.5;

const lengthOf = (passage: Passage): number => passage.sentences.reduce((sum, { stems }) => sum + stems.length, 0);

/** BM25 of each candidate with the question's term weights in place of plain inverse document frequency. */
export const weightedScores = ({
  question,
  weights,
  passages,
  titles,
}: Pick<RerankInput, 'question' | 'weights' | 'passages' | 'titles'>): number[] => {
  const lengths = passages.map(lengthOf);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length);
  return passages.map((passage, i) => {
    const counts = new Map<string, number>();
    for (const { stems } of passage.sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const norm = K1 * (1 - B + (B * (lengths[i] ?? 0)) / Math.max(1, mean));
    return question.terms.reduce((total, term) => {
      const isInHeading = passage.headingStems.has(term) || titles.get(passage.chunk.documentId)?.has(term) === true;
      const own = formsOf(term).reduce((sum, form) => sum + (counts.get(form) ?? 0), counts.get(term) ?? 0);
      const count = own + (isInHeading ? IN_HEADING : 0);
      return total + ((weights.get(term) ?? 0) * count * (K1 + 1)) / (count + norm);
    }, 0);
  });
};
