import { toProblem } from '../../domain/errors.ts';
import { streamFrames } from './frame-stream.ts';
import { isBug } from './problem.ts';

type Send = (name: string, data: unknown) => Promise<void>;

/** One server-sent event; JSON has no line break, so one data line holds it. */
const frame = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * What `work` sends as the events of a response, and what it resolves to as the last, `done`. A failure before the
 * first event rejects, so that it gets its own status; a later one is an `error` event with the problem document. When
 * the client leaves, the signal that `work` is given aborts.
 */
export const streamEvents = (
  work: (send: Send, options: { signal: AbortSignal }) => Promise<unknown>,
  { signal, reportError }: { signal: AbortSignal; reportError: (error: unknown) => void },
): Promise<Response> =>
  streamFrames(
    async (sendFrame, left) => {
      const send: Send = (name, data) => sendFrame(frame(name, data));
      await send('done', await work(send, { signal: left }));
    },
    {
      signal,
      failureFrame: (error) => frame('error', toProblem(error)),
      onFailure: (error) => {
        if (isBug(error)) reportError(error);
      },
    },
  );
