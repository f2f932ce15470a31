import type { Tool as ListedTool } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Tool } from './tool.ts';

type ObjectSchema = ListedTool['inputSchema'];

/**
 * A shape as the JSON Schema of a tool: in the dialect that all clients know, open to members of later versions. What goes
 * in is written out for models to read; what comes out has each shape once.
 */
const jsonSchema = (schema: z.ZodObject, io: 'input' | 'output'): ObjectSchema => {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io,
    target: 'draft-7',
    reused: io === 'input' ? 'inline' : 'ref',
    override: ({ jsonSchema: part }) => {
      if (part.additionalProperties === false) delete part.additionalProperties;
      // Bounds of JavaScript's integers say nothing to a reader.
      if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum;
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
    },
  });
  return described as ObjectSchema;
};

/** Schemas by tool: a server is made for each request, its tools are the same. */
const described = new Map<string, ListedTool>();

/** The tools as a client lists them: none changes anything, and all stay with the documents. */
export const describeTools = (tools: readonly Tool[]): ListedTool[] =>
  tools.map((tool) => {
    const { name, title, description, input, output } = tool;
    const known = described.get(name);
    if (known !== undefined) return known;
    const made: ListedTool = {
      name,
      title,
      description,
      inputSchema: jsonSchema(input, 'input'),
      outputSchema: jsonSchema(output, 'output'),
      annotations: { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    };
    described.set(name, made);
    return made;
  });
