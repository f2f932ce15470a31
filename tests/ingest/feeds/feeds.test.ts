import { expect, test } from 'vitest';
import { AssayError } from '../../../src/domain/errors.ts';
import { type Feed, FeedRequest } from '../../../src/domain/feed.ts';
import { createFeeds } from '../../../src/ingest/feeds/feeds.ts';
import { createSchedule } from '../../../src/ingest/feeds/schedule.ts';
import { createWebIntake } from '../../../src/ingest/web/web-intake.ts';
import type { Fetcher, FetchRequest, FetchResponse } from '../../../src/ports/fetcher.ts';
import { createHarness } from '../harness.ts';

const FEED = 'https://news.example/rss';
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

type Item = { path: string; title: string; date?: string; content?: string };
type Answer =
  | { status?: number; etag?: string; retryAfter?: number; maxAge?: number; body?: string; type?: string }
  | AssayError;

const rss = (items: readonly Item[], extra = '') =>
  `<rss><channel><title>News</title>${extra}${items
    .map(
      ({ path, title, date, content }) =>
        `<item><link>https://news.example/${path}</link><title>${title}</title>${date ? `<pubDate>${date}</pubDate>` : ''}
        ${content ? `<description><![CDATA[${content}]]></description>` : ''}</item>`,
    )
    .join('')}</channel></rss>`;

const page = (text: string) => `<html><head><title>P</title></head><body><p>${text}</p></body></html>`;

const setUp = (answers: Record<string, Answer>, options: { store?: ReturnType<typeof createHarness> } = {}) => {
  const harness = options.store ?? createHarness();
  const requests: FetchRequest[] = [];
  const time = { now: Date.UTC(2026, 10, 1) };
  const naps: number[] = [];
  const fetcher: Fetcher = {
    fetch: async (request): Promise<FetchResponse> => {
      requests.push(request);
      const answer = answers[request.url];
      if (answer instanceof AssayError) throw answer;
      const place = { url: request.url, movedTo: null };
      const { status = answer === undefined ? 404 : 200, etag = null, retryAfter = null, maxAge = null } = answer ?? {};
      if (status === 200 && etag !== null && request.etag === etag) return { ...place, kind: 'not-modified', maxAge };
      if (status !== 200) return { ...place, kind: 'refused', status, retryAfter };
      const content = new TextEncoder().encode(answer?.body ?? '');
      const mediaType = answer?.type ?? (answer?.body?.startsWith('<rss') ? 'application/rss+xml' : 'text/html');
      return { ...place, kind: 'content', content, mediaType, charset: null, etag, lastModified: null, maxAge };
    },
  };
  const { ingestion, store, folder: corpus } = harness;
  const clock = { ...harness.dependencies.clock, now: () => time.now };
  const intake = createWebIntake({ fetcher, ingestion, store, corpus, clock });
  const sleep = async (milliseconds: number): Promise<void> => void naps.push(milliseconds);
  const feeds = createFeeds({ fetcher, intake, store, clock, sleep, checkAddress: (url) => new URL(url) });
  const add = async (change: Partial<Feed> = {}) => (await feeds.add(FeedRequest.parse({ url: FEED, ...change }))).feed;
  return { ...harness, feeds, add, answers, requests, time, naps };
};

const after = (milliseconds: number) => new Date(Date.UTC(2026, 10, 1) + milliseconds).toISOString();

test('items become documents, dated by the feed, with its tags; those that say no date have the day they were seen', async () => {
  const { feeds, add, store, naps } = setUp({
    [FEED]: {
      body: rss([
        { path: 'a', title: 'Reserves', date: 'Sat, 31 Jan 2026 08:00:00 GMT' },
        { path: 'b', title: 'Bridge' },
      ]),
    },
    'https://news.example/a': { body: page('The reserves of Arden come to 28.7 million tonnes.') },
    'https://news.example/b': { body: page('The bridge is 340 metres long.') },
  });
  const { feedId } = await add({ tags: ['news'] });
  const report = await feeds.poll(feedId);
  expect(report).toMatchObject({
    outcome: 'read',
    added: ['web/news.example/a', 'web/news.example/b'],
    superseded: [],
    failures: [],
    waiting: 0,
    nextPollAt: after(60 * MINUTE),
  });
  expect(await store.listDocuments()).toMatchObject([
    {
      title: 'Reserves',
      publishedAt: '2026-01-31',
      url: 'https://news.example/a',
      tags: ['news'],
      metadata: { feed: FEED },
    },
    { title: 'Bridge', publishedAt: '2026-11-01' },
  ]);
  expect(await feeds.get(feedId)).toMatchObject({
    feed: { title: 'News', problem: null },
    items: [{ problem: null }, {}],
  });
  // One server is not asked without a pause.
  expect(naps).toEqual([1_000]);
});

