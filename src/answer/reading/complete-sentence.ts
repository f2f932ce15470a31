import { hasAnswerCue } from '../../retrieval/answer-cues.ts';
import type { Question } from '../../retrieval/question.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import type { Candidate } from './candidate.ts';
import { asksForFigure, fittingQuantities } from '../question/fitting-quantities.ts';
import { opensWithReference } from './opening.ts';
import { lacksPeriod } from './unmet-condition.ts';
import { titleStems } from '../../retrieval/title-stems.ts';

const TYPED: ReadonlySet<Question['expects']> = new Set(['person', 'place', 'name']);

/** Whether a sentence holds something of the type that the question asks for, as far as that can be told. */
const fits = (question: Question, { sentence }: Candidate): boolean =>
  asksForFigure(question)
    ? fittingQuantities(question, sentence).length > 0
    : TYPED.has(question.expects) && hasAnswerCue(question, sentence);

/**
 * Whether a sentence says all that is asked about beyond what its title and headings say of every sentence under them, and holds
 * something of the type asked for. One that opens with "It" says what the sentence before it says too.
 */
const isComplete = (question: Question, candidate: Candidate): boolean => {
  if (!fits(question, candidate)) return false;
  const { sentence, passage, position, document } = candidate;
  const given = new Set([...titleStems(document), ...passage.headingStems]);
  const before = opensWithReference(sentence) ? passage.sentences[position - 1]?.stemSet : undefined;
  const isOfPeriod = !lacksPeriod(question, candidate);
  let isSaid = false;
  for (const term of question.terms) {
    const own = bestSimilarity(term, sentence.stemSet) > 0;
    // A year may be that of the whole text, as long as the sentence is not about another one.
    const isGiven = bestSimilarity(term, given) > 0 || (/^\d{2}(?:\d{2})?$/.test(term) && isOfPeriod);
    if (own && !isGiven) isSaid = true;
    if (!own && !isGiven && !(before !== undefined && bestSimilarity(term, before) > 0)) return false;
  }
  return isSaid;
};

/** Candidates in their order, but a complete one first where the first one does not even fit the type asked for. */
export const completeFirst = <C extends Candidate & { share: number }>(
  question: Question,
  ranked: readonly C[],
): C[] => {
  const [first] = ranked;
  if (first === undefined || isComplete(question, first)) return ranked.slice();
  const complete = ranked.find((candidate) => isComplete(question, candidate));
  if (complete === undefined) return ranked.slice();
  return [{ ...complete, share: first.share }, ...ranked.filter((other) => other !== complete)];
};
