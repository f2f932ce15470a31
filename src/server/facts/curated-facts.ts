import { Hono } from 'hono';
import { AssayError } from '../../domain/errors.ts';
import { CuratedInput, CuratedPatch, toCells } from './curated-input.ts';
import { createCuratedTable } from './curated-table.ts';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody, readJson } from '../http/input.ts';
import { notFound } from '../http/problem.ts';
import { whenReady } from '../operations/readiness.ts';

/** Curated facts: added, changed and removed. A changed one has another id, since ids derive from content. */
export const curatedFactRoutes = (dependencies: AppDependencies): Hono => {
  const { store, readiness } = dependencies;
  const app = new Hono();
  const ready = whenReady(readiness);
  const table = createCuratedTable(dependencies);

  const checkCurated = async (id: string): Promise<void> => {
    const fact = await store.getFact(id);
    if (fact === null) throw notFound('fact', id, 'GET /api/facts lists them.');
    if (fact.origin === 'extracted')
      throw new AssayError('not-supported', 'This fact was read from a document; only curated ones can be changed.', {
        hint: 'POST a curated fact with the mode "override" in its place.',
      });
  };

  app.post('/api/facts', limitBody(), ready, async (context) => {
    const input = await readJson(context, CuratedInput);
    const fact = await table.edit((rows) => rows.push(toCells(input)) - 1);
    return context.json(fact, 201);
  });
  app.patch('/api/facts/:id', limitBody(), ready, async (context) => {
    const id = context.req.param('id');
    await checkCurated(id);
    const patch = await readJson(context, CuratedPatch);
    const fact = await table.edit((rows, facts) => {
      const index = facts.findIndex((known) => known.id === id);
      const row = rows[index];
      if (row === undefined) throw notFound('fact', id);
      rows[index] = { ...row, ...toCells(patch) };
      return index;
    });
    return context.json(fact);
  });
  app.delete('/api/facts/:id', ready, async (context) => {
    const id = context.req.param('id');
    await checkCurated(id);
    await table.edit((rows, facts) => {
      const index = facts.findIndex((known) => known.id === id);
      if (index < 0) throw notFound('fact', id);
      rows.splice(index, 1);
      return null;
    });
    return context.body(null, 204);
  });
  return app;
};
