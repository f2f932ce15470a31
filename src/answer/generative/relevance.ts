import type { Question } from '../../retrieval/question.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { terms } from '../../domain/words.ts';
import type { DraftPart } from '../draft.ts';
import { asksForFigure, isOfKind } from '../question/fitting-quantities.ts';

/** Share of the question's words that a sentence has to take up, with what carries it. */
const TAKEN_UP = 0.5;

/** Costs nothing: a price without a figure. */
const FREE =
  /\b(?:free(?: of charge)?|(?:at|for) no (?:extra |additional )?(?:cost|charge)|costs? nothing|without charge)\b/i;

/**
 * Whether a sentence touches what is asked: it or what carries it says the names and most words of the question, and a figure of
 * the kind asked for is in it. True sentences that answer something else are no answer.
 */
export const touches = (question: Question, { text, claims, carriers = [] }: DraftPart): boolean => {
  const said = new Set(terms([text, ...carriers.flatMap((each) => [each.text, each.document.title])].join(' ')));
  const isSaid = (stem: string): boolean => bestSimilarity(stem, said) > 0;
  const taken = question.terms.filter(isSaid).length;
  return (
    question.names.every(({ stems }) => stems.some(isSaid)) &&
    taken >= TAKEN_UP * question.terms.length &&
    (!asksForFigure(question) ||
      (question.expects === 'money' && FREE.test(text)) ||
      claims.some(({ quantity }) => isOfKind(question, quantity)))
  );
};
