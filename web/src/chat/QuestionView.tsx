import { ClaimedText } from '../answer/AnswerText.tsx';
import { editQuestion } from './draft.ts';
import type { Exchange } from './exchange.ts';
import { words } from '../words.ts';
import { PencilIcon } from '../app/icons.tsx';

/** A question as it was asked, its figures marked once they are checked; it can be taken up again and changed. */
export const QuestionView = ({ exchange }: { exchange: Exchange }) => (
  <div class="question">
    <button
      type="button"
      class="icon-button"
      aria-label={words.answer.edit}
      title={words.answer.edit}
      onClick={() => editQuestion(exchange.question)}
    >
      <PencilIcon />
    </button>
    <h2 dir="auto">
      <span class="visually-hidden">{words.you}: </span>
      <ClaimedText text={exchange.question} claims={exchange.claims.filter((claim) => claim.in === 'question')} />
    </h2>
  </div>
);
