import type { z } from 'zod';
import { parseInput } from '../../domain/parse-input.ts';

/** What a tool may do with the one who called it. */
export type ToolCall = {
  /** Aborts when the caller cancels, or is gone. */
  signal: AbortSignal;
  /** Tells a caller that wants to know how far the work is, in words. */
  progress: (message: string) => Promise<void>;
};

/** What a tool gives: for programs, and the same as Markdown for a model or a person. */
type ToolResult<Output> = { structured: Output; text: string };

type Described = {
  name: string;
  title: string;
  description: string;
};

/** A tool whatever it takes: what it is called with is checked by its own schema. */
export type Tool = Described & {
  input: z.ZodObject;
  output: z.ZodObject;
  call: (value: unknown, call: ToolCall) => Promise<ToolResult<Record<string, unknown>>>;
};

export const defineTool = <Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: Described & {
    input: Input;
    output: Output;
    run: (input: z.infer<Input>, call: ToolCall) => Promise<ToolResult<z.infer<Output>>>;
  },
): Tool => {
  const { run, ...described } = definition;
  return {
    ...described,
    call: (value, call) => run(parseInput(definition.input, value, { whole: 'The arguments' }), call),
  };
};
