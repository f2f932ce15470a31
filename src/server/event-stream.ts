import { toProblem } from '../domain/errors.ts';
import { isBug } from './problem.ts';

type Send = (name: string, data: unknown) => Promise<void>;

const encoder = new TextEncoder();

/** One server-sent event; JSON has no line break, so one data line holds it. */
const frame = (name: string, data: unknown): Uint8Array =>
  encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

/**
 * What `work` sends as the events of a response, and what it resolves to as the last, `done`. A failure before the
 * first event rejects, so that it gets its own status; a later one is an `error` event with the problem document. When
 * the client leaves, the signal that `work` is given aborts.
 */
export const streamEvents = async (
  work: (send: Send, options: { signal: AbortSignal }) => Promise<unknown>,
  { signal, reportError }: { signal: AbortSignal; reportError: (error: unknown) => void },
): Promise<Response> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const started = Promise.withResolvers<void>();
  const left = new AbortController();
  // The writing end fails when the client cancels the reading one.
  writer.closed.catch((reason: unknown) => left.abort(reason));
  let first = true;
  const send: Send = async (name, data) => {
    first = false;
    started.resolve();
    await writer.write(frame(name, data));
  };
  const run = async () => {
    await send('done', await work(send, { signal: AbortSignal.any([signal, left.signal]) }));
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
  void run().catch(fail);
  await started.promise;
  return new Response(readable, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
    },
  });
};
