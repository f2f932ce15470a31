import type { Question } from '../../../retrieval/question.ts';
import { isContent } from '../../../retrieval/content.ts';
import { bestSimilarity, stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import { asksForFigure, fittingQuantities } from '../../question/fitting-quantities.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { stretchesOf } from './stretches.ts';

/** By so many words of the question one part has to tell more than the others. */
const CLEARLY = 2;

/**
 * Of several figures of one sentence the one in whose part of it the question's words stand: "1281" of "Founded in 1281, burned in
 * 1306 and rebuilt by 1430", asked when it was founded. Null where no part, or not just one, tells more of the question than the others.
 */
export const figureOfClause = (question: Question, shown: readonly RankedSentence[]): string | null => {
  if (!asksForFigure(question) || question.expects === 'count') return null;
  const telling = shown.filter(({ sentence }) => fittingQuantities(question, sentence).length > 0);
  const [best] = telling.toSorted((a, b) => b.share - a.share);
  if (best === undefined) return null;
  const { text, words } = best.sentence;
  const figures = fittingQuantities(question, best.sentence);
  // What is asked for a figure of stands with all of them, or goes unsaid.
  const asked = question.terms.filter((stem) => !question.focus.includes(stem));
  const parts = stretchesOf(text).flatMap(({ start, end }) => {
    const [only, ...others] = figures.filter((figure) => figure.start >= start && figure.end <= end);
    const inside = words.filter((word) => word.start >= start && word.end <= end);
    const stems = new Set(inside.map(({ stem }) => stem));
    const told = asked.filter((stem) => bestSimilarity(stem, stems) > 0).length;
    const deed = only === undefined ? undefined : inside.findLast((word) => word.end <= only.start && isContent(word));
    const isDated = question.kind === 'when' && asked.some((stem) => stemSimilarity(stem, deed?.stem ?? '') > 0);
    return only === undefined ? [] : [{ figure: others.length > 0 ? null : only.text, told, isDated }];
  });
  const [first, second] = parts.toSorted((a, b) => b.told - a.told);
  if (first === undefined || second === undefined) return null;
  const isClear = first.told >= second.told + CLEARLY || (first.told > second.told && first.isDated);
  return isClear ? first.figure : null;
};
