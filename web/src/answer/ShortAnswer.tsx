import { ClaimedText } from './AnswerText.tsx';
import { claimsWithin } from './claims-within.ts';
import type { Answer } from '../api/types.ts';

/**
 * The few words that answer, large, with the verdicts of their numbers. Words that the answer does not contain have
 * not been through its checks and are not shown.
 */
export const ShortAnswer = ({ answer }: { answer: Answer }) =>
  answer.shortAnswer === null || !answer.answer.includes(answer.shortAnswer) ? null : (
    <p class="short-answer" dir="auto">
      <ClaimedText text={answer.shortAnswer} claims={claimsWithin(answer.shortAnswer, answer.claims)} />
    </p>
  );
