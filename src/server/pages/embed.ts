import type { Hono } from 'hono';
import { cors } from 'hono/cors';

/** All that the embedded chat calls. */
export const EMBED_PATH = '/api/ask';

const MAX_AGE_SECONDS = 600;

/** Lets browsers hand the pages of these origins the answers to their questions; host-guard.ts refuses all others. */
export const allowEmbedding = (app: Hono, origins: readonly string[]): void => {
  if (origins.length === 0) return;
  app.use(
    EMBED_PATH,
    cors({
      origin: [...origins],
      allowMethods: ['POST'],
      allowHeaders: ['Content-Type', 'Authorization'],
      maxAge: MAX_AGE_SECONDS,
    }),
  );
};

/** The script is there for other sites' pages; to be registered before the headers that keep everything else from them. */
export const shareEmbedScript = (app: Hono): void => {
  app.use('/embed.js', async (context, next) => {
    await next();
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  });
};
