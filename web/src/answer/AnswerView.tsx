import type { Answer } from '../api/types.ts';
import { PencilIcon, RetryIcon } from '../app/icons.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { AnswerActions } from '../chat/AnswerActions.tsx';
import { askInstead } from '../chat/ask.ts';
import type { Exchange } from '../chat/exchange.ts';
import { editAgain } from '../chat/QuestionView.tsx';
import { SourceList } from '../sources/SourceList.tsx';
import { words } from '../words.ts';
import { Abstention } from './Abstention.tsx';
import { AnswerText } from './AnswerText.tsx';
import { CheckSummary } from './CheckSummary.tsx';
import { ConflictList } from './ConflictList.tsx';
import { Correction } from './Correction.tsx';
import { Notices, SourceNotices } from './Notices.tsx';
import { ShortAnswer } from './ShortAnswer.tsx';
import { StatusLine } from './StatusLine.tsx';

const AgainButtons = ({ exchange }: { exchange: Exchange }) => (
  <p class="again">
    <button type="button" class="button" onClick={() => void askInstead(exchange, exchange.question)}>
      <RetryIcon /> {words.answer.retry}
    </button>
    <button type="button" class="button" onClick={() => editAgain(exchange)}>
      <PencilIcon /> {words.answer.edit}
    </button>
  </p>
);

/** What stands out of a whole answer: a correction, or the few words that answer. */
const Highlight = ({ answer }: { answer: Answer }) =>
  answer.status === 'corrected' ? <Correction answer={answer} /> : <ShortAnswer answer={answer} />;

/** What can be said only of a whole answer. */
const Whole = ({ answer, exchange }: { answer: Answer; exchange: Exchange }) => (
  <>
    <ConflictList answer={answer} />
    <Notices answer={answer} />
    {answer.citations.length > 0 && <SourceList citations={answer.citations} />}
    <AnswerActions answer={answer} feedback={exchange.feedback} />
  </>
);

/**
 * Everything that came of a question, from the first passage found to the finished answer. What is there never moves:
 * where words were shown before the answer was whole, what stands out of it comes below them.
 */
export const AnswerView = ({ exchange }: { exchange: Exchange }) => {
  const { answer, phase, text, citations, grew } = exchange;
  const claims = exchange.claims.filter((claim) => claim.in === 'answer');
  return (
    <div
      class={`answer ${answer?.status ?? ''}`}
      role="group"
      aria-label={words.answer.label}
      aria-busy={phase === 'waiting'}
    >
      <StatusLine exchange={exchange} />
      {answer !== null && <SourceNotices answer={answer} />}
      {answer !== null && !grew && answer.status !== 'abstained' && <Highlight answer={answer} />}
      {answer?.status === 'abstained' ? (
        <Abstention answer={answer} />
      ) : (
        text !== '' && <AnswerText text={text} claims={claims} citations={citations} />
      )}
      {answer?.status === 'corrected' && (grew ? <Correction answer={answer} /> : <CheckSummary answer={answer} />)}
      {exchange.problem !== null && <ProblemNote problem={exchange.problem} />}
      {(phase === 'stopped' || phase === 'failed') && <AgainButtons exchange={exchange} />}
      {answer === null ? (
        phase !== 'waiting' && citations.length > 0 && <SourceList citations={citations} />
      ) : (
        <Whole answer={answer} exchange={exchange} />
      )}
    </div>
  );
};
