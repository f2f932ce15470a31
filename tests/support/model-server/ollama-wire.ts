import type { ChatRequest } from './reply.ts';
import type { Usage, Wire } from './wire.ts';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

const message = ({ model }: ChatRequest, content: string) => ({
  model,
  created_at: '2026-01-01T00:00:00.000000Z',
  message: { role: 'assistant', content },
});

const last = (request: ChatRequest, text: string, finish: string, { input, output }: Usage) => ({
  ...message(request, text),
  done: true,
  done_reason: finish,
  total_duration: 1_000_000,
  load_duration: 1000,
  prompt_eval_count: input,
  prompt_eval_duration: 1000,
  eval_count: output,
  eval_duration: 1000,
});

/** Ollama's own protocol (github.com/ollama/ollama, docs/api.md): lines of JSON, the last one `done`. */
export const ollamaWire: Wire = {
  streamType: 'application/x-ndjson',
  whole: last,
  opening: () => '',
  piece: (request, text) => line({ ...message(request, text), done: false }),
  closing: (request, finish, usage) => line(last(request, '', finish, usage)),
  brokenLine: '{"model":"scripted","created_at":"2026-01-01T00:00:00Z","message":{"role":"assis\n',
  failure: line({ error: 'an error was encountered while running the model: unexpected EOF' }),
  refusal: (model, kind) => {
    switch (kind) {
      case 'unauthorized':
        return { status: 401, body: { error: 'unauthorized' } };
      case 'unknown-model':
        return { status: 404, body: { error: `model '${model}' not found` } };
      case 'rate-limited':
        return { status: 429, body: { error: 'too many concurrent requests' } };
      case 'out-of-quota':
        return { status: 429, body: { error: "you've reached your hourly usage limit" } };
      case 'server-error':
        return { status: 500, body: { error: 'llama runner process has terminated: signal: killed' } };
      case 'unavailable':
        return { status: 503, body: { error: 'server busy, please try again.  maximum pending requests exceeded' } };
      case 'context-overflow':
        return { status: 400, body: { error: 'the input length exceeds the context length' } };
    }
  },
};
