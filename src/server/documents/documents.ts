import { Hono } from 'hono';
import { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import type { FactPlace } from '../../domain/fact.ts';
import { aboutFact } from '../../domain/fact-text.ts';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody, readJson, readQuery } from '../http/input.ts';
import { notFound } from '../http/problem.ts';
import { whenReady } from '../operations/readiness.ts';
import { sourcePage } from './source-page.ts';

export const DocumentPatch = z.object({
  title: z.string().trim().min(1, { error: 'is empty: give the document a title' }).max(1_000).optional(),
  tags: z.array(z.string().trim().min(1).max(200)).max(100).optional(),
});

const Offset = z.coerce.number().int().min(0);
export const SourceQuery = z.object({ start: Offset.optional(), end: Offset.optional() });

/** The sources: listed, read, shown with a passage marked, renamed, removed. */
export const documentRoutes = ({ store, ingestion, corpus, readiness }: AppDependencies): Hono => {
  const app = new Hono();
  const ready = whenReady(readiness);
  const documentOf = async (id: string) => {
    const document = await store.getDocument(id);
    if (document === null) throw notFound('document', id, 'GET /api/documents lists them.');
    return document;
  };
  app.get('/api/documents', ready, async (context) => context.json({ documents: await store.listDocuments() }));
  app.get('/api/documents/:id', ready, async (context) => context.json(await documentOf(context.req.param('id'))));
  app.get('/api/documents/:id/facts', ready, async (context) => {
    const { documentId } = await documentOf(context.req.param('id'));
    const facts = await store.factsOfDocuments([documentId]);
    return context.json({
      facts: facts.map((fact): FactPlace => {
        const { id, quantity, sourceSpan, origin } = fact;
        return { id, text: quantity.text, about: aboutFact(fact), span: sourceSpan, origin };
      }),
    });
  });
  app.get('/api/documents/:id/source', ready, async (context) => {
    const { path } = await documentOf(context.req.param('id'));
    const content = await corpus.read(path);
    const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1)).replace(/['()*]/g, '_');
    return context.body(new Uint8Array(content), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    });
  });
  app.patch('/api/documents/:id', limitBody(), ready, async (context) => {
    const id = context.req.param('id');
    const { title, tags } = await readJson(context, DocumentPatch);
    await store.patchDocument(id, {
      ...(title === undefined ? {} : { title }),
      ...(tags === undefined ? {} : { tags }),
    });
    return context.json(await documentOf(id));
  });
  app.delete('/api/documents/:id', ready, async (context) => {
    const id = context.req.param('id');
    const curated = (await store.factsOfDocuments([id])).filter(({ origin }) => origin === 'curated').length;
    if (curated > 0)
      throw new AssayError('invalid-facts', `${JSON.stringify(id)} is the source of curated facts: ${curated}.`, {
        hint: 'Remove them first, from facts.csv or with DELETE /api/facts/ID.',
      });
    if (!(await ingestion.remove(id))) throw notFound('document', id);
    return context.body(null, 204);
  });
  app.get('/documents/:id', ready, async (context) => {
    const { start, end } = readQuery(context, SourceQuery);
    const span = start === undefined || end === undefined ? null : { start, end };
    return context.html(sourcePage(await documentOf(context.req.param('id')), span));
  });
  return app;
};
