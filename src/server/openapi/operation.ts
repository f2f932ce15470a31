import type { z } from 'zod';
import type { RequestError } from './shapes.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a request gets that was understood; a schema says that it is JSON, `text` that it is something else. */
export type Success = {
  status: number;
  description: string;
  schema?: z.ZodType;
  /** Media type and meaning of another form of the same response, or of the only one; `schema` is that of each event in it. */
  text?: { mediaType: string; description: string; schema?: z.ZodType };
};

/** A JSON body, with one that can be sent as it stands. */
type Body = { schema: z.ZodType; example: unknown };

/** One route as people read about it. `path` is written as the application has it, with `:id`. */
export type Operation = {
  method: Method;
  path: string;
  /** A verb and its object, such as `listFacts`: what a generated client calls it. */
  id: string;
  summary: string;
  description?: string;
  query?: z.ZodObject;
  body?: Body;
  /** Whether source files may be sent as a form, or have to be where there is no body. */
  files?: true;
  success: readonly Success[];
  /** Those of its own; what any request, body or query can meet is added. */
  errors?: readonly RequestError[];
  /** Whose shape errors have, where it is not that of problem documents. */
  style?: 'openai';
  /** Whether it waits for the corpus to be indexed. */
  waits?: true;
  /** Whether it takes an API key where keys are set. */
  open?: true;
};

/** Operations on one kind of thing. */
export type OperationGroup = { name: string; description: string; operations: readonly Operation[] };
