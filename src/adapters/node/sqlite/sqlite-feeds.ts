import type { Feed, FeedItem } from '../../../domain/feed.ts';
import type { FeedStore } from '../../../ports/feed-store.ts';
import type { Database } from './database.ts';

/** Not among the tables of the index: what was seen can't be made again. */
export const FEED_TABLES = `
  CREATE TABLE IF NOT EXISTS feeds (feed_id TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS feed_items (
    feed_id TEXT NOT NULL REFERENCES feeds ON DELETE CASCADE, key TEXT NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (feed_id, key)
  ) WITHOUT ROWID;`;

export const sqliteFeeds = (database: Database): FeedStore => {
  const list = database.prepare<{ content: string }>('SELECT content FROM feeds ORDER BY feed_id');
  const save = database.prepare('INSERT INTO feeds VALUES (?, ?) ON CONFLICT DO UPDATE SET content = excluded.content');
  const remove = database.prepare('DELETE FROM feeds WHERE feed_id = ?');
  const items = database.prepare<{ content: string }>('SELECT content FROM feed_items WHERE feed_id = ? ORDER BY key');
  const saveItem = database.prepare(`
    INSERT INTO feed_items SELECT feed_id, :key, :content FROM feeds WHERE feed_id = :feedId
    ON CONFLICT DO UPDATE SET content = excluded.content`);
  return {
    listFeeds: async () => database.read(() => list.all()).map(({ content }) => database.parse<Feed>(content)),
    saveFeed: async (feed) => {
      database.write(() => save.run(feed.feedId, JSON.stringify(feed)));
    },
    removeFeed: async (feedId) => database.write(() => Number(remove.run(feedId).changes) > 0),
    feedItems: async (feedId) =>
      database.read(() => items.all(feedId)).map(({ content }) => database.parse<FeedItem>(content)),
    saveFeedItem: async (feedId, item) => {
      database.write(() => saveItem.run({ feedId, key: item.key, content: JSON.stringify(item) }));
    },
  };
};
