import type { ChatRequest } from './reply.ts';
import { serverSentEvent, type Usage, type Wire } from './wire.ts';

const REASONS = { stop: 'end_turn', length: 'max_tokens' } as const;

const error = (type: string, text: string) => ({
  type: 'error',
  error: { type, message: text },
  request_id: 'req_scripted',
});

const event = (data: { type: string }): string => serverSentEvent(data, data.type);

const message = ({ model }: ChatRequest, content: unknown[], stopReason: string | null, { input, output }: Usage) => ({
  id: 'msg_scripted',
  type: 'message',
  role: 'assistant',
  model,
  content,
  stop_reason: stopReason,
  stop_sequence: null,
  usage: { input_tokens: input, output_tokens: output },
});

/** Anthropic's messages (docs.claude.com/en/api/messages). */
export const anthropicWire: Wire = {
  streamType: 'text/event-stream; charset=utf-8',
  whole: (request, text, finish, usage) =>
    message(request, text === '' ? [] : [{ type: 'text', text, citations: null }], REASONS[finish], usage),
  opening: (request, { input }) =>
    [
      { type: 'message_start', message: message(request, [], null, { input, output: 1 }) },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'ping' },
    ]
      .map(event)
      .join(''),
  piece: (_, text) =>
    event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } } as { type: string }),
  closing: (_, finish, { output }) =>
    [
      { type: 'content_block_stop', index: 0 },
      {
        type: 'message_delta',
        delta: { stop_reason: REASONS[finish], stop_sequence: null },
        usage: { output_tokens: output },
      },
      { type: 'message_stop' },
    ]
      .map(event)
      .join(''),
  brokenLine: serverSentEvent('{"type":"content_block_delta","index":0,"del', 'content_block_delta'),
  failure: event(error('overloaded_error', 'Overloaded')),
  refusal: (model, kind, key) => {
    switch (kind) {
      case 'unauthorized':
        // Anthropic doesn't name the key; what stands before it may.
        return { status: 401, body: error('authentication_error', `invalid x-api-key ${key}`) };
      case 'unknown-model':
        return { status: 404, body: error('not_found_error', `model: ${model}`) };
      case 'rate-limited':
        return {
          status: 429,
          body: error('rate_limit_error', 'This request would exceed the rate limit for your organization.'),
        };
      case 'out-of-quota':
        return {
          status: 400,
          body: error('invalid_request_error', 'Your credit balance is too low to access the Anthropic API.'),
        };
      case 'server-error':
        return { status: 500, body: error('api_error', 'Internal server error') };
      case 'unavailable':
        return { status: 529, body: error('overloaded_error', 'Overloaded') };
      case 'context-overflow':
        return {
          status: 400,
          body: error('invalid_request_error', 'prompt is too long: 210000 tokens > 200000 maximum'),
        };
    }
  },
};
