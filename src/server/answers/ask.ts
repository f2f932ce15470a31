import { Hono } from 'hono';
import { AskRequest } from '../../domain/answer.ts';
import { streamAnswer } from './answer-stream.ts';
import type { AppDependencies } from '../dependencies.ts';
import { CLIENT_LEFT, limitBody, readJson } from '../http/input.ts';
import type { Metrics } from '../operations/metrics.ts';
import { whenSearchable } from '../operations/readiness.ts';

/** One question to one cited answer, whole or as events. A client that leaves ends the work. */
export const askRoutes = ({ asker, readiness, reportError }: AppDependencies, metrics: Metrics): Hono => {
  const app = new Hono();
  app.post('/api/ask', limitBody(), whenSearchable(readiness), async (context) => {
    const request = await readJson(context, AskRequest);
    const { signal } = context.req.raw;
    if (request.stream !== true && !(context.req.header('accept') ?? '').includes('text/event-stream'))
      try {
        return context.json(metrics.answered(await asker.ask(request, undefined, { signal })));
      } catch (error) {
        if (signal.aborted) return new Response(null, { status: CLIENT_LEFT });
        throw error;
      }
    const response = await streamAnswer(
      async (emit, options) => metrics.answered(await asker.ask(request, emit, options)),
      { signal, reportError },
    );
    return context.newResponse(response.body, response);
  });
  return app;
};
