import type { Answer } from '../domain/answer.ts';
import type { AnswerEvent } from '../domain/answer-event.ts';
import { toProblem } from '../domain/errors.ts';
import { isBug } from './problem.ts';

type Emit = (event: AnswerEvent) => Promise<void>;

const encoder = new TextEncoder();

/** One server-sent event; JSON has no line break, so one data line holds it. */
const frame = (name: string, data: unknown): Uint8Array =>
  encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

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

/**
 * The events of an answer as a response. A failure before the first event rejects, so that it gets its own status;
 * a later one is an `error` event with the problem document. When the client leaves, the signal that `ask` is given
 * aborts, and so ends the work.
 */
export const streamAnswer = async (
  ask: (emit: Emit, options: { signal: AbortSignal }) => Promise<Answer>,
  { signal, reportError }: { signal: AbortSignal; reportError: (error: unknown) => void },
): Promise<Response> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const started = Promise.withResolvers<void>();
  const left = new AbortController();
  // The writing end fails when the client cancels the reading one.
  writer.closed.catch((reason: unknown) => left.abort(reason));
  let first = true;
  const send = async (name: string, data: unknown) => {
    first = false;
    started.resolve();
    await writer.write(frame(name, data));
  };
  const work = async () => {
    const answer = await ask(
      async (event) => {
        if (event.type !== 'done') await send(event.type, dataOf(event));
      },
      { signal: AbortSignal.any([signal, left.signal]) },
    );
    await send('done', answer);
    await writer.close();
  };
  const fail = async (error: unknown) => {
    if (first) return started.reject(error);
    try {
      await send('error', toProblem(error));
      await writer.close();
      if (isBug(error) && !signal.aborted) reportError(error);
    } catch {
      // The client has left: that is why the work failed, and nobody is there to be told.
    }
  };
  void work().catch(fail);
  await started.promise;
  return new Response(readable, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
    },
  });
};
