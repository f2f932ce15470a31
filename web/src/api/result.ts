import { words } from '../words.ts';

/** What went wrong, in words for people; `code` is the server's, or `offline` when it could not be reached. */
export type Problem = { code: string; detail: string; errors?: readonly FieldProblem[] };

/** What is wrong with one member of what was sent. */
type FieldProblem = { field: string; detail: string };

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const offline: Problem = { code: 'offline', detail: words.problem.offline };

export const brokenOff: Problem = { code: 'offline', detail: words.problem.brokenOff };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads an RFC 9457 problem document; anything else becomes a general problem that names the status. */
export const toProblem = (body: unknown, status?: number): Problem => {
  const code = isObject(body) && typeof body['code'] === 'string' ? body['code'] : 'unknown';
  const detail = isObject(body) && typeof body['detail'] === 'string' ? body['detail'] : '';
  const errors = isObject(body) && Array.isArray(body['errors']) ? (body['errors'] as FieldProblem[]) : [];
  return { code, detail: detail === '' ? words.problem.general(status) : detail, errors };
};

/** The problem of a response that is not OK. */
export const problemOf = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => null);
  return toProblem(body, response.status);
};
