import { z } from 'zod';
import { Text } from './fields.ts';

/** What stands for `{name}`. */
export type Bindings = Readonly<Record<string, string | number>>;

const Name = z.string().regex(/^[A-Za-z_]\w*$/, { error: 'names of variables are letters, digits and _' });
const Value = z.union([z.string(), z.number()], { error: 'must be a text or a number' });

export const Variables = z.record(Name, Value, { error: 'must be a map of names to values' });

/** What makes several questions of one entry; the rest of the entry is read once its values are in. */
export const Template = z.object({
  question: z
    .union([Text, z.array(Text).min(1, { error: 'must not be an empty list' })], {
      error: 'must be a text or a list of texts',
    })
    .describe('What is asked; several phrasings share the expectation.')
    .optional(),
  variables: Variables.describe('Values for `{name}` in the texts of this entry.').optional(),
  matrix: z
    .record(Name, z.array(Value).min(1), { error: 'must be a map of names to lists' })
    .describe('Lists of values: the question is asked with every combination.')
    .optional(),
  each: z
    .array(Variables, { error: 'must be a list of maps' })
    .min(1)
    .describe('Sets of values that belong together: the question is asked with each set.')
    .optional(),
});
export type Template = z.infer<typeof Template>;

/** More than this of one entry is a mistake in its lists. */
export const MOST_COMBINATIONS = 10_000;

/** How many questions the entry stands for. */
export const combinations = ({ question, matrix = {}, each }: Template): number =>
  Object.values(matrix).reduce((count, values) => count * values.length, 1) *
  (each?.length ?? 1) *
  (Array.isArray(question) ? question.length : 1);

/** Every set of values the entry is asked with, the last list of the matrix turning fastest. */
export const bindingsOf = ({ variables = {}, matrix = {}, each = [{}] }: Template, given: Bindings): Bindings[] => {
  let found: Bindings[] = each.map((row) => ({ ...given, ...variables, ...row }));
  for (const [name, values] of Object.entries(matrix))
    found = found.flatMap((bindings) => values.map((value) => ({ ...bindings, [name]: value })));
  return found;
};

const PLACE = /\{([A-Za-z_]\w*)\}/g;

/** Keys whose values are figures; everywhere else a variable is text. */
const FIGURES = new Set(['value', 'tolerance', 'maxMs']);

/**
 * The value with its `{name}`s filled in; what is no name, as in the pattern `\d{4}`, stays.
 *
 * @param use is told each name that is met, bound or not
 */
export const fillIn = (value: unknown, bindings: Bindings, use: (name: string) => void, key = ''): unknown => {
  if (typeof value === 'string') {
    const filled = value.replace(PLACE, (place, name: string) => {
      use(name);
      return Object.hasOwn(bindings, name) ? String(bindings[name]) : place;
    });
    return FIGURES.has(key) && filled !== value && filled.trim() !== '' ? Number(filled) : filled;
  }
  if (Array.isArray(value)) return value.map((item) => fillIn(item, bindings, use, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillIn(item, bindings, use, name)]));
  return value;
};
