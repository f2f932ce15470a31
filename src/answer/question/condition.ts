import type { Claim } from '../../domain/claim.ts';
import type { Question } from '../../retrieval/question.ts';

/** "How much … in 2021?", "Who won in 2021?": the date says what is asked of, and asserts nothing. */
export const isCondition = (question: Question, { quantity }: Pick<Claim, 'quantity'>): boolean =>
  !['yes-no', 'why', 'how'].includes(question.kind) && question.expects !== 'date' && quantity.kind === 'date';
