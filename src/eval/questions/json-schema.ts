import { z } from 'zod';
import { Entry } from './entry.ts';
import { Template, Variables } from './variables.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const move = (schema: JsonSchema, keys: readonly string[]): JsonSchema => {
  const moved: JsonSchema = {};
  for (const key of keys)
    if (key in schema) {
      moved[key] = schema[key];
      delete schema[key];
    }
  return moved;
};

/** What the file may hold and the schema of what it becomes doesn't tell: lone items of lists, `{name}` for a figure. */
const asWritten = ({ jsonSchema }: { jsonSchema: JsonSchema }): void => {
  if (jsonSchema['acceptsLoneItem'] === true) {
    delete jsonSchema['acceptsLoneItem'];
    const list = move(jsonSchema, ['type', 'items', 'minItems']);
    jsonSchema.anyOf = [list.items as JsonSchema, list];
  } else if (jsonSchema.type === 'number') {
    const figure = move(jsonSchema, ['type', 'minimum', 'exclusiveMinimum']);
    jsonSchema.anyOf = [figure, { type: 'string', pattern: '\\{[A-Za-z_]\\w*\\}' }];
  }
};

/**
 * JSON Schema (2020-12) of a questions file, for completion and checks in editors. What has to hold between keys, such as
 * that a question needs an expectation, is left to {@link import('./load.ts').loadSuite}.
 */
export const questionsSchema = (): Record<string, unknown> => {
  const list = z.array(z.strictObject({ ...Entry.shape, ...Template.shape }));
  const file = z.union([
    list,
    z.strictObject({
      $schema: z.string().optional(),
      variables: Variables.describe('Values for `{name}` in all questions of this file.').optional(),
      questions: list,
    }),
  ]);
  return {
    title: 'Golden questions of Assay',
    description: 'What readers ask, and what a right answer holds.',
    ...z.toJSONSchema(file, { io: 'input', override: asWritten }),
  };
};
