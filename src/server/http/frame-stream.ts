/** Sends one frame of a stream; resolves when the client can take more. */
export type SendFrame = (frame: string) => Promise<void>;

export type FrameStreamOptions = {
  /** Aborts when the request does. */
  signal: AbortSignal;
  /** What tells the client of a failure after the first frame. */
  failureFrame: (error: unknown) => string;
  /** Told of such a failure, unless it is that the client has left. */
  onFailure: (error: unknown) => void;
};

const encoder = new TextEncoder();

/**
 * Server-sent events as a response. A failure of `work` before the first frame rejects, so that it gets its own status;
 * a later one is sent as a frame. When the client leaves, the signal that `work` is given aborts, and so ends the work.
 */
export const streamFrames = async (
  work: (send: SendFrame, signal: AbortSignal) => Promise<void>,
  { signal, failureFrame, onFailure }: FrameStreamOptions,
): Promise<Response> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const started = Promise.withResolvers<void>();
  const left = new AbortController();
  // The writing end fails when the client cancels the reading one.
  writer.closed.catch((reason: unknown) => left.abort(reason));
  let first = true;
  const send: SendFrame = async (frame) => {
    first = false;
    started.resolve();
    await writer.write(encoder.encode(frame));
  };
  const fail = async (error: unknown) => {
    if (first) return started.reject(error);
    try {
      await send(failureFrame(error));
      await writer.close();
      if (!signal.aborted) onFailure(error);
    } catch {
      // The client has left: that is why the work failed, and nobody is there to be told.
    }
  };
  void work(send, AbortSignal.any([signal, left.signal]))
    .then(() => writer.close())
    .catch(fail);
  await started.promise;
  return new Response(readable, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
    },
  });
};
