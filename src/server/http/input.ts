import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import { parseInput } from '../../domain/parse-input.ts';

/** nginx's status for a client that closed the connection: nobody reads it but the metrics. */
export const CLIENT_LEFT = 499;

const MEBIBYTE = 1_048_576;

/** Refuses a longer body before it is read into memory. */
export const limitBody = (mebibytes = 8): MiddlewareHandler =>
  bodyLimit({
    maxSize: mebibytes * MEBIBYTE,
    onError: () => {
      throw new AssayError('payload-too-large', `The body is larger than ${mebibytes} MiB.`, {
        hint: 'Send it in parts.',
      });
    },
  });

export const mediaType = (context: Context): string =>
  (context.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** The JSON body as `schema` has it; members it does not name are dropped. */
export const readJson = async <Output>(context: Context, schema: z.ZodType<Output>): Promise<Output> => {
  const type = mediaType(context);
  if (type !== 'application/json' && !type.endsWith('+json'))
    throw new AssayError('unsupported-media-type', `The body is ${type === '' ? 'of no stated type' : type}.`, {
      hint: 'Send JSON with "Content-Type: application/json".',
    });
  const text = await context.req.text().catch((cause: unknown) => {
    throw new AssayError('invalid-request', 'The body broke off before its end.', { cause });
  });
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AssayError(
      'invalid-json',
      `The body is not JSON: ${cause instanceof Error ? cause.message : 'unreadable'}.`,
      {
        cause,
      },
    );
  }
  return parseInput(schema, body, { whole: 'The body' });
};

/** The query parameters as `schema` has them. */
export const readQuery = <Output>(context: Context, schema: z.ZodType<Output>): Output =>
  parseInput(schema, context.req.query(), { whole: 'The query' });
