import { plainFailure } from './response-failure.ts';

/** Longer lines are no pieces of a completion. */
const LONGEST_LINE = 1_000_000;

const check = (line: string): void => {
  if (line.trim() === '') return;
  try {
    JSON.parse(line);
  } catch {
    throw plainFailure('malformed', 'a line of its stream is not JSON');
  }
};

/**
 * A `fetch` whose streams of JSON lines end in a failure at the first line that is none: the Ollama package prints such
 * lines on the console and goes on without them.
 */
export const checkedLines =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input: Parameters<typeof globalThis.fetch>[0], init?: RequestInit) => {
    const response = await fetch(input, init);
    if (response.body === null) return response;
    const decoder = new TextDecoder();
    let rest = '';
    const lines = new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, controller) => {
        const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
        rest = parts.pop() ?? '';
        if (rest.length > LONGEST_LINE) throw plainFailure('malformed', 'a line of its stream does not end');
        parts.forEach(check);
        controller.enqueue(bytes);
      },
      flush: () => {
        if (rest.trim() !== '') throw plainFailure('unavailable', 'the stream was cut');
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(lines), { status, statusText, headers });
  };
