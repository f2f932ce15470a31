import type { Feed, FeedItem, FeedRequest, PollReport } from '../domain/feed.ts';

/** Feeds whose items become documents. Polls run one at a time. */
export interface Feeds {
  /** By address. */
  list(): Promise<Feed[]>;
  /** A feed with the items that were seen, newest first; null when there is none. */
  get(feedId: string): Promise<{ feed: Feed; items: FeedItem[] } | null>;
  /**
   * Adds a feed; one that is there already gets the new tags and interval. Nothing is fetched yet.
   * @throws AssayError `forbidden-address`.
   */
  add(request: FeedRequest): Promise<{ feed: Feed; isNew: boolean }>;
  /** Its documents stay. False when there is none. */
  remove(feedId: string): Promise<boolean>;
  /** Reads a feed now, whenever its next poll would be; null when there is none. What goes wrong is in the report. */
  poll(feedId: string, signal?: AbortSignal): Promise<PollReport | null>;
  /** Reads all feeds whose time has come. */
  pollDue(signal?: AbortSignal): Promise<PollReport[]>;
}
