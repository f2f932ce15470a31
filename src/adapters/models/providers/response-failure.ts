import { z } from 'zod';
import { ModelFailure, type ModelFailureKind } from '../../../ports/language-model.ts';
import { redact } from './redact.ts';

/** What a provider answered instead of a completion. `status` is null for an error inside a stream. */
export type Refusal = { status: number | null; retryAfter: number | null; body: string };

const CONTEXT_OVERFLOW =
  /context[_ ](?:length|window|size)|maximum context|prompt is too long|too many (?:input )?tokens|input (?:length|tokens) exceeds?/i;
const UNKNOWN_MODEL =
  /model[_ ]not[_ ]found|(?:unknown|invalid|no such) model|model\b.{0,200}\b(?:not found|does(?: not|n't) exist|not supported)|"model: /is;
const RATE_LIMITED =
  /rate[_ ]limit|too many requests|insufficient[_ ]quota|credit balance|payment required|daily free allocation/i;

const SAID: Record<ModelFailureKind, string> = {
  aborted: 'The call was ended',
  timeout: 'The model took too long',
  'rate-limited': 'The provider takes no more calls for now',
  unavailable: 'The provider failed',
  unauthorized: 'The provider refused the key',
  'unknown-model': 'The provider does not know the model',
  'context-overflow': "The prompt is longer than the model's context",
  malformed: 'The provider and Assay did not understand each other',
  empty: 'The model wrote nothing',
  endless: 'The model did not come to an end',
  'over-budget': "The day's tokens are used up",
  'circuit-open': 'The provider failed several times in a row and is left alone for a while',
};

const kindOf = ({ status, body }: Refusal): ModelFailureKind => {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429 || status === 402) return 'rate-limited';
  if (status === 413 || CONTEXT_OVERFLOW.test(body)) return 'context-overflow';
  if ((status === null || status < 500) && RATE_LIMITED.test(body)) return 'rate-limited';
  if ([null, 400, 404, 422].includes(status) && UNKNOWN_MODEL.test(body)) return 'unknown-model';
  if (status !== null && status >= 400 && status < 500 && status !== 404) return 'malformed';
  return 'unavailable';
};

/** The providers' shapes of an error: an object or a text under `error`, or a message alone. */
const Detail = z.object({ code: z.unknown(), type: z.unknown(), message: z.unknown() }).partial();
const ErrorBody = z.union([z.object({ error: Detail }).transform(({ error }) => error), Detail]);

/** The provider's own name of the error, where it is one and not a text. */
const codeOf = (body: string): string | null => {
  try {
    const { code, type } = ErrorBody.parse(JSON.parse(body));
    return (
      [code, type].find((name): name is string => typeof name === 'string' && /^[a-z_]{3,40}$/i.test(name)) ?? null
    );
  } catch {
    return null;
  }
};

/**
 * A refusal as a failure. Its message is in our own words; what the provider said is in its cause, without keys, for
 * a log.
 */
export const refusalFailure = (refusal: Refusal, secrets: readonly string[]): ModelFailure => {
  const kind = kindOf({ ...refusal, body: refusal.body.slice(0, 4_000) });
  const { status, retryAfter, body } = refusal;
  const known = [status === null ? null : `HTTP ${status}`, codeOf(body)].filter((part) => part !== null).join(', ');
  const said = redact(body, secrets);
  return new ModelFailure(kind, `${SAID[kind]}${known === '' ? '' : ` (${known})`}.`, {
    retryAfter,
    ...(said === '' ? {} : { cause: new Error(said) }),
  });
};

/** A failure of this kind in the usual words. */
export const plainFailure = (kind: ModelFailureKind, detail?: string): ModelFailure =>
  new ModelFailure(kind, `${SAID[kind]}${detail === undefined ? '' : ` (${detail})`}.`);
