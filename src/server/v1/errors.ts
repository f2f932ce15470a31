import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AssayError, type ErrorCode, toAssayError } from '../../domain/errors.ts';
import type { OpenAiError } from './model-shapes.ts';

/** Where OpenAI has a code of its own for what went wrong; others are ours, written as theirs are. */
const CODES: Partial<Record<ErrorCode, string>> = {
  'invalid-request': 'invalid_value',
  'not-supported': 'unsupported_value',
  unauthorized: 'invalid_api_key',
  'method-not-allowed': 'method_not_supported',
};

/** What is wrong with a member of the request: OpenAI's "param". */
export const memberError = (code: ErrorCode, member: string, message: string, hint?: string): AssayError =>
  new AssayError(code, message, {
    ...(hint === undefined ? {} : { hint }),
    fields: [{ field: member, detail: message }],
  });

const memberOf = ({ fields }: AssayError): string | null => fields[0]?.field ?? null;

const codeOf = (error: AssayError): string => {
  const { code } = error;
  return code === 'not-found' && memberOf(error) === 'model'
    ? 'model_not_found'
    : (CODES[code] ?? code.replaceAll('-', '_'));
};

/** A parameter that is not supported is the request's fault there. */
const statusOf = ({ code, status }: AssayError): number => (code === 'not-supported' ? 400 : status);

const typeOf = (status: number): OpenAiError['error']['type'] =>
  status >= 500 ? 'server_error' : status === 403 ? 'permission_error' : 'invalid_request_error';

/** Whether OpenAI's clients call this path. */
export const isOpenAiPath = (path: string): boolean => path.startsWith('/v1/');

/** Any error in OpenAI's shape, with its status. */
export const toOpenAiError = (error: unknown): { status: number; body: OpenAiError } => {
  const known = toAssayError(error);
  const status = statusOf(known);
  return {
    status,
    body: {
      error: { message: known.line, type: typeOf(status), param: memberOf(known), code: codeOf(known) },
    },
  };
};

export const openAiErrorResponse = (context: Context, error: unknown): Response => {
  const { status, body } = toOpenAiError(error);
  return context.json(body, status as ContentfulStatusCode, { 'cache-control': 'no-store' });
};
