import { z } from 'zod';
import { parseYaml } from '../questions/parse-yaml.ts';
import { refuse } from '../questions/refuse.ts';
import { contradictions } from '../questions/contradictions.ts';
import { Expectation } from '../questions/expectation.ts';
import type { Place } from '../questions/suite.ts';
import { addAssertion, type Expected } from './assertions.ts';
import { fillIn, fillText } from './fill-in.ts';
import type { ImportedQuestion, Imports, Omission } from './imported.ts';

const Variables = z.record(z.string(), z.unknown());
const Assertion = z.looseObject({ type: z.string({ error: '`type` must be a text' }) });
const Test = z.looseObject({
  description: z.string().optional(),
  vars: Variables.optional(),
  assert: z.array(Assertion).optional(),
});
const Suite = z.union([
  z.array(z.unknown()).transform((tests) => ({ tests, defaultTest: undefined })),
  z.looseObject({ tests: z.array(z.unknown()), defaultTest: Test.optional() }),
]);

/** Names under which the question is looked for, in this order; else the only variable is it. */
const QUESTION_NAMES = ['question', 'query', 'input', 'prompt', 'message'];

const questionOf = (vars: Readonly<Record<string, unknown>>): string[] | null => {
  const names = Object.keys(vars);
  const name = QUESTION_NAMES.find((known) => names.includes(known)) ?? (names.length === 1 ? names[0] : undefined);
  const texts = z
    .array(z.string().trim().min(1))
    .min(1)
    .safeParse([name === undefined ? [] : vars[name]].flat());
  return texts.success ? texts.data.map((text) => fillText(text, vars)) : null;
};

/**
 * Golden questions from a promptfoo configuration: each test with its variables (`vars`) and assertions (`assert`),
 * those of `defaultTest` included (https://www.promptfoo.dev/docs/configuration/reference/).
 *
 * @returns the questions, and with its line what has no counterpart here and was left out
 * @throws AssayError `invalid-questions` with line and column where the text is no such configuration
 */
export const importPromptfoo = (text: string, file: string): Imports => {
  const { data, places } = parseYaml(text, file);
  const suite = Suite.safeParse(data);
  if (!suite.success)
    throw refuse([{ file, place: places.at([]), message: 'is not a promptfoo configuration: it has no list `tests`' }]);
  const { tests, defaultTest } = suite.data;
  const root: PropertyKey[] = Array.isArray(data) ? [] : ['tests'];
  const questions: ImportedQuestion[] = [];
  const omissions: Omission[] = [];
  const omit = (place: Place, message: string): void => {
    omissions.push({ place, message });
  };
  for (const [at, value] of tests.entries()) {
    const path = [...root, at];
    if (typeof value === 'string') {
      omit(places.at(path), `tests in another file are not read: ${value}`);
      continue;
    }
    const test = Test.safeParse(value);
    if (!test.success) {
      const [issue] = test.error.issues;
      const place = places.at([...path, ...(issue?.path ?? [])]);
      throw refuse([{ file, place, message: issue?.message ?? 'is not a test' }]);
    }
    const vars = { ...defaultTest?.vars, ...test.data.vars };
    const asked = questionOf(vars);
    if (asked === null) {
      omit(places.at(path), `no question: name its variable \`question\``);
      continue;
    }
    const expected: Expected = {};
    const add = (assertions: readonly z.infer<typeof Assertion>[] = [], above: readonly PropertyKey[]): void => {
      for (const [index, assertion] of assertions.entries()) {
        const problem = addAssertion(expected, fillIn(assertion, vars));
        if (problem !== null) omit(places.at([...above, 'assert', index]), problem);
      }
    };
    add(defaultTest?.assert, ['defaultTest']);
    add(test.data.assert, path);
    const expectation = Expectation.safeParse(expected);
    const [wrong] = expectation.success ? contradictions(expectation.data) : [];
    if (Object.keys(expected).length === 0) omit(places.at(path), 'nothing is expected that can be checked here');
    else if (!expectation.success || wrong !== undefined)
      omit(places.at(path), `\`${wrong?.key ?? 'assert'}\` ${wrong?.message ?? 'has a value that is not understood'}`);
    else questions.push({ questions: asked, expect: expected, comment: test.data.description ?? null });
  }
  return { questions, omissions };
};
