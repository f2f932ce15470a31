import { Hono } from 'hono';
import { z } from 'zod';
import { answerPage } from './answer-page.ts';
import type { AppDependencies } from './dependencies.ts';
import { limitBody, readJson } from './input.ts';
import { notFound } from './problem.ts';

export const FeedbackRequest = z.object({
  answerId: z.string().min(1).max(200),
  rating: z.enum(['up', 'down']),
  comment: z.string().max(10_000).optional(),
});

/** Past answers: to look at, to link to, to rate. */
export const answerRoutes = ({ store, clock, publicUrl }: AppDependencies): Hono => {
  const app = new Hono();
  const answerOf = async (id: string) => {
    const answer = await store.getAnswer(id);
    if (answer === null) throw notFound('answer', id);
    return answer;
  };
  app.get('/api/answers/:id', async (context) => context.json(await answerOf(context.req.param('id'))));
  app.post('/api/answers/:id/share', async (context) => {
    const { id } = await answerOf(context.req.param('id'));
    return context.json({ url: new URL(`/answers/${encodeURIComponent(id)}`, publicUrl ?? context.req.url).href });
  });
  app.get('/answers/:id', async (context) =>
    context.html(answerPage(await answerOf(context.req.param('id'))), 200, { 'Cache-Control': 'no-cache' }),
  );
  app.get('/api/feedback', async (context) => context.json({ feedback: await store.listFeedback() }));
  app.post('/api/feedback', limitBody(), async (context) => {
    const { answerId, rating, comment } = await readJson(context, FeedbackRequest);
    await answerOf(answerId);
    const createdAt = new Date(clock.now()).toISOString();
    await store.saveFeedback({ answerId, rating, comment: comment ?? null, createdAt });
    return context.body(null, 204);
  });
  return app;
};
