import { Hono } from 'hono';
import type { AppDependencies } from '../dependencies.ts';
import { streamFrames, type SendFrame } from '../http/frame-stream.ts';
import { CLIENT_LEFT, limitBody, readJson } from '../http/input.ts';
import type { Metrics } from '../operations/metrics.ts';
import { isBug } from '../http/problem.ts';
import { whenSearchable } from '../operations/readiness.ts';
import { ChatCompletionRequest } from './chat-request.ts';
import { createCompleter } from './complete.ts';
import type { ChatCompletionChunk } from './completion-shapes.ts';
import { type CompletionHead, createChunks, toCompletion } from './completions.ts';
import { toOpenAiError } from './errors.ts';

const frame = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`;

/** OpenAI's chat completions: the last user message is the question, those before it its conversation. */
export const chatRoutes = (dependencies: AppDependencies, metrics: Metrics): Hono => {
  const { readiness, clock, publicUrl, reportError } = dependencies;
  const app = new Hono();

  const complete = createCompleter(dependencies, metrics);

  const stream = async (
    chat: ChatCompletionRequest,
    head: CompletionHead,
    serverUrl: string,
    signal: AbortSignal,
    sendFrame: SendFrame,
  ): Promise<void> => {
    const chunks = createChunks(head, { n: chat.n ?? 1, includeUsage: chat.stream_options?.include_usage === true });
    const send = async (those: readonly ChatCompletionChunk[]) => {
      for (const chunk of those) await sendFrame(frame(chunk));
    };
    const completion = await complete(chat, {
      serverUrl,
      signal,
      send: async (content, event) => {
        if (event.type === 'passages') await send(chunks.opening());
        if (content !== '') await send(chunks.content(content));
      },
    });
    await send(chunks.closing(completion));
    await sendFrame('data: [DONE]\n\n');
  };

  app.post('/v1/chat/completions', limitBody(), whenSearchable(readiness), async (context) => {
    const chat = await readJson(context, ChatCompletionRequest);
    const serverUrl = publicUrl ?? new URL(context.req.url).origin;
    const { signal } = context.req.raw;
    const head = {
      id: `chatcmpl-${clock.newId()}`,
      created: Math.floor(clock.now() / 1_000),
      model: chat.model,
    };
    if (chat.stream !== true)
      try {
        return context.json(toCompletion(head, await complete(chat, { serverUrl, signal }), chat.n ?? 1));
      } catch (error) {
        if (signal.aborted) return new Response(null, { status: CLIENT_LEFT });
        throw error;
      }
    const response = await streamFrames((send, left) => stream(chat, head, serverUrl, left, send), {
      signal,
      failureFrame: (error) => frame(toOpenAiError(error).body),
      onFailure: (error) => {
        if (isBug(error)) reportError(error);
      },
    });
    return context.newResponse(response.body, response);
  });
  return app;
};
