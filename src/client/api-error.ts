import type { Problem } from '../domain/errors.ts';

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;

/** A response that is no success. `code` is stable: `not-found`, `invalid-request`, `unauthorized` … */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** Of the response; of the problem where it came within a stream. */
  readonly status: number;
  /** What the server says went wrong; null where it is something else that answered. */
  readonly problem: Problem | null;
  /** The body as it came. */
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    const problem = isProblem(body) ? body : null;
    super(problem?.detail ?? `The server answered with status ${status}.`);
    this.status = status;
    this.problem = problem;
    this.body = body;
  }

  get code(): Problem['code'] | 'unknown' {
    return this.problem?.code ?? 'unknown';
  }
}
