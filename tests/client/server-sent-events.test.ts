import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { serverSentEvents, type ServerSentEvent } from '../../src/client/server-sent-events.ts';

const streamOf = (chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

const read = async (chunks: readonly Uint8Array[]): Promise<ServerSentEvent[]> => {
  const events: ServerSentEvent[] = [];
  for await (const event of serverSentEvents(streamOf(chunks))) events.push(event);
  return events;
};

const cut = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
};

test('events come out whole however their bytes are cut, with either kind of line end', async () => {
  const events = [
    { event: 'delta', data: '{"text":"28.7 million tonnes — “about”"}' },
    { event: 'done', data: '{"answer":"😀"}' },
  ];
  for (const lineEnd of ['\n', '\r\n']) {
    const frames = events.map(({ event, data }) => [`event: ${event}`, `data: ${data}`, '', ''].join(lineEnd));
    const bytes = new TextEncoder().encode(frames.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (places) => {
        expect(await read(cut(bytes, places))).toEqual(events);
      }),
    );
  }
});

test('comments and blocks without data are passed over, several data lines are joined', async () => {
  const text = ': keep alive\n\nevent: empty\n\ndata:first\ndata: second\n\n';
  expect(await read([new TextEncoder().encode(text)])).toEqual([{ event: 'message', data: 'first\nsecond' }]);
});

test('an event that was cut off is not given out', async () => {
  expect(await read([new TextEncoder().encode('event: delta\ndata: {"te')])).toEqual([]);
});
