import { z } from 'zod';
import { ModelFailure } from '../../../ports/language-model.ts';
import { plainFailure, refusalFailure } from './response-failure.ts';
import { retryAfter } from './retry-after.ts';

/** What the providers' own packages tell of a refusal. */
const Refused = z.object({
  status: z.int().nullish(),
  status_code: z.int().nullish(),
  headers: z
    .custom<Pick<Headers, 'get'>>((value) => value instanceof Headers)
    .optional()
    .catch(undefined),
});

/** A connection that broke, in the words of the runtimes' fetch and of Node's sockets. */
const BROKEN =
  /fetch failed|network|terminated|socket|connection|ECONN|EPIPE|premature|did not receive done|^other side closed/i;

const NOT_JSON = /JSON|unexpected token|unterminated/i;

/** The name of an error, or that of what caused it. */
const isNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && (error.name === name || isNamed(error.cause, name));

/** The failure that a package wrapped. */
const wrapped = (error: unknown): ModelFailure | null => {
  if (error instanceof ModelFailure) return error;
  return error instanceof Error && error.cause !== error ? wrapped(error.cause) : null;
};

/**
 * Anything that a model's package throws as a failure, told by what it says of itself. Nothing of the error is kept but
 * a redacted excerpt of its message.
 * @param now milliseconds since the epoch.
 */
export const errorFailure = (error: unknown, secrets: readonly string[], now: number): ModelFailure => {
  const own = wrapped(error);
  if (own !== null) return own;
  if (isNamed(error, 'AbortError')) return plainFailure('aborted');
  if (isNamed(error, 'TimeoutError')) return plainFailure('timeout');
  const message = error instanceof Error ? error.message : String(error);
  const { status, status_code, headers } = Refused.safeParse(error).data ?? {};
  const refusal = {
    status: status ?? status_code ?? null,
    retryAfter: headers === undefined ? null : retryAfter(headers, now),
    body: message,
  };
  if (refusal.status !== null) return refusalFailure(refusal, secrets);
  if (error instanceof SyntaxError || NOT_JSON.test(message))
    return plainFailure('malformed', 'what it sent is not JSON');
  if (error instanceof TypeError && !BROKEN.test(message))
    return plainFailure('malformed', 'its answer has another form');
  return refusalFailure(refusal, secrets);
};
