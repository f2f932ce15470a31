export type ServerSentEvent = { event: string; data: string };

/** Reads one event block; null for a comment or a block without data. */
const readBlock = (block: string): ServerSentEvent | null => {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const value = line.slice(line.charAt(colon + 1) === ' ' ? colon + 2 : colon + 1);
    if (line.startsWith('event:')) event = value;
    else if (line.startsWith('data:')) data.push(value);
  }
  return data.length === 0 ? null : { event, data: data.join('\n') };
};

/** The events that are whole in `text`, whose line ends are `\n`, and how many of its characters they take. */
export const splitEvents = (text: string): { events: ServerSentEvent[]; length: number } => {
  const length = text.lastIndexOf('\n\n') + 2;
  if (length < 2) return { events: [], length: 0 };
  const events = text.slice(0, length).split('\n\n').map(readBlock);
  return { events: events.filter((event) => event !== null), length };
};

/** The events of a `text/event-stream` body in order, as the HTML standard reads them (ids and retries are not used). */
export async function* serverSentEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest = (rest + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n');
      const { events, length } = splitEvents(rest);
      rest = rest.slice(length);
      yield* events;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
