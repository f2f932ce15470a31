import type { Feed, FeedItem } from '../domain/feed.ts';

/** Feeds and the items that were seen in them, so that a restart fetches nothing anew. Every method is one transaction. */
export interface FeedStore {
  /** By id. */
  listFeeds(): Promise<Feed[]>;
  /** Adds the feed, or replaces the one of its id. */
  saveFeed(feed: Feed): Promise<void>;
  /** Forgets the feed and its items; false when there is none. */
  removeFeed(feedId: string): Promise<boolean>;
  /** By key; empty when there is no such feed. */
  feedItems(feedId: string): Promise<FeedItem[]>;
  /** Adds the item, or replaces the one of its key; nothing when the feed is gone. */
  saveFeedItem(feedId: string, item: FeedItem): Promise<void>;
}
