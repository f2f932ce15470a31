import type { AnswerEvent } from '../domain/answer-event.ts';
import type { Problem } from '../domain/errors.ts';
import { ApiError } from './api-error.ts';
import { readAnswerEvent } from './read-answer-event.ts';
import { serverSentEvents } from './server-sent-events.ts';

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
    const event = readAnswerEvent(sent);
    if (event === null) continue;
    yield event;
    if (event.type === 'done') return;
  }
  throw new Error('The connection broke off before the answer was whole.');
}
