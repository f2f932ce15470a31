import type { Question } from '../../../retrieval/question.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { tagsOf } from '../../question/word-class.ts';
import { asksForFigure } from '../../question/fitting-quantities.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { namedFigures } from './named-figures.ts';

/**
 * The figure that a row of one sentence gives for what a question names: "390" of "Dunlow employs 820 people, Esker 390". Null where the
 * likeliest sentence is no row of figures, or not just one of its members is named.
 */
export const figureOfRow = (question: Question, shown: readonly RankedSentence[]): string | null => {
  if (!asksForFigure(question) || question.expects === 'date') return null;
  const [best] = shown.toSorted((a, b) => b.share - a.share);
  const row = best === undefined ? [] : namedFigures([best]);
  const [first, ...others] = row;
  if (first === undefined || others.length === 0 || others.some(({ dimension }) => dimension !== first.dimension))
    return null;
  const saying = (stem: string) => row.filter(({ own }) => bestSimilarity(stem, own) > 0);
  // A name tells which one; the verb stands with the first alone.
  const names = question.names.flatMap(({ stems }) => stems);
  const tags = tagsOf(question.words);
  const verbs = new Set(question.words.filter((_, i) => /^(?:verb|past)$/.test(tags[i] ?? '')).map(({ stem }) => stem));
  const telling = names.length > 0 ? names : question.terms.filter((stem) => !verbs.has(stem));
  const named = new Set(
    telling
      .map(saying)
      .filter(({ length }) => length === 1)
      .flat(),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined ? only.text : null;
};
