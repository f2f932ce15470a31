import type { Exchange } from '../chat/exchange.ts';
import { words } from '../words.ts';
import { CheckSummary } from './CheckSummary.tsx';

/**
 * The first line of an answer: what is being done while it is on its way, then how its numbers stand. It is there from the
 * question on, so that nothing below it moves.
 */
export const StatusLine = ({ exchange: { phase, passages, answer } }: { exchange: Exchange }) => {
  if (answer !== null) return answer.status === 'abstained' ? null : <CheckSummary answer={answer} />;
  if (phase === 'stopped') return <p class="status-line quiet">{words.answer.stopped}</p>;
  if (phase === 'failed') return <p class="status-line quiet">{words.answer.unfinished}</p>;
  return (
    <p class="status-line quiet">
      <span class="pulse" aria-hidden="true" />
      {passages === null ? words.answer.searching : words.answer.reading(passages.length)}
    </p>
  );
};
