import { Hono } from 'hono';
import { FeedRequest } from '../../domain/feed.ts';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody, readJson } from '../http/input.ts';
import { notFound } from '../http/problem.ts';
import { whenReady } from '../operations/readiness.ts';

const unknown = (id: string) => notFound('feed', id, 'GET /api/feeds lists them.');

/** Feeds: added, listed, polled now, removed. */
export const feedRoutes = ({ feeds, readiness }: AppDependencies): Hono => {
  const app = new Hono();
  app.get('/api/feeds', async (context) => context.json({ feeds: await feeds.list() }));
  app.post('/api/feeds', limitBody(), async (context) => {
    const { feed, isNew } = await feeds.add(await readJson(context, FeedRequest));
    return context.json(feed, isNew ? 201 : 200, { Location: `/api/feeds/${feed.feedId}` });
  });
  app.get('/api/feeds/:id', async (context) => {
    const id = context.req.param('id');
    const found = await feeds.get(id);
    if (found === null) throw unknown(id);
    return context.json({ ...found.feed, items: found.items });
  });
  app.post('/api/feeds/:id/poll', whenReady(readiness), async (context) => {
    const id = context.req.param('id');
    const report = await feeds.poll(id, context.req.raw.signal);
    if (report === null) throw unknown(id);
    return context.json(report);
  });
  app.delete('/api/feeds/:id', async (context) => {
    const id = context.req.param('id');
    if (!(await feeds.remove(id))) throw unknown(id);
    return context.body(null, 204);
  });
  return app;
};