test('what was seen is not fetched again, also by another process; what changed supersedes', async () => {
  const first = setUp({
    [FEED]: { body: rss([{ path: 'a', title: 'Reserves' }]), etag: '"1"' },
    'https://news.example/a': { body: page('The reserves come to 28.7 million tonnes.') },
  });
  const { feedId } = await first.add();
  await first.feeds.poll(feedId);
  const second = setUp(first.answers, { store: first });
  expect(await second.feeds.poll(feedId)).toMatchObject({ outcome: 'not-modified', added: [] });
  expect(second.requests).toMatchObject([{ url: FEED, etag: '"1"' }]);
  second.answers[FEED] = { body: rss([{ path: 'a', title: 'Reserves', content: 'Corrected.' }]), etag: '"2"' };
  second.answers['https://news.example/a'] = { body: page('The reserves come to 27.8 million tonnes.') };
  expect(await second.feeds.poll(feedId)).toMatchObject({ added: [], superseded: ['web/news.example/a'] });
  const [document] = await second.store.listDocuments();
  expect(document?.metadata).toMatchObject({ version: 2, supersedes: expect.any(String) });
});

test('a page that cannot be read is taken from the feed; without a text there it is tried thrice', async () => {
  const { feeds, add, requests, store } = setUp({
    [FEED]: {
      etag: '"1"',
      body: rss([
        { path: 'a', title: 'In the feed', content: '<p>The mine has 412 workers.</p>' },
        { path: 'b', title: 'Nowhere' },
      ]),
    },
  });
  const { feedId } = await add();
  const reports = [
    await feeds.poll(feedId),
    await feeds.poll(feedId),
    await feeds.poll(feedId),
    await feeds.poll(feedId),
  ];
  expect(
    reports.map((report) => [report?.outcome, report?.added.length, report?.failures.length, report?.waiting]),
  ).toEqual([
    ['read', 1, 1, 1],
    ['read', 0, 1, 1],
    ['read', 0, 1, 0],
    ['not-modified', 0, 0, 0],
  ]);
  expect(reports[0]?.failures).toEqual([{ url: 'https://news.example/b', message: expect.stringContaining('404') }]);
  expect(requests.filter(({ url }) => url.endsWith('/b'))).toHaveLength(3);
  expect((await store.getDocument('web/news.example/a'))?.text).toContain('412 workers');
});

test('a document that a person deleted does not come back', async () => {
  const { feeds, add, store, ingestion } = setUp({
    [FEED]: { body: rss([{ path: 'a', title: 'A' }]) },
    'https://news.example/a': { body: page('The bridge is 340 metres long.') },
  });
  const { feedId } = await add();
  await feeds.poll(feedId);
  await ingestion.remove('web/news.example/a');
  expect(await feeds.poll(feedId)).toMatchObject({ added: [] });
  expect(await store.listDocuments()).toEqual([]);
});

test('a long feed is taken in parts', async () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    path: `p${index}`,
    title: `T${index}`,
    content: `<p>Number ${index}.</p>`,
  }));
  const { feeds, add } = setUp({ [FEED]: { body: rss(items), etag: '"1"' } });
  const { feedId } = await add();
  const waiting = [];
  for (let poll = 0; poll < 4; poll++) waiting.push((await feeds.poll(feedId))?.waiting);
  expect(waiting).toEqual([35, 10, 0, 0]);
});

