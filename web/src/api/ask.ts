import { brokenOff, offline, problemOf, toProblem, type Problem } from './result.ts';
import { readAnswerEvent } from '../../../src/client/read-answer-event.ts';
import { serverSentEvents, type ServerSentEvent } from '../../../src/client/server-sent-events.ts';
import type { AnswerEvent } from './types.ts';

export type AskEvent = AnswerEvent | { type: 'error'; problem: Problem } | { type: 'stopped' };

const readEvent = (sent: ServerSentEvent): AskEvent | null =>
  sent.event === 'error' ? { type: 'error', problem: toProblem(JSON.parse(sent.data)) } : readAnswerEvent(sent);

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Asks a question and yields what the server streams. It ends with `done`, with `error` (also when the connection
 * breaks off before the answer is whole) or, when `signal` aborts, with `stopped`.
 */
export async function* ask(
  request: { question: string; conversationId?: string; after?: string | null },
  signal: AbortSignal,
): AsyncGenerator<AskEvent> {
  let begun = false;
  try {
    const response = await fetch('/api/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(request),
      signal,
    });
    if (!response.ok || response.body === null) {
      yield { type: 'error', problem: await problemOf(response) };
      return;
    }
    for await (const event of serverSentEvents(response.body)) {
      const read = readEvent(event);
      if (read === null) continue;
      begun = true;
      yield read;
      if (read.type === 'done' || read.type === 'error') return;
    }
    yield { type: 'error', problem: brokenOff };
  } catch (error) {
    yield isAbort(error) ? { type: 'stopped' } : { type: 'error', problem: begun ? brokenOff : offline };
  }
}
