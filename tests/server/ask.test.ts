import { expect, test } from 'vitest';
import type { Asker } from '../../src/ports/asker.ts';
import { answer, fixture, post, readEvents } from './support.ts';

test('a question gets its answer', async () => {
  const { app } = await fixture();
  const response = await post(app, '/api/ask', { question: 'How large?' });
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await response.json()).toEqual(answer);
});

test.each([
  ['by its body', { question: 'q', stream: true }, {}],
  ['by its header', { question: 'q' }, { accept: 'text/event-stream' }],
])('an answer streams when asked for %s, and ends with the plain one', async (_, body, headers) => {
  const { app } = await fixture();
  const response = await post(app, '/api/ask', body, headers);
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const sent = await readEvents(response);
  expect(sent.map(({ event }) => event)).toEqual(['passages', 'delta', 'citation', 'done']);
  expect(sent[0]?.data).toMatchObject({ passages: [{ documentId: 'metals/rare-earths' }] });
  expect(sent[1]?.data).toEqual({ text: answer.answer });
  expect(sent[2]?.data).toEqual(answer.citations[0]);
  expect(sent[3]?.data).toEqual(answer);
});

test('a failure after the start is an error event with the problem', async () => {
  const { app, reported } = await fixture();
  const response = await post(app, '/api/ask', { question: 'late failure', stream: true });
  expect(response.status).toBe(200);
  const sent = await readEvents(response);
  expect(sent.map(({ event }) => event)).toEqual(['passages', 'error']);
  expect(sent[1]?.data).toMatchObject({ code: 'not-supported', detail: 'The model is away.', status: 501 });
  expect(reported).toEqual([]);
});

test('a bug before the first event has its own status', async () => {
  const { app, reported } = await fixture();
  const response = await post(app, '/api/ask', { question: 'bug', stream: true });
  expect(response.status).toBe(500);
  expect(reported).toHaveLength(1);
});

test('the work ends when the client leaves', async () => {
  let emitted = 0;
  const ended = Promise.withResolvers<unknown>();
  const endless: Asker = {
    ask: async (_, emit) => {
      try {
        for (;;) {
          await emit?.({ type: 'delta', text: 'more' });
          emitted++;
        }
      } catch (error) {
        ended.resolve(error);
        throw error;
      }
    },
  };
  const { app, reported } = await fixture({ asker: endless });
  const response = await post(app, '/api/ask', { question: 'q', stream: true });
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.read();
  await reader?.cancel('left');
  await ended.promise;
  expect(emitted).toBeLessThan(5);
  expect(reported).toEqual([]);
});

/** An asker that waits, as one does for a model, until its signal aborts. */
const waiting = (aborted: PromiseWithResolvers<unknown>): Asker => ({
  ask: async (_, emit, { signal } = {}) => {
    await emit?.({ type: 'delta', text: 'first' });
    return new Promise((_resolve, reject) => {
      const end = (): void => {
        aborted.resolve(signal?.reason);
        reject(signal?.reason);
      };
      if (signal?.aborted) end();
      else signal?.addEventListener('abort', end);
    });
  },
});

test('a client that leaves a stream ends work that is waiting', async () => {
  const aborted = Promise.withResolvers<unknown>();
  const { app, reported } = await fixture({ asker: waiting(aborted) });
  const response = await post(app, '/api/ask', { question: 'q', stream: true });
  const reader = response.body?.getReader();
  await reader?.read();
  const next = reader?.read();
  await reader?.cancel('left');
  await Promise.all([aborted.promise, next]);
  expect(reported).toEqual([]);
});

test('a client that leaves before a whole answer ends the work, and that is no bug', async () => {
  const aborted = Promise.withResolvers<unknown>();
  const { app, reported } = await fixture({ asker: waiting(aborted) });
  const client = new AbortController();
  const request = new Request('http://localhost/api/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json', host: 'localhost' },
    body: JSON.stringify({ question: 'q' }),
    signal: client.signal,
  });
  const answered = app.request(request);
  setTimeout(() => client.abort(), 10);
  expect((await answered).status).toBe(499);
  await aborted.promise;
  expect(reported).toEqual([]);
});
