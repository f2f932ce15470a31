import { expect, test } from 'vitest';
import { Feed } from '../../src/domain/feed.ts';
import { hash } from '../../src/domain/hash.ts';
import { fixture, post, Problem } from './support.ts';

const PAGE = 'https://news.example/bridges';

test('a page is added by its address, and again only when it has changed', async () => {
  const { app } = await fixture();
  const added = await post(app, '/api/documents', {
    url: PAGE,
    title: 'Bridges',
    publishedAt: '2026-01-31',
    tags: ['a'],
  });
  expect(added.status).toBe(201);
  expect(await added.json()).toMatchObject({
    title: 'Bridges',
    url: PAGE,
    publishedAt: '2026-01-31',
    tags: ['a'],
    outcome: 'added',
  });
  const location = added.headers.get('location') ?? '';
  expect(await (await app.request(location)).json()).toMatchObject({ url: PAGE });
  const shown = await (await app.request(location.replace('/api', ''))).text();
  expect(shown).toContain('Fetched 2024-06-01 (version 1)');
  const again = await post(app, '/api/documents', { url: PAGE });
  expect([again.status, await again.json()]).toEqual([200, expect.objectContaining({ outcome: 'unchanged' })]);
});

test.each([
  [{ url: 'https://news.example/forbidden' }, 422, 'forbidden-address'],
  [{ url: 'nonsense' }, 400, 'invalid-request'],
  [{ url: 'file:///etc/passwd' }, 400, 'invalid-request'],
  [{ url: 5 }, 400, 'invalid-request'],
  [{ url: PAGE, title: '' }, 400, 'invalid-request'],
  [{ url: PAGE, publishedAt: 'tomorrow' }, 400, 'invalid-request'],
])('%j is refused', async (body, status, code) => {
  const { app } = await fixture();
  const response = await post(app, '/api/documents', body);
  expect(response.status).toBe(status);
  expect(Problem.parse(await response.json()).code).toBe(code);
});

test('feeds are added, listed, polled and removed', async () => {
  const { app } = await fixture();
  const url = 'https://news.example/rss';
  const added = await post(app, '/api/feeds', { url, tags: ['news'] });
  expect(added.status).toBe(201);
  const { feedId } = Feed.parse(await added.json());
  expect(added.headers.get('location')).toBe(`/api/feeds/${feedId}`);
  expect((await post(app, '/api/feeds', { url, everyMinutes: 5 })).status).toBe(200);
  expect(await (await app.request('/api/feeds')).json()).toMatchObject({
    feeds: [{ feedId, everyMinutes: 5, tags: [] }],
  });
  const polled = await post(app, `/api/feeds/${feedId}/poll`, {});
  expect(await polled.json()).toMatchObject({ outcome: 'failed', problem: expect.stringContaining('neither an RSS') });
  expect(await (await app.request(`/api/feeds/${feedId}`)).json()).toMatchObject({ failures: 1, items: [] });
  expect((await app.request(`/api/feeds/${feedId}`, { method: 'DELETE' })).status).toBe(204);
  for (const [method, path] of [
    ['GET', ''],
    ['DELETE', ''],
    ['POST', '/poll'],
  ] as const)
    expect((await app.request(`/api/feeds/${feedId}${path}`, { method })).status).toBe(404);
});

test.each([
  {},
  { url: 'x' },
  { url: 'https://a.example/', everyMinutes: 1 },
  { url: 'https://a.example/', tags: [''] },
])('a feed of %j is refused', async (body) => {
  const { app } = await fixture();
  expect((await post(app, '/api/feeds', body)).status).toBe(400);
});

test('feeds take a key like everything else', async () => {
  const { app } = await fixture({ apiKeyHashes: [hash('k')] });
  expect((await app.request('/api/feeds')).status).toBe(401);
});
