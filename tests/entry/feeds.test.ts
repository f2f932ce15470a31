import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webServer, type WebServer } from '../adapters/fetching/web-server.ts';
import { ARTICLE, createPlace, type Place, run, serve } from './support.ts';

let place: Place;
beforeAll(async () => {
  place = await createPlace({ 'corpus/bridges.md': ARTICLE });
});
afterAll(() => place.remove());

const news = (): Promise<WebServer> =>
  webServer(({ url, headers }, response) => {
    if (url === '/rss') {
      response.setHeader('content-type', 'application/rss+xml');
      return void response.end(
        `<rss><channel><title>Arden News</title><item><title>Reserves</title><link>http://${headers.host}/a</link>
        <pubDate>Sat, 31 Jan 2026 08:00:00 GMT</pubDate></item></channel></rss>`,
      );
    }
    if (url === '/evil') return void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    response.setHeader('content-type', 'text/html');
    response.end(
      `<title>Page</title><p>The reserves of Arden come to ${url === '/a' ? '28.7' : '12.5'} million tonnes.</p>`,
    );
  });

/** Waits for a document to be there, which comes by itself. */
const documentAt = async (address: URL): Promise<Response> => {
  for (;;) {
    const response = await fetch(address);
    if (response.ok) return response;
    await setTimeout(100);
  }
};

test('the terminal adds, reads and lists feeds, and fetches pages', async () => {
  const { origin, host } = await news();
  const env = { ASSAY_FETCH_HOSTS: host };
  const assay = (...args: string[]) => run(place, args, { env });
  expect((await assay('feeds', 'add', `${origin}/rss`, '--tag', 'news')).stdout).toContain(`Added ${origin}/rss`);
  expect((await assay('feeds', 'poll')).stdout).toBe(`Feed ${origin}/rss: 1 new\n`);
  expect(JSON.parse((await assay('feeds', '--json')).stdout)).toMatchObject([{ title: 'Arden News', tags: ['news'] }]);
  const refused = await assay('fetch', `${origin}/evil`);
  expect([refused.code, refused.stderr]).toEqual([2, expect.not.stringContaining('169.254')]);
}, 90_000);

test('a server reads the feeds of its configuration', async () => {
  const { origin, host } = await news();
  const server = await serve(place, [], { ASSAY_FETCH_HOSTS: host, ASSAY_FEEDS: `${origin}/rss` });
  try {
    const id = encodeURIComponent(`web/${host.replace(':', '-').replace(/-\d+$/, '')}/a`);
    const response = await documentAt(new URL(`/api/documents/${id}`, server.url));
    expect(await response.json()).toMatchObject({ title: 'Reserves', publishedAt: '2026-01-31' });
    const { feeds } = (await (await fetch(new URL('/api/feeds', server.url))).json()) as { feeds: unknown[] };
    expect(feeds).toContainEqual(expect.objectContaining({ url: `${origin}/rss` }));
  } finally {
    expect(await server.stop()).toBe(0);
  }
});
