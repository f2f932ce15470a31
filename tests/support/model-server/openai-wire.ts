import type { ChatRequest } from './reply.ts';
import { serverSentEvent, type Wire } from './wire.ts';

const CREATED = 1_700_000_000;

const chunk = ({ model, wantsUsage }: ChatRequest, choices: unknown[], usage: unknown = null): string =>
  serverSentEvent({
    id: 'chatcmpl-scripted',
    object: 'chat.completion.chunk',
    created: CREATED,
    model,
    system_fingerprint: null,
    choices,
    ...(wantsUsage ? { usage } : {}),
  });

const delta = (request: ChatRequest, content: object, finish: string | null = null): string =>
  chunk(request, [{ index: 0, delta: content, logprobs: null, finish_reason: finish }]);

const error = (message: string, type: string, code: string | null, param: string | null = null) => ({
  error: { message, type, param, code },
});

const usageOf = ({ input, output }: { input: number; output: number }) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
});

/** OpenAI's chat completions (platform.openai.com/docs/api-reference/chat), as most local servers speak them too. */
export const openaiWire: Wire = {
  streamType: 'text/event-stream; charset=utf-8',
  whole: ({ model }, text, finish, usage) => ({
    id: 'chatcmpl-scripted',
    object: 'chat.completion',
    created: CREATED,
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text, refusal: null },
        logprobs: null,
        finish_reason: finish,
      },
    ],
    usage: usageOf(usage),
    system_fingerprint: null,
  }),
  opening: (request) => delta(request, { role: 'assistant', content: '', refusal: null }),
  piece: (request, text) => delta(request, { content: text }),
  closing: (request, finish, usage) =>
    delta(request, {}, finish) +
    (request.wantsUsage ? chunk(request, [], usageOf(usage)) : '') +
    serverSentEvent('[DONE]'),
  brokenLine: serverSentEvent('{"id":"chatcmpl-scripted","object":"chat.completion.chunk","choices":[{"index":0,"del'),
  failure: serverSentEvent(
    error('The server had an error while processing your request. Sorry about that!', 'server_error', null),
  ),
  refusal: (model, kind, key) => {
    switch (kind) {
      case 'unauthorized':
        // OpenAI masks the key that it names; other servers send it back as it came.
        return {
          status: 401,
          body: error(`Incorrect API key provided: ${key}.`, 'invalid_request_error', 'invalid_api_key'),
        };
      case 'unknown-model':
        return {
          status: 404,
          body: error(
            `The model \`${model}\` does not exist or you do not have access to it.`,
            'invalid_request_error',
            'model_not_found',
          ),
        };
      case 'rate-limited':
        return {
          status: 429,
          body: error(
            `Rate limit reached for ${model} on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s.`,
            'requests',
            'rate_limit_exceeded',
          ),
        };
      case 'out-of-quota':
        return {
          status: 429,
          body: error(
            'You exceeded your current quota, please check your plan and billing details.',
            'insufficient_quota',
            'insufficient_quota',
          ),
        };
      case 'server-error':
        return {
          status: 500,
          body: error('The server had an error while processing your request. Sorry about that!', 'server_error', null),
        };
      case 'unavailable':
        return {
          status: 503,
          body: error('The engine is currently overloaded, please try again later.', 'server_error', null),
        };
      case 'context-overflow':
        return {
          status: 400,
          body: error(
            "This model's maximum context length is 4096 tokens. However, your messages resulted in 6988 tokens. Please reduce the length of the messages.",
            'invalid_request_error',
            'context_length_exceeded',
            'messages',
          ),
        };
    }
  },
};
