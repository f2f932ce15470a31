import type { z } from 'zod';
import { AssayError, type ErrorCode } from './errors.ts';

type RawIssue = z.core.$ZodRawIssue;

const amount = (count: number | bigint, origin: string): string => {
  if (origin === 'string') return `have ${count.toLocaleString('en')} characters`;
  if (origin === 'array') return `have ${count.toLocaleString('en')} entries`;
  return `be ${count}`;
};

/** Plain words for the issues people meet most; undefined leaves zod's own. */
const inWords = (issue: RawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return 'is missing';
      const expected = issue.expected === 'int' ? 'whole number' : issue.expected;
      return `must be ${/^[aeiou]/.test(expected) ? 'an' : 'a'} ${expected}`;
    }
    case 'too_big':
      return `must ${amount(issue.maximum, issue.origin)} at most`;
    case 'too_small':
      return `must ${amount(issue.minimum, issue.origin)} at least`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    default:
      return undefined;
  }
};

/**
 * `value` as `schema` has it. The first thing wrong with it is thrown as an {@link AssayError} that names the
 * member; `whole` names the value itself, as in "The body must be an object."
 */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  { whole, code = 'invalid-request' }: { whole: string; code?: ErrorCode },
): z.infer<Schema> => {
  const result = schema.safeParse(value, { error: inWords });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const member = issue?.path.length ? `"${issue.path.join('.')}"` : whole;
  const fields = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), detail: message }));
  throw new AssayError(code, `${member} ${issue?.message ?? 'is not valid'}.`, {
    fields: fields.filter(({ field }) => field !== ''),
  });
};
