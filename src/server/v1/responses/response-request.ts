import { z } from 'zod';
import { ChatCompletionRequest } from '../chat-request.ts';
import { memberError } from '../errors.ts';

const Part = z.looseObject({ type: z.string(), text: z.string().optional() });

/** A message, or what else a client sends back: calls and their outputs, references to what it was given. */
const Item = z.looseObject({
  type: z.string().optional(),
  role: z.enum(['system', 'developer', 'user', 'assistant']).optional(),
  content: z.union([z.string(), z.array(Part)], { error: 'must be a text or a list of parts' }).nullish(),
});
type Item = z.infer<typeof Item>;

const { model, stream, temperature, top_p, user, store, tools, tool_choice, assay } = ChatCompletionRequest.shape;

/** `POST /v1/responses`. Members that it does not name have no effect. */
export const ResponseRequest = z.object({
  model,
  input: z.union([z.string(), z.array(Item).min(1)], { error: 'must be a text or a list of items' }),
  instructions: z.string().nullish(),
  stream,
  max_output_tokens: z.int().min(1).nullish(),
  temperature,
  top_p,
  user,
  store,
  text: z.looseObject({ format: z.looseObject({ type: z.string() }).nullish() }).nullish(),
  tools,
  tool_choice,
  previous_response_id: z.string().nullish(),
  background: z.boolean().nullish(),
  assay,
});
export type ResponseRequest = z.infer<typeof ResponseRequest>;

type Message = ChatCompletionRequest['messages'][number];

const TEXT_PARTS = new Set(['input_text', 'output_text', 'text']);

/** Items keep their places, so that an error names the right one. */
const toMessage = ({ type = '', role, content }: Item): Message => {
  if (role === undefined) return { role: type.endsWith('_output') ? 'tool' : 'assistant', content: null };
  if (!Array.isArray(content)) return { role, content };
  return { role, content: content.map((part) => (TEXT_PARTS.has(part.type) ? { ...part, type: 'text' } : part)) };
};

/**
 * The same as a chat.
 * @throws AssayError `not-supported` for what only the server of an earlier response could know.
 */
export const toChat = (request: ResponseRequest): ChatCompletionRequest => {
  const { input, instructions, max_output_tokens, text, previous_response_id, background, ...same } = request;
  if (previous_response_id != null)
    throw memberError(
      'not-supported',
      'previous_response_id',
      'Responses are not kept, so none can be gone on from.',
      'Send the earlier messages in "input".',
    );
  if (background === true)
    throw memberError('not-supported', 'background', 'Responses are given at once.', 'Leave it out.');
  const format = text?.format?.type ?? 'text';
  if (format !== 'text')
    throw memberError(
      'not-supported',
      'text.format',
      `The format ${JSON.stringify(format)} is not supported: answers are prose.`,
      'Leave it out; figures and verdicts are under "assay".',
    );
  const messages = typeof input === 'string' ? [{ role: 'user' as const, content: input }] : input.map(toMessage);
  if (instructions != null) messages.push({ role: 'system', content: instructions });
  return { ...same, messages, max_completion_tokens: max_output_tokens };
};
