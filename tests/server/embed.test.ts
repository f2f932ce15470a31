import { expect, test } from 'vitest';
import { hash } from '../../src/domain/hash.ts';
import { fixture, post } from './support.ts';

const ORIGIN = 'https://www.example.org';
const question = { question: 'How large are the reserves?' };
const embedding = (change = {}) => fixture({ embedOrigins: [ORIGIN, 'http://localhost:3000'], ...change });

const preflight = async (path: string, origin: string, method = 'POST') =>
  (await embedding({ apiKeyHashes: [hash('k')] })).app.request(path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type',
    },
  });

test('a page of an allowed origin may ask, after the browser asked for it', async () => {
  const asked = await preflight('/api/ask', ORIGIN);
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(asked.headers.get('access-control-allow-methods')).toBe('POST');
  expect(asked.headers.get('access-control-allow-headers')?.toLowerCase()).toBe('content-type,authorization');
  expect(asked.headers.get('vary')?.toLowerCase()).toContain('origin');

  const { app } = await embedding();
  for (const origin of [ORIGIN, 'http://localhost:3000']) {
    const response = await post(app, '/api/ask', question, { origin, accept: 'text/event-stream' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await response.text()).toContain('event: done');
  }
});

test('what goes wrong can be read by that page too', async () => {
  const { app } = await embedding({ apiKeyHashes: [hash('k')] });
  const refused = await post(app, '/api/ask', question, { origin: ORIGIN });
  expect(refused.status).toBe(401);
  expect(refused.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  const wrong = await post(app, '/api/ask', {}, { origin: ORIGIN, authorization: 'Bearer k' });
  expect(wrong.status).toBe(400);
  expect(wrong.headers.get('access-control-allow-origin')).toBe(ORIGIN);
});

test.each([
  'https://evil.example',
  'http://www.example.org',
  'https://www.example.org:8443',
  'https://www.example.org.evil.example',
  'https://example.org',
  'null',
])('a page of %s may not', async (origin) => {
  const { app } = await embedding();
  for (const response of [await preflight('/api/ask', origin), await post(app, '/api/ask', question, { origin })]) {
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test.each(['/api/search', '/api/documents', '/api/conversations', '/api/feedback', '/', '/openapi.json', '/metrics'])(
  'an allowed origin gets nothing else: %s',
  async (path) => {
    const { app } = await embedding();
    for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
      const response = await app.request(path, { method, headers: { origin: ORIGIN } });
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  },
);

test('without the setting no foreign page may ask, and nothing is said of other origins', async () => {
  const { app } = await fixture();
  expect((await post(app, '/api/ask', question, { origin: ORIGIN })).status).toBe(403);
  const own = await post(app, '/api/ask', question);
  expect(own.headers.get('access-control-allow-origin')).toBeNull();
});

test("a foreign Host stays refused, also from an allowed origin's page", async () => {
  const { app } = await embedding();
  const response = await post(app, '/api/ask', question, { origin: ORIGIN, host: 'evil.example' });
  expect(response.status).toBe(403);
});

test('only the script may be loaded by pages of other sites', async () => {
  const script = { body: new TextEncoder().encode('1'), contentType: 'text/javascript' };
  const { app } = await fixture({ assets: async (path) => (path === '/none.js' ? null : script) });
  const policy = async (path: string) => (await app.request(path)).headers.get('cross-origin-resource-policy');
  expect(await policy('/embed.js')).toBe('cross-origin');
  for (const path of ['/', '/theme.js', '/api/documents', '/none.js']) expect(await policy(path)).toBe('same-origin');
});
