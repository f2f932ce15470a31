import { asQuestion } from './asking-words.ts';
import { coordinated } from './coordinated.ts';
import { distributed } from './distributed.ts';
import { ofEach } from './of-each.ts';
import { sentencesAsked } from './sentences-asked.ts';

/**
 * What one message asks: the questions that it consists of, in order, the later ones leaning on the earlier. `joint`: one question
 * of several things ("When were A and B built?"), named in `of`, which one sentence may answer as a whole.
 */
export type Parts = { questions: string[]; joint: { of: string[] } | null };

/** Reads what a message asks, one question at least. */
export const partsOf = (text: string): Parts => {
  const questions = sentencesAsked(text).flatMap(coordinated).flatMap(distributed);
  const [only] = questions;
  const each = questions.length === 1 && only !== undefined ? ofEach(only) : null;
  return each === null
    ? { questions: questions.length > 1 ? questions.map(asQuestion) : questions, joint: null }
    : { questions: each.questions, joint: { of: each.of } };
};
