import { isContent } from '../../../retrieval/content.ts';
import type { Question } from '../../../retrieval/question.ts';
import { asksForFigure, fittingQuantities } from '../../question/fitting-quantities.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';

/** What stands between clauses that tell of one thing each. */
const PARTING = /;\s+|,?\s+(?:while|whereas)\s+(?=\p{Lu})/gu;

/**
 * "Nora sold 31 carpets; Emil wove 36", asked how many Emil sold: the figure of the kind asked for stands in a clause with a subject
 * of its own, and the name asked of opens another one.
 */
export const isOfOtherClause = (question: Question, { sentence }: RankedSentence): boolean => {
  const { text, words } = sentence;
  if (!asksForFigure(question) || question.names.length === 0) return false;
  const marks = Array.from(text.matchAll(PARTING), ({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  const clauses = [0, ...marks.map(({ end }) => end)].map((start, i) => {
    const end = marks[i]?.start ?? text.length;
    return { start, end, words: words.filter((word) => word.start >= start && word.end <= end) };
  });
  const isAsked = (stem: string): boolean => question.names.some(({ stems }) => stems.includes(stem));
  const named = clauses.filter((clause) => clause.words.some(({ stem }) => isAsked(stem)));
  const [own] = named;
  if (own === undefined || named.length > 1 || !isAsked(own.words[0]?.stem ?? '')) return false;
  const fitting = fittingQuantities(question, sentence);
  return (
    fitting.length > 0 &&
    fitting.every(({ start }) => {
      const clause = clauses.find((each) => start >= each.start && start < each.end);
      const [first] = clause?.words ?? [];
      return clause !== own && first !== undefined && isContent(first) && /^\p{Lu}/u.test(first.text);
    })
  );
};
