import { ClaimedText } from '../answer/AnswerText.tsx';
import type { Exchange } from '../state/exchange.ts';
import { words } from '../words.ts';

/** A question as it was asked, its figures marked once they are checked. */
export const QuestionView = ({ exchange }: { exchange: Exchange }) => (
  <div class="question">
    <h2 dir="auto">
      <span class="visually-hidden">{words.you}: </span>
      <ClaimedText text={exchange.question} claims={exchange.claims.filter((claim) => claim.in === 'question')} />
    </h2>
  </div>
);
