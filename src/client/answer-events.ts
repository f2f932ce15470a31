import type { Answer, Citation } from '../domain/answer.ts';
import type { AnswerEvent } from '../domain/answer-event.ts';
import type { Claim } from '../domain/claim.ts';
import type { Problem } from '../domain/errors.ts';
import type { SearchResult } from '../domain/search.ts';
import { ApiError } from './api-error.ts';
import { serverSentEvents, type ServerSentEvent } from './server-sent-events.ts';

/** An event as the server names it; null for one of a later version. */
const toAnswerEvent = ({ event, data }: ServerSentEvent): AnswerEvent | null => {
  switch (event) {
    case 'passages':
      return { type: event, passages: (JSON.parse(data) as { passages: SearchResult[] }).passages };
    case 'delta':
      return { type: event, text: (JSON.parse(data) as { text: string }).text };
    case 'claim':
      return { type: event, claim: JSON.parse(data) as Claim };
    case 'citation':
      return { type: event, citation: JSON.parse(data) as Citation };
    case 'done':
      return { type: event, answer: JSON.parse(data) as Answer };
    default:
      return null;
  }
};

/**
 * The events of a streamed answer; the last is `done`.
 * @throws ApiError where the answer fails on the way, Error where the connection breaks off before its end.
 */
export async function* answerEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<AnswerEvent, void, undefined> {
  for await (const sent of serverSentEvents(body)) {
    if (sent.event === 'error') {
      const problem = JSON.parse(sent.data) as Problem;
      throw new ApiError(problem.status, problem);
    }
    const event = toAnswerEvent(sent);
    if (event === null) continue;
    yield event;
    if (event.type === 'done') return;
  }
  throw new Error('The connection broke off before the answer was whole.');
}
