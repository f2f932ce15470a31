import type { Quantity } from '../../domain/quantity.ts';
import type { Question } from '../../retrieval/question.ts';

const PAST = /\b(?:did|was|were|had)\b/i;
const DUE =
  /\b(?:by|until|till|before|must|should|shall|will|due|deadlines?|planned|expected|supposed|scheduled|meant|to be)\b/i;
/** What is still to be done: an infinitive or a modal verb. */
const INTENDED = /\b(?:to (?!(?:the|an?|its|their|his|her|this|that)\b)\p{Ll}+|must|should|shall|will)\b[^.;]*$/u;
const LIMIT = /\b(?:by|until|before|no later than)\s+(?:the end of\s+)?$/i;

/** Whether a question asks when something took place, and not for when it was due. */
const asksForPast = ({ expects, text }: Pick<Question, 'expects' | 'text'>): boolean =>
  expects === 'date' && PAST.test(text) && !DUE.test(text);

/**
 * Whether a date of a sentence only limits what was intended ("ordered to be ready by May"), so that it does
 * not say when something took place. The quantity's span indexes `sentence`.
 */
export const isOnlyDeadline = (
  question: Pick<Question, 'expects' | 'text'>,
  sentence: string,
  { start }: Pick<Quantity, 'start'>,
): boolean => {
  if (!asksForPast(question)) return false;
  const before = sentence.slice(0, start);
  return LIMIT.test(before) && INTENDED.test(before);
};
