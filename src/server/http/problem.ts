import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AssayError, toProblem } from '../../domain/errors.ts';
import { page } from '../pages/page.ts';
import { isOpenAiPath, openAiErrorResponse } from '../v1/errors.ts';

/** Whether a person followed a link here. */
export const wantsPage = (context: Context): boolean =>
  !context.req.path.startsWith('/api/') && (context.req.header('accept') ?? '').includes('text/html');

/** An error as `application/problem+json`, or as a page for a person who followed a link. */
export const problemResponse = async (context: Context, error: unknown): Promise<Response> => {
  if (isOpenAiPath(context.req.path)) return openAiErrorResponse(context, error);
  const problem = toProblem(error);
  const status = problem.status as ContentfulStatusCode;
  const headers = { 'cache-control': 'no-store', 'content-type': 'application/problem+json' };
  if (!wantsPage(context)) return context.newResponse(JSON.stringify(problem), { status, headers });
  const markup = page(
    `Assay: ${problem.title}`,
    html`<main>
      <h1>${problem.status}</h1>
      <p>${problem.detail}</p>
      <p><a href="/">Back to Assay</a></p>
    </main>`,
  );
  return context.newResponse(String(await markup), {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  });
};

/** Whether an error is our fault rather than the request's. */
export const isBug = (error: unknown): boolean => !(error instanceof AssayError) || error.code === 'internal';

export const notFound = (what: string, id: string, hint?: string): AssayError =>
  new AssayError('not-found', `There is no ${what} ${JSON.stringify(id)}.`, hint === undefined ? {} : { hint });
