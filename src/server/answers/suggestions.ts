import { Hono } from 'hono';
import type { AppDependencies } from '../dependencies.ts';

/** Questions to begin with. */
export const suggestionRoutes = ({ suggestions }: Pick<AppDependencies, 'suggestions'>): Hono => {
  const app = new Hono();
  app.get('/api/suggestions', async (context) => context.json({ questions: await suggestions() }));
  return app;
};
