import { z } from 'zod';
import { nearestName } from '../../domain/nearest-name.ts';
import { Entry } from './entry.ts';
import { ExpectedCitation, ExpectedClaim, ExpectedQuantity, Expectation } from './expectation.ts';
import {
  bindingsOf,
  type Bindings,
  combinations,
  fillIn,
  MOST_COMBINATIONS,
  Template,
  Variables,
} from './variables.ts';

/** Where a mistake is in the data of the file; `key`: it is a key of the value at `path`. */
export type Mistake = { path: PropertyKey[]; key?: string; message: string };

export type ReadEntry = { entry: Entry; path: PropertyKey[] };

const KEYS = [Entry, Template, Expectation, ExpectedQuantity, ExpectedCitation, ExpectedClaim].flatMap(({ shape }) =>
  Object.keys(shape),
);

const explain = (issue: z.core.$ZodIssue, path: PropertyKey[]): Mistake[] => {
  const whole = [...path, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const meant = nearestName(key, KEYS);
      const advice = meant === null ? '' : ` (did you mean \`${meant}\`?)`;
      return { path: whole, key, message: `unknown key \`${key}\`${advice}` };
    });
  const name = issue.path.findLast((step) => typeof step === 'string');
  const message = issue.message.replace(/^Invalid input: /, '');
  return [{ path: whole, message: name === undefined ? message : `\`${String(name)}\` ${message}` }];
};

/** What an entry lacks may be what it has under a name that is misspelt. */
const explainAll = ({ issues }: z.core.$ZodError, path: PropertyKey[]): Mistake[] => {
  const isMisspelt = issues.some(({ code }) => code === 'unrecognized_keys');
  return issues
    .filter((issue) => !isMisspelt || issue.code !== 'custom' || issue.path.length > 0)
    .flatMap((issue) => explain(issue, path));
};

const TEMPLATE_KEYS = new Set(['variables', 'matrix', 'each']);

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A variable that is nowhere used, or a name that is no variable: a slip of the pen either way. */
const slips = (template: Template, bindings: Bindings, used: ReadonlySet<string>, path: PropertyKey[]): Mistake[] => {
  const unknown = [...used].filter((name) => !Object.hasOwn(bindings, name));
  const { variables = {}, matrix = {}, each: [row] = [{}] } = template;
  const unused = Object.keys({ ...variables, ...matrix, ...row }).filter((name) => !used.has(name));
  return [
    ...unknown.map((name) => ({ path, message: `\`{${name}}\` is no variable` })),
    ...unused.map((name) => ({ path, message: `the variable \`${name}\` is used nowhere: write \`{${name}}\`` })),
  ];
};

/** The questions that one entry of the file stands for, and what is wrong with it. */
const readEntry = (
  data: unknown,
  path: PropertyKey[],
  given: Bindings,
): { entries: ReadEntry[]; mistakes: Mistake[] } => {
  const template = isMap(data) ? Template.safeParse(data) : null;
  if (template?.success === false) return { entries: [], mistakes: explainAll(template.error, path) };
  if (template !== null && combinations(template.data) > MOST_COMBINATIONS)
    return { entries: [], mistakes: [{ path, message: `stands for more than ${MOST_COMBINATIONS} questions` }] };
  const entries: ReadEntry[] = [];
  const own = isMap(data) ? Object.entries(data).filter(([key]) => !TEMPLATE_KEYS.has(key)) : [];
  for (const bindings of template === null ? [given] : bindingsOf(template.data, given)) {
    const used = new Set<string>();
    const hasVariables = Object.keys(bindings).length > 0;
    const filled = isMap(data)
      ? Object.fromEntries(
          hasVariables
            ? Object.entries(fillIn(Object.fromEntries(own), bindings, (name) => used.add(name)) ?? {})
            : own,
        )
      : data;
    const wrong = hasVariables && template !== null ? slips(template.data, bindings, used, path) : [];
    if (wrong.length > 0) return { entries: [], mistakes: wrong };
    const phrasings = isMap(filled) && Array.isArray(filled['question']) ? filled['question'] : [null];
    for (const phrasing of phrasings) {
      const parsed = Entry.safeParse(phrasing === null || !isMap(filled) ? filled : { ...filled, question: phrasing });
      if (!parsed.success) return { entries: [], mistakes: explainAll(parsed.error, path) };
      entries.push({ entry: parsed.data, path });
    }
  }
  return { entries, mistakes: [] };
};

/** The other form of a file: a map, for editors that look for `$schema` and for variables of all its questions. */
const FileMap = z.strictObject({
  $schema: z.string().optional(),
  variables: Variables.default({}),
  questions: z.array(z.unknown(), { error: 'must be a list of questions' }),
});

/** The questions in the data of a file, and all that is wrong with them. */
export const readEntries = (data: unknown): { entries: ReadEntry[]; mistakes: Mistake[]; isEmpty: boolean } => {
  const file = Array.isArray(data)
    ? { success: true as const, data: { variables: {}, questions: data } }
    : FileMap.safeParse(data);
  if (!file.success || (!isMap(data) && !Array.isArray(data))) {
    const mistakes =
      isMap(data) && !file.success && Object.hasOwn(data, 'questions')
        ? explainAll(file.error, [])
        : [{ path: [], message: 'must be a list of questions' }];
    return { entries: [], mistakes, isEmpty: data === null };
  }
  const above = Array.isArray(data) ? [] : ['questions'];
  const read = file.data.questions.map((entry, index) => readEntry(entry, [...above, index], file.data.variables));
  return {
    entries: read.flatMap(({ entries }) => entries),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
    isEmpty: file.data.questions.length === 0,
  };
};
