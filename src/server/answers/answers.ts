import { Hono } from 'hono';
import { answerPage, staleLinkPage } from './answer-page.ts';
import type { AppDependencies } from '../dependencies.ts';
import { notFound, wantsPage } from '../http/problem.ts';

/** Past answers: to look at, to link to. */
export const answerRoutes = ({ store, publicUrl }: AppDependencies): Hono => {
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
  app.get('/answers/:id', async (context) => {
    const id = context.req.param('id');
    const answer = await store.getAnswer(id);
    if (answer === null) {
      if (!wantsPage(context)) throw notFound('answer', id);
      return context.html(staleLinkPage(), 404, { 'Cache-Control': 'no-store' });
    }
    const createdAt = (await store.answerRecords([id])).get(id)?.createdAt ?? null;
    return context.html(answerPage(answer, createdAt), 200, { 'Cache-Control': 'no-cache' });
  });
  return app;
};
