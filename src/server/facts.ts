import { Hono } from 'hono';
import { z } from 'zod';
import type { AppDependencies } from './dependencies.ts';
import { readQuery } from './input.ts';
import { notFound } from './problem.ts';
import { whenReady } from './readiness.ts';

export const FactsQuery = z.object({
  query: z.string().max(1_000).optional(),
  documentId: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().max(1_000).optional(),
});

export const factRoutes = ({ store, readiness }: AppDependencies): Hono => {
  const app = new Hono();
  app.get('/api/facts', whenReady(readiness), async (context) =>
    context.json(await store.listFacts(readQuery(context, FactsQuery))),
  );
  app.get('/api/facts/:id', whenReady(readiness), async (context) => {
    const id = context.req.param('id');
    const fact = await store.getFact(id);
    if (fact === null) throw notFound('fact', id, 'GET /api/facts lists them.');
    return context.json(fact);
  });
  return app;
};
