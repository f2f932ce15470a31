import type { Claim } from '../../domain/claim.ts';
import type { Question } from '../../retrieval/question.ts';

/** Questions of rules, which are put of a case: "Does a claim of 600 euros need a signature?" */
const OF_RULE =
  /^\s*(?:can|could|may|might|must|would|should)\b|\b(?:needs?|need(?:ed)?|requires?|required|allowed|permitted|accepted|apply|applies|have to|has to|enough)\b/i;
/** "a claim of", "any shed with": before the figure of a case. */
const OF_CASE = /\b(?:an?|any)\s+(?:[\p{L}-]+\s+){1,4}?(?:of|for|with|at|below|above|over|under)\s+$/iu;

/**
 * Whether a figure says what is asked of and asserts nothing: the date of "How much … in 2021?", and the figure of a case that a
 * rule is asked of.
 */
export const isCondition = (question: Question, { quantity, span }: Pick<Claim, 'quantity' | 'span'>): boolean => {
  if (question.kind === 'yes-no')
    return OF_RULE.test(question.text) && OF_CASE.test(question.text.slice(0, span.start));
  return !['why', 'how'].includes(question.kind) && question.expects !== 'date' && quantity.kind === 'date';
};
