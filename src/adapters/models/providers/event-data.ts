import { plainFailure } from './response-failure.ts';

/** Longer events are no pieces of a completion. */
const LONGEST = 1_000_000;

/** The data of server-sent events of one line each, as the providers of models send them. */
export async function* eventData(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of stream) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST) throw plainFailure('malformed', 'a line of its stream does not end');
    for (const line of lines) if (line.startsWith('data:')) yield line.slice('data:'.length).trim();
  }
}
