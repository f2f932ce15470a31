import { Hono } from 'hono';
import { SearchRequest } from '../../domain/search.ts';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody, readJson } from '../http/input.ts';
import { whenSearchable } from '../operations/readiness.ts';

export const searchRoutes = ({ search, readiness }: AppDependencies): Hono => {
  const app = new Hono();
  app.post('/api/search', limitBody(), whenSearchable(readiness), async (context) => {
    const { query, ...options } = await readJson(context, SearchRequest);
    return context.json({ results: await search.search(query, options) });
  });
  return app;
};
