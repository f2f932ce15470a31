import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { hash } from '../../src/domain/hash.ts';
import { problemResponse } from '../../src/server/http/problem.ts';
import { createReadiness, whenReady } from '../../src/server/operations/readiness.ts';
import { fixture, post } from './support.ts';

const get = async (headers: Record<string, string>, options: Parameters<typeof fixture>[0] = {}) =>
  (await fixture(options)).app.request('/api/documents', { headers });

test.each(['localhost:8787', '127.0.0.1:8787', '[::1]:8787', 'LOCALHOST'])('%s may be asked', async (host) => {
  expect((await get({ host })).status).toBe(200);
});

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io:8787', '192.168.1.5:8787', 'a b', ''])(
  'the foreign host %j is refused, with what to do',
  async (host) => {
    const response = await get({ host });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: 'forbidden-host',
      detail: expect.stringContaining('ASSAY_PUBLIC_URL'),
    });
  },
);

test('a request line that names another host than the header is refused', async () => {
  const { app } = await fixture();
  const response = await app.request('http://evil.example/api/documents', { headers: { host: 'localhost:8787' } });
  expect(response.status).toBe(403);
});

test('the bound address and the public address may be asked', async () => {
  const options = { allowedHosts: ['192.168.1.5', '[fe80::1]'], publicUrl: 'https://assay.example.org' };
  for (const host of ['192.168.1.5:8787', '[fe80::1]:8787', 'assay.example.org'])
    expect((await get({ host }, options)).status).toBe(200);
});

test.each(['https://evil.example', 'http://localhost:3000', 'http://127.0.0.1:8787', 'null', 'nonsense'])(
  'a page of %s is refused',
  async (origin) => {
    const response = await get({ host: 'localhost:8787', origin });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'forbidden-origin' });
  },
);

test("the server's own page may call it, also through its public address", async () => {
  expect((await get({ host: 'localhost:8787', origin: 'http://localhost:8787' })).status).toBe(200);
  const proxied = { host: '127.0.0.1:8787', origin: 'https://assay.example.org' };
  expect((await get(proxied, { publicUrl: 'https://assay.example.org' })).status).toBe(200);
});

test('with keys set, the interface, the sources and the figures need one; the page and its health do not', async () => {
  const { app } = await fixture({ apiKeyHashes: [hash('first'), hash('second')] });
  const status = async (path: string, authorization?: string) =>
    (await app.request(path, { headers: authorization === undefined ? {} : { authorization } })).status;
  for (const path of ['/api/documents', '/documents/metals%2Frare-earths', '/metrics']) {
    expect(await status(path)).toBe(401);
    expect(await status(path, 'Bearer wrong')).toBe(401);
    expect(await status(path, 'Bearer second')).toBe(200);
    expect(await status(path, `Basic ${btoa('someone:first')}`)).toBe(200);
  }
  for (const path of ['/', '/healthz', '/readyz']) expect(await status(path)).toBe(200);
  const response = await app.request('/api/documents');
  expect(response.headers.get('www-authenticate')).toContain('Bearer');
  expect(await response.json()).toMatchObject({ code: 'unauthorized' });
});

test('every response carries the security headers, refusals too', async () => {
  const { app } = await fixture();
  const responses = [
    await app.request('/'),
    await app.request('/nothing'),
    await app.request('/healthz', { headers: { host: 'evil.example' } }),
    await post(app, '/api/ask', '{'),
  ];
  for (const { headers } of responses) {
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBeNull();
  }
});

test('before the corpus is indexed nothing is answered from it, and a question waits for it', async () => {
  const readiness = createReadiness();
  const { app } = await fixture({ readiness });
  expect((await app.request('/readyz')).status).toBe(503);
  expect((await app.request('/healthz')).status).toBe(200);
  const asked = post(app, '/api/ask', { question: 'q' });
  readiness.markReady();
  expect((await asked).status).toBe(200);
  expect((await app.request('/readyz')).status).toBe(200);
});

test('once all passages can be found questions are answered, while facts are still being read', async () => {
  const readiness = createReadiness();
  const { app } = await fixture({ readiness });
  const told = { done: 3, total: 8, bytesDone: 300, bytesTotal: 800, path: 'secret.md' };
  readiness.report({ ...told, stage: 'documents' });
  const early = await app.request('/readyz');
  expect(await early.json()).toEqual({ status: 'indexing', progress: { stage: 'documents', done: 3, total: 8 } });
  const asked = post(app, '/api/ask', { question: 'q' });
  readiness.report({ ...told, stage: 'facts' });
  expect((await asked).status).toBe(200);
  expect((await app.request('/readyz')).status).toBe(503);
  const listed = app.request('/api/facts');
  readiness.markReady();
  expect((await listed).status).toBe(200);
  expect(await (await app.request('/readyz')).json()).toMatchObject({ vectorIndex: { kind: 'flat', building: null } });
});

test('waiting for the corpus ends, with word of when to try again', async () => {
  const app = new Hono().use(whenReady(createReadiness(), 5));
  app.onError((error, context) => problemResponse(context, error));
  const response = await app.request('/api/ask');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await response.json()).toMatchObject({ code: 'not-ready', detail: expect.stringContaining('/readyz') });
});
