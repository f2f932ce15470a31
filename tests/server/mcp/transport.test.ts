import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, test } from 'vitest';
import { hash } from '../../../src/domain/hash.ts';
import { listen } from '../../../src/entry/node/listen.ts';
import type { Asker } from '../../../src/ports/asker.ts';
import { createReadiness } from '../../../src/server/operations/readiness.ts';
import { answer, fixture, post } from '../support.ts';
import { call, connectTo } from './connect.ts';

const ACCEPT = { accept: 'application/json, text/event-stream' };
const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' };

/** An asker that goes on until its signal aborts, and tells that it did. */
const endlessAsker = () => {
  const started = Promise.withResolvers<void>();
  const aborted = Promise.withResolvers<void>();
  const asker: Asker = {
    ask: (_request, _emit, options) =>
      new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => {
          aborted.resolve();
          reject(options.signal?.reason);
        });
        started.resolve();
      }),
  };
  return { asker, started: started.promise, aborted: aborted.promise };
};

test('a cancelled call ends the work', async () => {
  const { asker, started, aborted } = endlessAsker();
  const { app, reported } = await fixture({ asker });
  const { client } = await connectTo(app);
  const cancelled = new AbortController();
  const called = call(client, 'ask', { question: 'x' }, { signal: cancelled.signal });
  await started;
  cancelled.abort('enough');
  await expect(called).rejects.toThrow();
  await aborted;
  expect((await call(client, 'search', { query: 'x' })).isError).toBe(false);
  expect(reported).toEqual([]);
});

test('a client that disconnects ends the work', async () => {
  const { asker, started, aborted } = endlessAsker();
  const { client } = await connectTo((await fixture({ asker })).app);
  const called = call(client, 'ask', { question: 'x' });
  await started;
  await client.close();
  await expect(called).rejects.toThrow();
  await aborted;
});

test('a client that stops reading the response ends the work', async () => {
  const { asker, started, aborted } = endlessAsker();
  const { app } = await fixture({ asker });
  const params = { name: 'ask', arguments: { question: 'x' } };
  const response = await post(app, '/mcp', { ...LIST, method: 'tools/call', params }, ACCEPT);
  await started;
  await response.body?.cancel();
  await aborted;
});

test("ending a session ends its requests, not another client's", async () => {
  const { asker, started, aborted } = endlessAsker();
  const { app } = await fixture({ asker });
  const [one, other] = [await connectTo(app), await connectTo(app)];
  expect(one.transport.sessionId).not.toBe(other.transport.sessionId);
  const called = call(one.client, 'ask', { question: 'x' });
  await started;
  await other.transport.terminateSession();
  expect((await call(other.client, 'search', { query: 'x' })).isError).toBe(false);
  await one.transport.terminateSession();
  await aborted;
  await one.client.close();
  await expect(called).rejects.toThrow();
});

test('any process answers: no session has to be known', async () => {
  const { app } = await fixture();
  const { client } = await connectTo(app, { 'mcp-session-id': 'of-a-process-that-is-gone' });
  expect((await client.listTools()).tools).toHaveLength(4);
  const response = await post(app, '/mcp', LIST, ACCEPT);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('"verify"');
});

test('keys, hosts and origins are checked as on the other routes', async () => {
  const { app } = await fixture({ apiKeyHashes: [hash('k')] });
  expect((await post(app, '/mcp', LIST, ACCEPT)).status).toBe(401);
  await expect(connectTo(app)).rejects.toThrow();
  const { client } = await connectTo(app, { authorization: 'Bearer k' });
  expect((await client.listTools()).tools).toHaveLength(4);
  const open = (await fixture()).app;
  expect((await post(open, '/mcp', LIST, { ...ACCEPT, origin: 'https://evil.example' })).status).toBe(403);
  expect((await post(open, '/mcp', LIST, { ...ACCEPT, host: 'evil.example' })).status).toBe(403);
});

test.each([
  ['no JSON', '{', ACCEPT, 400, -32_700],
  ['no message', '{"a":1}', ACCEPT, 400, -32_700],
  ['a client that takes no stream', JSON.stringify(LIST), { accept: 'application/json' }, 406, -32_000],
  ['another media type', JSON.stringify(LIST), { ...ACCEPT, 'content-type': 'text/plain' }, 415, -32_000],
  [
    'a protocol version of another world',
    JSON.stringify(LIST),
    { ...ACCEPT, 'mcp-protocol-version': '1' },
    400,
    -32_000,
  ],
])('%s gets an error of JSON-RPC', async (_what, body, headers, status, code) => {
  const { app } = await fixture();
  const response = await post(app, '/mcp', body, headers);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code }, id: null });
});

test('a stream that nobody would write to is not opened', async () => {
  const { app } = await fixture();
  const response = await app.request('/mcp', { headers: { accept: 'text/event-stream' } });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toContain('POST');
});

test('a bug is reported, its details are not told', async () => {
  const { app, reported } = await fixture();
  const { client } = await connectTo(app);
  const { isError, text } = await call(client, 'ask', { question: 'bug' });
  expect(isError).toBe(true);
  expect(text).not.toContain('secret');
  expect(reported).toHaveLength(1);
});

test('answers and checked numbers are counted', async () => {
  const { app } = await fixture();
  const { client } = await connectTo(app);
  expect((await call(client, 'ask', { question: answer.question })).isError).toBe(false);
  expect(await (await app.request('/metrics')).text()).toContain('assay_answers_total{status="answered"} 1');
});

test('while the corpus is indexed, calls wait', async () => {
  const readiness = createReadiness();
  const { client } = await connectTo((await fixture({ readiness })).app);
  expect(client).toBeInstanceOf(Client);
  const called = call(client, 'ask', { question: answer.question });
  readiness.markReady();
  expect((await called).isError).toBe(false);
});

test('over a socket too, a client that hangs up ends the work', async () => {
  const { asker, started, aborted } = endlessAsker();
  const { app } = await fixture({ asker });
  const { url, stop } = await listen((request) => app.fetch(request), { host: '127.0.0.1', port: 0 });
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', url));
  await client.connect(transport as Parameters<Client['connect']>[0]);
  const called = call(client, 'ask', { question: 'x' });
  await started;
  await client.close();
  await expect(called).rejects.toThrow();
  await aborted;
  await stop();
});
