import type { z } from 'zod';
import { AssayError } from '../../../domain/errors.ts';
import { parseInput } from '../../../domain/parse-input.ts';

/** What JSON in a request of Slack says, as `schema` has it. */
export const readSlackJson = <Output>(schema: z.ZodType<Output>, text: string, whole: string): Output => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AssayError('invalid-json', `${whole} is not JSON.`, { cause });
  }
  return parseInput(schema, value, { whole });
};

/** The fields of a form, each once. */
export const readForm = (body: string): Record<string, string> => Object.fromEntries(new URLSearchParams(body));
