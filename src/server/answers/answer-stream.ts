import type { Answer } from '../../domain/answer.ts';
import type { AnswerEvent } from '../../domain/answer-event.ts';
import { streamEvents } from '../http/event-stream.ts';

type Emit = (event: AnswerEvent) => Promise<void>;

const dataOf = (event: Exclude<AnswerEvent, { type: 'done' }>): unknown => {
  switch (event.type) {
    case 'passages':
      return { passages: event.passages };
    case 'delta':
      return { text: event.text };
    case 'claim':
      return event.claim;
    case 'citation':
      return event.citation;
  }
};

/** The events of an answer as a response; when the client leaves, the signal that `ask` is given ends the work. */
export const streamAnswer = (
  ask: (emit: Emit, options: { signal: AbortSignal }) => Promise<Answer>,
  options: { signal: AbortSignal; reportError: (error: unknown) => void },
): Promise<Response> =>
  streamEvents(
    (send, { signal }) =>
      ask(
        async (event) => {
          if (event.type !== 'done') await send(event.type, dataOf(event));
        },
        { signal },
      ),
    options,
  );
