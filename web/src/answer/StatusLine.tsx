import type { Exchange } from '../chat/exchange.ts';
import { words } from '../words.ts';
import { CheckSummary } from './CheckSummary.tsx';

/** A correction comes before how the numbers stand, unless that would move words that are there; an abstention has none. */
const isSummedUpFirst = ({ answer, grew }: Exchange): boolean =>
  answer?.status === 'answered' || (answer?.status === 'corrected' && grew);

/**
 * The first line of an answer: what is being done while it is on its way, then how its numbers stand. It is there from the
 * question on, so that nothing below it moves.
 */
export const StatusLine = ({ exchange }: { exchange: Exchange }) => {
  const { phase, passages, answer } = exchange;
  if (answer !== null) return isSummedUpFirst(exchange) ? <CheckSummary answer={answer} /> : null;
  if (phase === 'stopped') return <p class="status-line quiet">{words.answer.stopped}</p>;
  if (phase === 'failed') return <p class="status-line quiet">{words.answer.unfinished}</p>;
  return (
    <p class="status-line quiet">
      <span class="pulse" aria-hidden="true" />
      {passages === null ? words.answer.searching : words.answer.reading(passages.length)}
    </p>
  );
};
