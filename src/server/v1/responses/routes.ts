import { Hono } from 'hono';
import type { AppDependencies } from '../../dependencies.ts';
import { streamFrames } from '../../http/frame-stream.ts';
import { CLIENT_LEFT, limitBody, readJson } from '../../http/input.ts';
import type { Metrics } from '../../operations/metrics.ts';
import { isBug } from '../../http/problem.ts';
import { whenSearchable } from '../../operations/readiness.ts';
import { createCompleter } from '../complete.ts';
import { toOpenAiError } from '../errors.ts';
import { ResponseRequest, toChat } from './response-request.ts';
import { createResponseEvents, toResponse } from './write-response.ts';

/** OpenAI's responses, which newer clients call in place of chat completions: the same answer in another shape. */
export const responseRoutes = (dependencies: AppDependencies, metrics: Metrics): Hono => {
  const { readiness, clock, publicUrl, reportError } = dependencies;
  const app = new Hono();
  const complete = createCompleter(dependencies, metrics);

  app.post('/v1/responses', limitBody(), whenSearchable(readiness), async (context) => {
    const request = await readJson(context, ResponseRequest);
    const chat = toChat(request);
    const { signal } = context.req.raw;
    const options = { serverUrl: publicUrl ?? new URL(context.req.url).origin, messages: 'input' };
    const head = {
      id: `resp_${clock.newId()}`,
      messageId: `msg_${clock.newId()}`,
      createdAt: Math.floor(clock.now() / 1_000),
      request,
    };
    if (request.stream !== true)
      try {
        return context.json(toResponse(head, await complete(chat, { ...options, signal })));
      } catch (error) {
        if (signal.aborted) return new Response(null, { status: CLIENT_LEFT });
        throw error;
      }
    const events = createResponseEvents(head);
    let sequence_number = 0;
    const frame = (event: { type: string }): string =>
      `event: ${event.type}\ndata: ${JSON.stringify({ ...event, sequence_number: sequence_number++ })}\n\n`;
    const response = await streamFrames(
      async (sendFrame, left) => {
        const completion = await complete(chat, {
          ...options,
          signal: left,
          send: async (content, { type }) => {
            if (type === 'passages') for (const event of events.opening()) await sendFrame(frame(event));
            if (content !== '') await sendFrame(frame(events.content(content)));
          },
        });
        for (const event of events.closing(completion)) await sendFrame(frame(event));
      },
      {
        signal,
        failureFrame: (error) => {
          const { code, message } = toOpenAiError(error).body.error;
          return frame(events.failed(code, message));
        },
        onFailure: (error) => {
          if (isBug(error)) reportError(error);
        },
      },
    );
    return context.newResponse(response.body, response);
  });
  return app;
};
