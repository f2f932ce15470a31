import type { Feed, FeedRequest, PollReport } from '../../domain/feed.ts';
import { AssayError, toProblem } from '../../domain/errors.ts';
import { contentId } from '../../domain/hash.ts';
import type { Fetcher, FetchResponse } from '../../ports/fetcher.ts';
import type { Feeds } from '../../ports/feeds.ts';
import { createMutex } from '../mutex.ts';
import { toUtf8 } from '../web/to-utf8.ts';
import { type ItemParts, pollItems } from './poll-items.ts';
import { feedNamedBy, readFeed } from './read-feed.ts';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const MAX_BYTES = 10_000_000;
const MOST_FEEDS = 500;
const MINUTE = 60_000;
/** However often it fails, and whatever it asks for, a feed is tried again after this. */
const LONGEST_PAUSE = 24 * 60 * MINUTE;
const GONE = 410;

export type FeedParts = ItemParts & {
  fetcher: Fetcher;
  /** The address as it is fetched; throws `forbidden-address`. */
  checkAddress: (url: string) => URL;
};

type Changes = Partial<Feed> & { pauseMilliseconds: number | null };

const textOf = (response: Extract<FetchResponse, { kind: 'content' }>): string =>
  new TextDecoder().decode(toUtf8(response.content, response.charset));

/** RSS and Atom feeds whose items become documents: each dated by the feed, a changed one in place of its earlier version. */
export const createFeeds = (parts: FeedParts): Feeds => {
  const { store, fetcher, clock, checkAddress } = parts;
  const exclusively = createMutex();
  const find = async (feedId: string): Promise<Feed | undefined> =>
    (await store.listFeeds()).find((feed) => feed.feedId === feedId);

  /** The next poll: not before the interval is over, nor before the feed asks for it; failures double the pause. */
  const pauseAfter = ({ everyMinutes }: Feed, failures: number, asked: number): number =>
    Math.min(LONGEST_PAUSE, Math.max(everyMinutes * MINUTE * 2 ** Math.min(failures, 12), asked));

  const finish = async (
    feed: Feed,
    { pauseMilliseconds, ...changes }: Changes,
    report: Pick<PollReport, 'outcome'> & Partial<PollReport>,
  ): Promise<PollReport> => {
    const now = clock.now();
    const nextPollAt = pauseMilliseconds === null ? null : new Date(now + pauseMilliseconds).toISOString();
    const polled = { ...feed, ...changes, lastPolledAt: new Date(now).toISOString(), nextPollAt };
    const { feedId, url, problem } = polled;
    // Removed meanwhile, it stays removed.
    if ((await find(feedId)) !== undefined) await store.saveFeed(polled);
    const nothing = { added: [], superseded: [], failures: [], waiting: 0 };
    return { feedId, url, ...nothing, problem: problem?.message ?? null, nextPollAt, ...report };
  };

  const fail = (feed: Feed, error: AssayError, asked: number): Promise<PollReport> => {
    const { code, detail: message } = toProblem(error);
    const failures = feed.failures + 1;
    const pauseMilliseconds = pauseAfter(feed, failures, asked);
    return finish(feed, { failures, problem: { code, message }, pauseMilliseconds }, { outcome: 'failed' });
  };

  const read = async (feed: Feed, signal: AbortSignal | undefined): Promise<PollReport> => {
    const { etag, lastModified } = feed;
    const asked = { accept: ACCEPT, maxBytes: MAX_BYTES, signal };
    let response = await fetcher.fetch({ ...asked, url: feed.url, etag, lastModified });
    if (response.kind === 'content' && /html/.test(response.mediaType)) {
      const named = feedNamedBy(textOf(response), response.url);
      if (named !== null) response = await fetcher.fetch({ ...asked, url: named });
    }
    if (response.kind === 'refused') {
      if (response.status === GONE) {
        const problem = { code: 'not-found', message: 'The feed says that it is gone for good.' };
        return finish(feed, { problem, pauseMilliseconds: null }, { outcome: 'gone' });
      }
      const error = new AssayError('fetch-failed', `The feed answers with status ${response.status}.`);
      return fail(feed, error, (response.retryAfter ?? 0) * 1_000);
    }
    const healthy = { failures: 0, problem: null };
    const fresh = (response.maxAge ?? 0) * 1_000;
    const pause = (ttlMinutes: number) => pauseAfter(feed, 0, Math.max(fresh, ttlMinutes * MINUTE));
    if (response.kind === 'not-modified')
      return finish(feed, { ...healthy, pauseMilliseconds: pause(0) }, { outcome: 'not-modified' });
    const { title, ttlMinutes, items } = readFeed(textOf(response), response.url);
    const report = await pollItems(feed, items, parts, signal);
    // While items wait, the whole feed is wanted again.
    const validators = report.waiting > 0 ? { etag: null, lastModified: null } : response;
    return finish(
      feed,
      {
        ...healthy,
        title: title ?? feed.title,
        etag: validators.etag,
        lastModified: validators.lastModified,
        pauseMilliseconds: pause(ttlMinutes ?? 0),
      },
      { outcome: 'read', ...report },
    );
  };

  const poll = async (feed: Feed, signal: AbortSignal | undefined): Promise<PollReport> => {
    try {
      return await read(feed, signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AssayError)) throw error;
      return fail(feed, error, 0);
    }
  };

  const add = async ({ url: given, tags, everyMinutes }: FeedRequest): Promise<{ feed: Feed; isNew: boolean }> => {
    const { href: url } = checkAddress(given);
    const feeds = await store.listFeeds();
    const earlier = feeds.find((feed) => feed.url === url);
    if (earlier === undefined && feeds.length >= MOST_FEEDS)
      throw new AssayError('invalid-request', `There are ${MOST_FEEDS} feeds already.`, { hint: 'Remove one first.' });
    const now = new Date(clock.now()).toISOString();
    const feed: Feed = {
      feedId: contentId('f', url),
      url,
      title: null,
      addedAt: now,
      lastPolledAt: null,
      nextPollAt: now,
      failures: 0,
      problem: null,
      etag: null,
      lastModified: null,
      ...earlier,
      tags,
      everyMinutes,
    };
    await store.saveFeed(feed);
    return { feed, isNew: earlier === undefined };
  };

  return {
    list: async () => (await store.listFeeds()).toSorted((left, right) => (left.url < right.url ? -1 : 1)),
    get: async (feedId) => {
      const feed = await find(feedId);
      if (feed === undefined) return null;
      const items = await store.feedItems(feedId);
      return { feed, items: items.toSorted((left, right) => (left.seenAt > right.seenAt ? -1 : 1)) };
    },
    add: (request) => exclusively(() => add(request)),
    remove: (feedId) => store.removeFeed(feedId),
    poll: (feedId, signal) =>
      exclusively(async () => {
        const feed = await find(feedId);
        return feed === undefined ? null : poll(feed, signal);
      }),
    pollDue: (signal) =>
      exclusively(async () => {
        const reports: PollReport[] = [];
        for (const feed of await store.listFeeds()) {
          if (feed.nextPollAt === null || Date.parse(feed.nextPollAt) > clock.now()) continue;
          signal?.throwIfAborted();
          reports.push(await poll(feed, signal));
        }
        return reports;
      }),
  };
};
