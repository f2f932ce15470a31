import type { WrittenCompletion } from '../completions.ts';
import type { ResponseRequest } from './response-request.ts';
import type { ModelResponse, OutputMessage, OutputText } from './response-shapes.ts';

/** What is known of a response before its answer is. */
export type ResponseHead = { id: string; messageId: string; createdAt: number; request: ResponseRequest };

const begunResponse = ({ id, createdAt, request }: ResponseHead): ModelResponse => ({
  id,
  object: 'response',
  created_at: createdAt,
  status: 'in_progress',
  error: null,
  incomplete_details: null,
  instructions: request.instructions ?? null,
  max_output_tokens: request.max_output_tokens ?? null,
  model: request.model,
  output: [],
  parallel_tool_calls: false,
  previous_response_id: null,
  store: request.store === true,
  temperature: request.temperature ?? null,
  text: { format: { type: 'text' } },
  tool_choice: 'auto',
  tools: [],
  top_p: request.top_p ?? null,
  usage: null,
  metadata: {},
});

const outputText = (text: string, annotations: WrittenCompletion['annotations']): OutputText => ({
  type: 'output_text',
  text,
  annotations: annotations.map(({ type, url_citation }) => ({ type, ...url_citation })),
  logprobs: [],
});

const message = (id: string, status: OutputMessage['status'], content: OutputText[]): OutputMessage => ({
  type: 'message',
  id,
  status,
  role: 'assistant',
  content,
});

export const toResponse = (head: ResponseHead, completion: WrittenCompletion): ModelResponse => {
  const { content, annotations, finishReason, usage, answer } = completion;
  const status = finishReason === 'length' ? 'incomplete' : 'completed';
  return {
    ...begunResponse(head),
    status,
    incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
    output: [message(head.messageId, status, [outputText(content, annotations)])],
    usage: {
      input_tokens: usage.prompt_tokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: usage.completion_tokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: usage.total_tokens,
    },
    assay: answer,
  };
};

type ResponseEvent = { type: string; [member: string]: unknown };

/** The events of a stream in order, as OpenAI's clients put a response together from them. */
export const createResponseEvents = (head: ResponseHead) => {
  const at = { item_id: head.messageId, output_index: 0, content_index: 0 };
  return {
    opening: (): ResponseEvent[] => [
      { type: 'response.created', response: begunResponse(head) },
      { type: 'response.in_progress', response: begunResponse(head) },
      { type: 'response.output_item.added', output_index: 0, item: message(head.messageId, 'in_progress', []) },
      { type: 'response.content_part.added', ...at, part: outputText('', []) },
    ],
    content: (delta: string): ResponseEvent => ({ type: 'response.output_text.delta', ...at, delta, logprobs: [] }),
    closing: (completion: WrittenCompletion): ResponseEvent[] => {
      const response = toResponse(head, completion);
      const part = outputText(completion.content, completion.annotations);
      return [
        ...part.annotations.map((annotation, annotation_index) => ({
          type: 'response.output_text.annotation.added',
          ...at,
          annotation_index,
          annotation,
        })),
        { type: 'response.output_text.done', ...at, text: part.text, logprobs: [] },
        { type: 'response.content_part.done', ...at, part },
        { type: 'response.output_item.done', output_index: 0, item: response.output[0] },
        { type: response.status === 'incomplete' ? 'response.incomplete' : 'response.completed', response },
      ];
    },
    /** A failure after the beginning. */
    failed: (code: string | null, reason: string): ResponseEvent => ({
      type: 'error',
      code,
      message: reason,
      param: null,
    }),
  };
};
