import type { Feed, FeedItem } from '../../domain/feed.ts';
import type { FeedStore } from '../../ports/feed-store.ts';

export const memoryFeeds = (): FeedStore => {
  const feeds = new Map<string, { feed: Feed; items: Map<string, FeedItem> }>();
  return {
    listFeeds: async () =>
      Array.from(feeds.values(), ({ feed }) => feed).toSorted((left, right) => (left.feedId < right.feedId ? -1 : 1)),
    saveFeed: async (feed) => {
      feeds.set(feed.feedId, { feed, items: feeds.get(feed.feedId)?.items ?? new Map() });
    },
    removeFeed: async (feedId) => feeds.delete(feedId),
    feedItems: async (feedId) =>
      Array.from(feeds.get(feedId)?.items.values() ?? []).toSorted((left, right) => (left.key < right.key ? -1 : 1)),
    saveFeedItem: async (feedId, item) => {
      feeds.get(feedId)?.items.set(item.key, item);
    },
  };
};
