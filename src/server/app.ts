import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import { AssayError } from '../domain/errors.ts';
import { answerRoutes } from './answers/answers.ts';
import { requireKey } from './http/api-keys.ts';
import { askRoutes } from './answers/ask.ts';
import { conversationRoutes } from './answers/conversations.ts';
import { curatedFactRoutes } from './facts/curated-facts.ts';
import type { AppDependencies } from './dependencies.ts';
import { documentHistoryRoutes } from './documents/document-history.ts';
import { uploadRoutes } from './documents/document-upload.ts';
import { documentRoutes } from './documents/documents.ts';
import { allowEmbedding, shareEmbedScript } from './pages/embed.ts';
import { factRoutes } from './facts/facts.ts';
import { feedRoutes } from './documents/feeds.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { healthRoutes } from './operations/health.ts';
import { encodingGuard, hostGuard } from './http/host-guard.ts';
import { mcpRoutes } from './mcp/routes.ts';
import { createMetrics } from './operations/metrics.ts';
import { keepCurrent } from './kept-answers/keep-current.ts';
import { numberRoutes } from './facts/numbers.ts';
import { referenceRoutes } from './openapi/routes.ts';
import { addPageStyle } from './pages/page.ts';
import { isBug, problemResponse } from './http/problem.ts';
import { untilSearchable } from './operations/readiness.ts';
import { searchRoutes } from './answers/search.ts';
import { suggestionRoutes } from './answers/suggestions.ts';
import { slackRoutes } from './slack/routes.ts';
import { chatRoutes } from './v1/chat.ts';
import { embeddingRoutes } from './v1/embeddings.ts';
import { modelRoutes } from './v1/models.ts';
import { responseRoutes } from './v1/responses/routes.ts';
import { serveWebPage } from './pages/web-page.ts';

/** Nothing inline, nothing from elsewhere, no frames. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The whole HTTP surface on ports alone; the same application on every runtime. */
export const createApp = (given: AppDependencies): Hono => {
  const store = keepCurrent(given.store, given.store, given.store, () => untilSearchable(given.readiness));
  const dependencies = { ...given, store };
  const { publicUrl, embedOrigins, apiKeyHashes, clock, reportError } = dependencies;
  const app = new Hono();
  const metrics = createMetrics(clock);
  app.use(metrics.middleware);
  shareEmbedScript(app);
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
      xFrameOptions: 'DENY',
    }),
  );
  app.use(hostGuard(dependencies), encodingGuard);
  allowEmbedding(app, embedOrigins);
  const key = requireKey(apiKeyHashes);
  for (const path of ['/api/*', '/documents/*', '/metrics', '/mcp', '/v1/*', '/slack/install']) app.use(path, key);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) => {
        context.header('Allow', methods.join(', '));
        const message = `${context.req.method} is not possible here.`;
        return problemResponse(
          context,
          new AssayError('method-not-allowed', message, { hint: `Use ${methods.join(' or ')}.` }),
        );
      },
    }),
  );
  app.onError((error, context) => {
    // Work that ended because its client left is none of ours to mend.
    if (isBug(error) && !context.req.raw.signal.aborted) reportError(error);
    return problemResponse(context, error);
  });
  app.notFound(serveWebPage(dependencies));
  addPageStyle(app);
  const families = [
    healthRoutes(dependencies, metrics),
    askRoutes(dependencies, metrics),
    searchRoutes(dependencies),
    suggestionRoutes(dependencies),
    numberRoutes(dependencies, metrics),
    factRoutes(dependencies),
    curatedFactRoutes(dependencies),
    documentRoutes(dependencies),
    uploadRoutes(dependencies),
    documentHistoryRoutes(dependencies),
    feedRoutes(dependencies),
    conversationRoutes(dependencies),
    answerRoutes(dependencies),
    mcpRoutes(dependencies, metrics),
    feedbackRoutes(dependencies),
    slackRoutes(dependencies, metrics),
    chatRoutes(dependencies, metrics),
    responseRoutes(dependencies, metrics),
    modelRoutes(),
    embeddingRoutes(dependencies),
    referenceRoutes(dependencies),
  ];
  for (const family of families) app.route('/', family);
  return app;
};