test.each([
  ['an error of the server', { status: 500 }, 'fetch-failed', 120 * MINUTE],
  ['a wish to be left alone', { status: 429, retryAfter: 36_000 }, 'fetch-failed', 600 * MINUTE],
  ['an address that may not be fetched', new AssayError('forbidden-address', 'No.'), 'forbidden-address', 120 * MINUTE],
  ['no feed', { body: 'nothing', type: 'text/plain' }, 'invalid-document', 120 * MINUTE],
])('%s is told, and the next poll waits longer', async (_what, answer, code, pause) => {
  const { feeds, add, answers } = setUp({ [FEED]: answer });
  const { feedId } = await add();
  expect(await feeds.poll(feedId)).toMatchObject({
    outcome: 'failed',
    problem: expect.any(String),
    nextPollAt: after(pause),
  });
  expect((await feeds.get(feedId))?.feed).toMatchObject({ failures: 1, problem: { code } });
  for (let poll = 0; poll < 20; poll++) await feeds.poll(feedId);
  expect((await feeds.get(feedId))?.feed.nextPollAt).toBe(after(DAY));
  answers[FEED] = { body: rss([]) };
  expect(await feeds.poll(feedId)).toMatchObject({ outcome: 'read', problem: null });
  expect((await feeds.get(feedId))?.feed).toMatchObject({ failures: 0, problem: null, nextPollAt: after(60 * MINUTE) });
});

test('a feed that is gone for good is not polled any more', async () => {
  const { feeds, add, requests } = setUp({ [FEED]: { status: 410 } });
  const { feedId } = await add();
  expect(await feeds.poll(feedId)).toMatchObject({ outcome: 'gone', nextPollAt: null });
  expect(await feeds.pollDue()).toEqual([]);
  expect(requests).toHaveLength(1);
});

test('a feed is not read before it asks for it', async () => {
  const { feeds, add } = setUp({ [FEED]: { body: rss([], '<ttl>180</ttl>'), maxAge: 7_200 } });
  const { feedId } = await add();
  expect((await feeds.poll(feedId))?.nextPollAt).toBe(after(180 * MINUTE));
});

test('the feed that a page names is read', async () => {
  const head = `<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>News</body></html>`;
  const { feeds } = setUp({ 'https://news.example/': { body: head }, [FEED]: { body: rss([]) } });
  const { feed } = await feeds.add(FeedRequest.parse({ url: 'https://news.example/' }));
  expect(await feeds.poll(feed.feedId)).toMatchObject({ outcome: 'read' });
});

test('only what is due is polled; a feed that is added twice is one, with the new interval', async () => {
  const { feeds, add, time } = setUp({ [FEED]: { body: rss([]) } });
  await add();
  expect(await feeds.pollDue()).toHaveLength(1);
  expect(await feeds.pollDue()).toHaveLength(0);
  const again = await feeds.add(FeedRequest.parse({ url: FEED, everyMinutes: 5 }));
  expect([again.isNew, again.feed.everyMinutes, (await feeds.list()).length]).toEqual([false, 5, 1]);
  time.now += 61 * MINUTE;
  expect(await feeds.pollDue()).toHaveLength(1);
});

test('a feed that is removed leaves its documents', async () => {
  const { feeds, add, store } = setUp({
    [FEED]: { body: rss([{ path: 'a', title: 'A' }]) },
    'https://news.example/a': { body: page('The bridge is 340 metres long.') },
  });
  const { feedId } = await add();
  await feeds.poll(feedId);
  expect(await feeds.remove(feedId)).toBe(true);
  expect(await feeds.poll(feedId)).toBeNull();
  expect(await store.listDocuments()).toHaveLength(1);
});

test('a schedule looks again and again, goes on after an error, and ends with the poll under way', async () => {
  const errors: unknown[] = [];
  const thrice = Promise.withResolvers<void>();
  let looks = 0;
  let ended = false;
  const schedule = createSchedule({
    pollDue: async (signal) => {
      looks++;
      if (looks === 1) throw new Error('once');
      if (looks < 3) return;
      thrice.resolve();
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve());
      });
      ended = true;
    },
    onError: (error) => errors.push(error),
    lookMilliseconds: 1,
  });
  await thrice.promise;
  await schedule.close();
  expect([ended, looks, errors.length]).toEqual([true, 3, 1]);
});
