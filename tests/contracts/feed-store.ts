import { expect, test } from 'vitest';
import type { Feed, FeedItem } from '../../src/domain/feed.ts';
import { type OpenStore, withStore } from './open-store.ts';

const feed = (feedId: string, change: Partial<Feed> = {}): Feed => ({
  feedId,
  url: `https://news.example/${feedId}`,
  title: null,
  tags: ['news'],
  everyMinutes: 60,
  addedAt: '2026-01-01T00:00:00.000Z',
  lastPolledAt: null,
  nextPollAt: '2026-01-01T00:00:00.000Z',
  failures: 0,
  problem: null,
  etag: null,
  lastModified: null,
  ...change,
});

const item = (key: string, change: Partial<FeedItem> = {}): FeedItem => ({
  key,
  url: `https://news.example/${key}`,
  title: key,
  fingerprint: 'i1',
  documentId: null,
  attempts: 1,
  problem: 'It was away.',
  seenAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

/** What any store of feeds has to hold. */
export const feedStoreContract = (name: string, open: OpenStore): void => {
  test(`${name} keeps feeds by id, each once`, () =>
    withStore(open, async (store) => {
      await store.saveFeed(feed('b'));
      await store.saveFeed(feed('a'));
      const changed = feed('b', {
        title: 'News',
        problem: { code: 'fetch-failed', message: 'Away.' },
        nextPollAt: null,
      });
      await store.saveFeed(changed);
      expect(await store.listFeeds()).toEqual([feed('a'), changed]);
    }));

  test(`${name} keeps the items of each feed by key, until the feed goes`, () =>
    withStore(open, async (store) => {
      await store.saveFeed(feed('a'));
      await store.saveFeed(feed('b'));
      await store.saveFeedItem('a', item('2'));
      await store.saveFeedItem('a', item('1'));
      await store.saveFeedItem('b', item('1', { title: 'of b' }));
      await store.saveFeedItem('a', item('2', { documentId: 'd', problem: null }));
      await store.saveFeed(feed('a', { failures: 1 }));
      expect(await store.feedItems('a')).toEqual([item('1'), item('2', { documentId: 'd', problem: null })]);
      expect(await store.removeFeed('a')).toBe(true);
      expect(await store.removeFeed('a')).toBe(false);
      expect(await store.feedItems('a')).toEqual([]);
      expect(await store.feedItems('b')).toEqual([item('1', { title: 'of b' })]);
      await store.saveFeed(feed('a'));
      expect(await store.feedItems('a')).toEqual([]);
    }));

  test(`${name} keeps no item of a feed that there is not`, () =>
    withStore(open, async (store) => {
      await store.saveFeedItem('a', item('1'));
      await store.saveFeed(feed('a'));
      expect(await store.feedItems('a')).toEqual([]);
    }));
};
