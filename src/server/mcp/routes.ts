import { Hono } from 'hono';
import { z } from 'zod';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody } from '../http/input.ts';
import type { Metrics } from '../operations/metrics.ts';
import { sourcePath } from '../documents/source-page.ts';
import type { createHttpHandler } from './http-request.ts';

/** A message of JSON-RPC 2.0, as the Model Context Protocol has them. */
export const McpMessage = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.int()]).optional(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
});

const PARSE_ERROR = -32_700;

const notJson = { jsonrpc: '2.0', error: { code: PARSE_ERROR, message: 'The body is not JSON.' }, id: null };

/** The Model Context Protocol over HTTP. There is no stream of messages that nobody asked for: GET is refused. */
export const mcpRoutes = (dependencies: AppDependencies, metrics: Metrics): Hono => {
  const { publicUrl, clock } = dependencies;
  const app = new Hono();
  let opened: Promise<ReturnType<typeof createHttpHandler>> | undefined;
  // Loaded with the first request: most processes are never asked for it.
  const handler = () =>
    (opened ??= import('./http-request.ts').then((module) => module.createHttpHandler(clock.newId)));

  app.post('/mcp', limitBody(), async (context) => {
    let body: unknown;
    try {
      body = JSON.parse(await context.req.text());
    } catch {
      return context.json(notJson, 400);
    }
    const base = publicUrl ?? context.req.url;
    const { answer } = await handler();
    const response = await answer(context.req.raw, body, {
      ...dependencies,
      passageLink: (documentId, span) => new URL(sourcePath(documentId, span), base).href,
      onAnswer: metrics.answered,
      onVerification: ({ claims }) => metrics.verified(claims),
    });
    return context.newResponse(response.body, response);
  });

  app.delete('/mcp', async (context) => {
    (await handler()).endSession(context.req.header('mcp-session-id') ?? '');
    return context.body(null, 204);
  });
  return app;
};
