import { expect, test } from 'vitest';
import { addressRules } from '../../../src/adapters/fetching/address-rules.ts';
import { createWebIntake } from '../../../src/ingest/web/web-intake.ts';
import type { Fetcher, FetchResponse } from '../../../src/ports/fetcher.ts';
import { createHarness } from '../harness.ts';

const URL_A = 'https://www.news.example/2026/rare-earths.html?page=1';
const article = (reserves: string, head = '<meta property="article:published_time" content="2026-01-31T08:00:00Z">') =>
  `<html><head><title>Rare earths</title>${head}<link rel="canonical" href="https://evil.example/"></head><body>
  <nav>Menu</nav><article><h1>Rare earths</h1><p>The reserves of Arden come to ${reserves} tonnes, says the ministry.</p></article></body></html>`;

type Page = { content: string | Uint8Array; mediaType?: string; charset?: string | null; url?: string };

const setUp = (pages: Record<string, Page | { status: number }>) => {
  const rules = addressRules([]);
  const fetcher: Fetcher = {
    fetch: async ({ url }): Promise<FetchResponse> => {
      const page = pages[rules.check(url).href.replace(/#.*/, '')];
      const place = { url: (page && 'url' in page && page.url) || url, movedTo: null };
      if (page === undefined || 'status' in page)
        return { ...place, kind: 'refused', status: page?.status ?? 404, retryAfter: null };
      const content = typeof page.content === 'string' ? new TextEncoder().encode(page.content) : page.content;
      const { mediaType = 'text/html', charset = null } = page;
      return { ...place, kind: 'content', content, mediaType, charset, etag: null, lastModified: null, maxAge: null };
    },
  };
  const harness = createHarness();
  const { ingestion, store, folder: corpus } = harness;
  let day = 0;
  const clock = { ...harness.dependencies.clock, now: () => Date.UTC(2026, 10, ++day) };
  const web = createWebIntake({ fetcher, ingestion, store, corpus, clock });
  return { ...harness, web, pages, corpus };
};

test('a page is dated by itself, linked to its own address and kept as it came', async () => {
  const { web, corpus } = setUp({ [URL_A]: { content: article('28.7 million') } });
  const { outcome, document } = await web.addPage({ url: URL_A, tags: ['mining'] });
  expect(outcome).toBe('added');
  expect(document).toMatchObject({
    documentId: 'web/news.example/2026-rare-earths-page-1',
    title: 'Rare earths',
    url: URL_A,
    publishedAt: '2026-01-31',
    tags: ['mining'],
    metadata: { fetchedAt: '2026-11-01T00:00:00.000Z', version: 1 },
  });
  expect(document.facts).toBeGreaterThan(0);
  expect(new TextDecoder().decode(await corpus.read(document.path))).toBe(article('28.7 million'));
});

test('what was fetched before is superseded where its text has changed, and says so', async () => {
  const { web, store, pages } = setUp({ [URL_A]: { content: article('28.7 million') } });
  const first = (await web.addPage({ url: URL_A, tags: ['mining'] })).document;
  pages[URL_A] = { content: article('28.7 million', '<meta name="nonce" content="1">') };
  expect(await web.addPage({ url: `${URL_A}#part` })).toEqual({ outcome: 'unchanged', document: first });
  pages[URL_A] = { content: article('31.2 million') };
  const { outcome, document } = await web.addPage({ url: URL_A });
  expect(outcome).toBe('superseded');
  expect(document).toMatchObject({
    documentId: first.documentId,
    tags: ['mining'],
    metadata: { version: 2, supersedes: '2026-11-01T00:00:00.000Z' },
  });
  expect((await store.getDocument(first.documentId))?.text).toContain('31.2 million');
  expect(await store.listDocuments()).toHaveLength(1);
  // The earlier version can be had back.
  expect((await store.keptSources()).map(({ reason }) => reason)).toEqual(['replaced']);
});

test('where the address has become a file of another kind, that takes its place', async () => {
  const { web, store, corpus, pages } = setUp({ [URL_A]: { content: article('28.7 million') } });
  await web.addPage({ url: URL_A });
  pages[URL_A] = { content: 'The reserves come to 29 million tonnes.', mediaType: 'text/plain' };
  expect((await web.addPage({ url: URL_A })).outcome).toBe('superseded');
  expect((await store.listDocuments()).map(({ format }) => format)).toEqual(['text']);
  expect((await corpus.list()).filter(({ path }) => path.endsWith('.html'))).toEqual([]);
});

test('what is given stands in place of what the page says', async () => {
  const { web } = setUp({ [URL_A]: { content: article('28.7 million') } });
  const { document } = await web.addPage({ url: URL_A, title: 'My\n title', publishedAt: '2020-02-29' });
  expect(document).toMatchObject({ title: 'My title', publishedAt: '2020-02-29' });
});

test('a page is found again after a redirect', async () => {
  const short = 'https://s.example/1';
  const { web } = setUp({ [short]: { content: article('28.7 million'), url: URL_A } });
  expect((await web.addPage({ url: short })).document.url).toBe(URL_A);
  expect((await web.addPage({ url: short })).outcome).toBe('unchanged');
});

test('dates in linked data count', async () => {
  const linked =
    '<script type="application/ld+json">{"@graph":[{"datePublished": "2025-12-24T10:00:00+01:00"}]}</script>';
  const { web } = setUp({ [URL_A]: { content: article('28.7 million', linked) } });
  expect((await web.addPage({ url: URL_A })).document.publishedAt).toBe('2025-12-24');
});

test.each([
  ['windows-1252 by its header', 'windows-1252', ''],
  ['windows-1252 by itself', null, '<meta charset="windows-1252">'],
  ['windows-1252 by nothing', null, ''],
])('a page in another encoding is read: %s', async (_what, charset, head) => {
  const latin = Uint8Array.from(`${head}<title>Café</title><p>The café has 12 tables.</p>`, (letter) =>
    letter.charCodeAt(0),
  );
  const { web, store } = setUp({ [URL_A]: { content: latin, charset } });
  const { document } = await web.addPage({ url: URL_A });
  expect(document.title).toBe('Café');
  expect((await store.getDocument(document.documentId))?.text).toContain('The café has 12 tables.');
});

test.each([
  ['https://x.example/a', 'text/plain', 'txt'],
  ['https://x.example/a.md', 'text/plain', 'md'],
  ['https://x.example/a.csv', 'application/octet-stream', 'csv'],
  ['https://x.example/a', 'text/markdown', 'md'],
])('%s as %s is read as %s', async (url, mediaType, extension) => {
  const { web } = setUp({ [url]: { content: 'Year,Bridges\n2024,12\n', mediaType } });
  expect((await web.addPage({ url })).document.path).toMatch(new RegExp(`\\.${extension}$`));
});

test.each([
  ['nothing there', { status: 404 }, 'fetch-failed'],
  ['a picture', { content: 'GIF89a', mediaType: 'image/gif' }, 'unsupported-media-type'],
  ['a program', { content: '{}', mediaType: 'application/json' }, 'unsupported-media-type'],
  ['a page without text', { content: '<html><body><script>go()</script></body></html>' }, 'invalid-document'],
  ['a broken PDF', { content: '%PDF-1.7 nothing', mediaType: 'application/pdf' }, 'invalid-document'],
])('%s is refused and nothing is kept', async (_what, page, code) => {
  const { web, corpus, store } = setUp({ [URL_A]: page });
  await expect(web.addPage({ url: URL_A })).rejects.toMatchObject({ code });
  expect(await corpus.list()).toEqual([]);
  expect(await store.listDocuments()).toEqual([]);
});

test('pages that would have one name are told apart; a document of the folder is left alone', async () => {
  const [one, other] = ['https://x.example/a-b', 'https://x.example/a/b'];
  const { web, corpus, ingestion, store } = setUp({
    [one]: { content: article('1 million') },
    [other]: { content: article('2 million') },
  });
  await corpus.write('web/x.example/a-b.md', new TextEncoder().encode(`---\nurl: ${one}\n---\nMine.`));
  await ingestion.run();
  const added = [await web.addPage({ url: one }), await web.addPage({ url: other })];
  expect(added.map(({ document }) => document.documentId)).toEqual(['web/x.example/a-b-2', 'web/x.example/a-b-3']);
  expect((await store.getDocument('web/x.example/a-b'))?.text).toBe('Mine.');
});
