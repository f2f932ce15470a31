import { Hono } from 'hono';
import { z } from 'zod';
import { explainFact } from '../facts/check/explain.ts';
import { FactSearch, toFactFilter } from '../facts/fact-search.ts';
import type { AppDependencies } from './dependencies.ts';
import { readQuery } from './input.ts';
import { notFound } from './problem.ts';
import { whenReady } from './readiness.ts';

export const FactsQuery = FactSearch.extend({
  limit: z.coerce.number().int().min(1).max(1_000).default(100).describe('Facts on a page.'),
  cursor: z.string().max(1_000).optional().describe('The "nextCursor" of the page before.'),
});

export const factRoutes = ({ store, readiness }: AppDependencies): Hono => {
  const app = new Hono();
  app.get('/api/facts', whenReady(readiness), async (context) => {
    const { limit, cursor, ...search } = readQuery(context, FactsQuery);
    return context.json(await store.listFacts({ ...toFactFilter(search), limit, cursor }));
  });
  app.get('/api/facts/:id', whenReady(readiness), async (context) => {
    const id = context.req.param('id');
    const fact = await store.getFact(id);
    if (fact === null) throw notFound('fact', id, 'GET /api/facts lists them.');
    return context.json(explainFact(fact));
  });
  return app;
};
