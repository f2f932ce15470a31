import { Hono } from 'hono';
import type { AppDependencies } from '../dependencies.ts';
import { notFound } from '../http/problem.ts';
import { whenReady } from '../operations/readiness.ts';

/** What the last ingests changed, and the sources that can be had back. */
export const documentHistoryRoutes = ({ store, ingestion, readiness }: AppDependencies): Hono => {
  const app = new Hono();
  const ready = whenReady(readiness);
  app.get('/api/changes', ready, async (context) => context.json({ changes: await store.changes() }));
  app.get('/api/kept-sources', ready, async (context) => context.json({ sources: await store.keptSources() }));
  app.post('/api/kept-sources/:id/restore', ready, async (context) =>
    context.json(await ingestion.restore(context.req.param('id'))),
  );
  app.delete('/api/kept-sources/:id', ready, async (context) => {
    const id = context.req.param('id');
    if (!(await ingestion.forget(id))) throw notFound('kept source', id, 'GET /api/kept-sources lists them.');
    return context.body(null, 204);
  });
  return app;
};
