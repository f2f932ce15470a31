import type { Context } from 'hono';
import { AssayError } from '../../domain/errors.ts';
import type { AppDependencies } from '../dependencies.ts';
import { problemResponse } from '../http/problem.ts';

/** Files whose name changes with their content. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/** Answers what no route has: a file of the web page, or 404. */
export const serveWebPage =
  ({ assets }: Pick<AppDependencies, 'assets'>) =>
  async (context: Context): Promise<Response> => {
    const path = context.req.path;
    const mayRead = ['GET', 'HEAD'].includes(context.req.method) && !path.startsWith('/api/');
    const asset = mayRead ? await assets(path === '/' ? '/index.html' : path) : null;
    if (asset !== null)
      return context.body(asset.body, 200, {
        'Content-Type': asset.contentType,
        'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
    return problemResponse(context, new AssayError('not-found', `There is nothing at ${JSON.stringify(path)}.`));
  };
