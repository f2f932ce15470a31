import { Hono } from 'hono';
import type { AppDependencies } from '../dependencies.ts';
import { openApiDocument, type OpenApiDocument } from './document.ts';
import { referencePage } from './reference-page.ts';
import { REFERENCE_STYLE } from './reference-style.ts';

const STYLE_PATH = '/reference.css';

/** The description of the server: for programs, and as a page for people. */
export const referenceRoutes = ({
  publicUrl,
  apiKeyHashes,
}: Pick<AppDependencies, 'publicUrl' | 'apiKeyHashes'>): Hono => {
  const app = new Hono();
  let made: OpenApiDocument | undefined;
  // Made at the first request: most processes are never asked for it.
  const document = () => (made ??= openApiDocument(publicUrl ?? '/'));
  app.get('/openapi.json', (context) => context.json(document(), 200, { 'Cache-Control': 'no-cache' }));
  app.get('/docs', (context) => {
    const target = { url: publicUrl ?? new URL(context.req.url).origin, asksForKey: apiKeyHashes.length > 0 };
    return context.html(referencePage(document(), target, STYLE_PATH), 200, { 'Cache-Control': 'no-cache' });
  });
  app.get(STYLE_PATH, (context) =>
    context.body(REFERENCE_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );
  return app;
};
