import { AnswerText } from './AnswerText.tsx';
import { askAgain, forget } from '../chat/chat.ts';
import { editQuestion } from '../chat/draft.ts';
import type { Exchange } from '../chat/exchange.ts';
import { words } from '../words.ts';
import { Abstention } from './Abstention.tsx';
import { AnswerActions } from '../chat/AnswerActions.tsx';
import { CheckSummary } from './CheckSummary.tsx';
import { ConflictList } from './ConflictList.tsx';
import { Correction } from './Correction.tsx';
import { PencilIcon, RetryIcon } from '../app/icons.tsx';
import { Notices } from './Notices.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { ShortAnswer } from './ShortAnswer.tsx';
import { SourceList } from '../sources/SourceList.tsx';

const Progress = ({ exchange }: { exchange: Exchange }) => (
  <p class="progress">
    <span class="pulse" aria-hidden="true" />
    {exchange.passages === null ? words.answer.searching : words.answer.reading(exchange.passages.length)}
  </p>
);

const AgainButtons = ({ exchange }: { exchange: Exchange }) => (
  <p class="again">
    <button type="button" class="button" onClick={() => void askAgain(exchange)}>
      <RetryIcon /> {words.answer.retry}
    </button>
    <button
      type="button"
      class="button"
      onClick={() => {
        forget(exchange);
        editQuestion(exchange.question);
      }}
    >
      <PencilIcon /> {words.answer.edit}
    </button>
  </p>
);

/** Everything that came of a question, from the first passage found to the finished answer. */
export const AnswerView = ({ exchange }: { exchange: Exchange }) => {
  const { answer, phase, text, citations } = exchange;
  const claims = exchange.claims.filter((claim) => claim.in === 'answer');
  return (
    <section class={`answer ${answer?.status ?? ''}`} aria-label={words.answer.label}>
      {answer?.status === 'corrected' && <Correction answer={answer} />}
      {answer?.status === 'answered' && <ShortAnswer answer={answer} />}
      {answer?.status === 'abstained' ? (
        <Abstention answer={answer} />
      ) : (
        text !== '' && <AnswerText text={text} claims={claims} citations={citations} />
      )}
      {phase === 'waiting' && <Progress exchange={exchange} />}
      {phase === 'stopped' && <p class="quiet">{words.answer.stopped}</p>}
      {exchange.problem !== null && <ProblemNote problem={exchange.problem} />}
      {(phase === 'stopped' || phase === 'failed') && <AgainButtons exchange={exchange} />}
      {answer !== null && (
        <>
          <CheckSummary answer={answer} />
          <ConflictList answer={answer} />
          <Notices answer={answer} />
        </>
      )}
      {citations.length > 0 && <SourceList citations={citations} />}
      {answer !== null && <AnswerActions answer={answer} />}
    </section>
  );
};
