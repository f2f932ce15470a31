import { Hono } from 'hono';
import { z } from 'zod';
import type { Fact } from '../../domain/fact.ts';
import { explainFact } from '../../facts/check/explain.ts';
import { FactSearch, toFactFilter } from '../../facts/fact-search.ts';
import type { AppDependencies } from '../dependencies.ts';
import { readQuery } from '../http/input.ts';
import { factsAsCsv } from './facts-csv.ts';
import { notFound } from '../http/problem.ts';
import type { FactSort } from '../../ports/fact-store.ts';
import { sourcePath } from '../documents/source-page.ts';
import { whenReady } from '../operations/readiness.ts';

export const FactsQuery = FactSearch.extend({
  sort: z
    .enum(['subject', '-subject', 'figure', '-figure', 'period', '-period'])
    .optional()
    .describe('Another order than by document and place; with "-" the other way round.'),
  limit: z.coerce.number().int().min(1).max(1_000).default(100).describe('Facts on a page.'),
  cursor: z.string().max(1_000).optional().describe('The "nextCursor" of the page before.'),
});

const toSort = (sort: string | undefined): FactSort | undefined => {
  if (sort === undefined) return undefined;
  const descending = sort.startsWith('-');
  return { by: sort.slice(descending ? 1 : 0) as FactSort['by'], descending };
};

const streamOf = (parts: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
};

export const factRoutes = ({ store, readiness, publicUrl }: AppDependencies): Hono => {
  const app = new Hono();
  app.get('/api/facts', whenReady(readiness), async (context) => {
    const { limit, cursor, sort, ...search } = readQuery(context, FactsQuery);
    return context.json(await store.listFacts({ ...toFactFilter(search), sort: toSort(sort), limit, cursor }));
  });
  app.get('/api/facts.csv', whenReady(readiness), (context) => {
    const filter = toFactFilter(readQuery(context, FactSearch));
    const base = publicUrl ?? context.req.url;
    const linkOf = ({ documentId, sourceSpan }: Fact) => new URL(sourcePath(documentId, sourceSpan), base).href;
    context.header('Content-Type', 'text/csv; charset=utf-8');
    context.header('Content-Disposition', 'attachment; filename="facts.csv"');
    return context.body(streamOf(factsAsCsv(store, filter, linkOf)));
  });
  app.get('/api/facts/:id', whenReady(readiness), async (context) => {
    const id = context.req.param('id');
    const fact = await store.getFact(id);
    if (fact === null) throw notFound('fact', id, 'GET /api/facts lists them.');
    return context.json(explainFact(fact));
  });
  return app;
};
