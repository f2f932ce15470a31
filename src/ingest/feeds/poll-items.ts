import type { Feed, FeedItem, PollReport } from '../../domain/feed.ts';
import { AssayError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FeedStore } from '../../ports/feed-store.ts';
import type { WebIntake, WebPageOutcome, WebPageRequest } from '../../ports/web-intake.ts';
import type { ReadItem } from './read-feed.ts';

/** New items of one poll; the rest wait for the next, so that neither side is flooded by an old feed. */
const MOST_PAGES = 25;
/** How often a page that can't be read is asked for. */
const MOST_ATTEMPTS = 3;
/** Between two pages of a feed, which mostly come from one server. */
const PAUSE_MILLISECONDS = 1_000;

export type ItemParts = {
  intake: WebIntake;
  store: FeedStore;
  clock: Clock;
  sleep: (milliseconds: number) => Promise<void>;
};

export type ItemsReport = Pick<PollReport, 'added' | 'superseded' | 'failures' | 'waiting'>;

const isDone = (item: ReadItem, known: FeedItem | undefined): boolean =>
  known?.fingerprint === item.fingerprint && (known.problem === null || known.attempts >= MOST_ATTEMPTS);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The page that an item links to; where that can't be read, what the feed itself holds of it. */
const takeItem = async (
  item: ReadItem,
  request: WebPageRequest,
  intake: WebIntake,
  signal: AbortSignal | undefined,
): Promise<WebPageOutcome> => {
  const own = item.content === null ? null : `<title>${escaped(item.title ?? '')}</title><body>${item.content}</body>`;
  if (item.url === null) {
    if (own === null) throw new AssayError('invalid-document', 'The item has neither a link nor a text.');
    return intake.addContent(request, own);
  }
  try {
    return await intake.addPage(request, signal);
  } catch (error) {
    if (!(error instanceof AssayError) || own === null) throw error;
    return intake.addContent(request, own).catch(() => {
      throw error;
    });
  }
};

/** Makes documents of the items that are new or have changed. Each is remembered as soon as it is done. */
export const pollItems = async (
  feed: Feed,
  items: readonly ReadItem[],
  { intake, store, clock, sleep }: ItemParts,
  signal: AbortSignal | undefined,
): Promise<ItemsReport> => {
  const known = new Map((await store.feedItems(feed.feedId)).map((item) => [item.key, item]));
  const open = items.filter((item) => !isDone(item, known.get(item.key)));
  const report: ItemsReport = { added: [], superseded: [], failures: [], waiting: 0 };
  for (const [index, item] of open.slice(0, MOST_PAGES).entries()) {
    signal?.throwIfAborted();
    if (index > 0) await sleep(PAUSE_MILLISECONDS);
    const seenAt = new Date(clock.now()).toISOString();
    const earlier = known.get(item.key);
    const { key, url, title, fingerprint } = item;
    const seen = { key, url, title, fingerprint, seenAt };
    try {
      const { outcome, document } = await takeItem(
        item,
        {
          // An item without a link is a part of its feed.
          url: url ?? `${feed.url}#${encodeURIComponent(key)}`,
          title,
          publishedAt: item.publishedAt,
          firstSeen: (earlier?.seenAt ?? seenAt).slice(0, 10),
          tags: feed.tags,
          metadata: { feed: feed.url },
        },
        intake,
        signal,
      );
      if (outcome !== 'unchanged') report[outcome].push(document.documentId);
      await store.saveFeedItem(feed.feedId, { ...seen, documentId: document.documentId, attempts: 1, problem: null });
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AssayError)) throw error;
      const attempts = earlier?.fingerprint === fingerprint ? earlier.attempts + 1 : 1;
      report.failures.push({ url, message: error.line });
      // What an earlier version gave stays.
      const documentId = earlier?.documentId ?? null;
      await store.saveFeedItem(feed.feedId, { ...seen, documentId, attempts, problem: error.line });
      if (attempts < MOST_ATTEMPTS) report.waiting++;
    }
  }
  report.waiting += Math.max(0, open.length - MOST_PAGES);
  return report;
};
