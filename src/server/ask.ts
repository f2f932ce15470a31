import { Hono } from 'hono';
import { AskRequest } from '../domain/answer.ts';
import { streamAnswer } from './answer-stream.ts';
import type { AppDependencies } from './dependencies.ts';
import { limitBody, readJson } from './input.ts';
import type { Metrics } from './metrics.ts';
import { whenReady } from './readiness.ts';

/** One question to one cited answer, whole or as events. */
export const askRoutes = ({ asker, readiness, reportError }: AppDependencies, metrics: Metrics): Hono => {
  const app = new Hono();
  app.post('/api/ask', limitBody(), whenReady(readiness), async (context) => {
    const request = await readJson(context, AskRequest);
    if (request.stream !== true && !(context.req.header('accept') ?? '').includes('text/event-stream'))
      return context.json(metrics.answered(await asker.ask(request)));
    const response = await streamAnswer(async (emit) => metrics.answered(await asker.ask(request, emit)), reportError);
    return context.newResponse(response.body, response);
  });
  return app;
};
