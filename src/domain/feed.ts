import { z } from 'zod';

/** An RSS or Atom feed that is polled. Times are ISO 8601. */
export const Feed = z.object({
  feedId: z.string(),
  url: z.string(),
  /** What the feed calls itself; null before it was read. */
  title: z.string().nullable(),
  /** Given to each of its documents. */
  tags: z.array(z.string()),
  everyMinutes: z.int().positive(),
  addedAt: z.string(),
  lastPolledAt: z.string().nullable(),
  /** Null when it is not polled any more, because it said that it is gone. */
  nextPollAt: z.string().nullable(),
  /** Polls that failed since the last one that did not. */
  failures: z.int().nonnegative(),
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Validators of the last response, sent with the next request. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
export type Feed = z.infer<typeof Feed>;

/** An item of a feed that was seen. */
export const FeedItem = z.object({
  /** What the feed identifies it by. */
  key: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  /** Of what the feed says of it: another one means that it has changed. */
  fingerprint: z.string(),
  /** The document that was made of it; null while none could be. */
  documentId: z.string().nullable(),
  attempts: z.int().nonnegative(),
  problem: z.string().nullable(),
  seenAt: z.string(),
});
export type FeedItem = z.infer<typeof FeedItem>;

/** What a poll brought. */
export const PollReport = z.object({
  feedId: z.string(),
  url: z.string(),
  outcome: z.enum(['read', 'not-modified', 'failed', 'gone']),
  /** Ids of new documents, and of those of which a newer version took the place of the earlier one. */
  added: z.array(z.string()),
  superseded: z.array(z.string()),
  failures: z.array(z.object({ url: z.string().nullable(), message: z.string() })),
  /** Items that are left to later polls. */
  waiting: z.int().nonnegative(),
  problem: z.string().nullable(),
  nextPollAt: z.string().nullable(),
});
export type PollReport = z.infer<typeof PollReport>;

export const DEFAULT_POLL_MINUTES = 60;

export const FeedRequest = z.object({
  url: z.url({ protocol: /^https?$/, error: 'must be an https address' }).max(2_000),
  tags: z.array(z.string().trim().min(1).max(200)).max(100).default([]),
  everyMinutes: z.int().min(5).max(10_080).default(DEFAULT_POLL_MINUTES),
});
export type FeedRequest = z.infer<typeof FeedRequest>;
