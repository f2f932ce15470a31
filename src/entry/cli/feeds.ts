import type { Command } from 'commander';
import { DEFAULT_POLL_MINUTES, FeedRequest, type Feed, type PollReport } from '../../domain/feed.ts';
import { AssayError } from '../../domain/errors.ts';
import { parseInput } from '../../domain/parse-input.ts';
import type { Assay } from '../node.ts';
import { loadConfig } from './environment.ts';
import { pollLine } from './poll-line.ts';
import { errLine, outJson, outLine, paint } from './terminal.ts';
import { wholeNumber } from './values.ts';

const withAssay = async (needsLock: boolean, use: (assay: Assay) => Promise<void>): Promise<void> => {
  const { openAssay } = await import('../node.ts');
  const assay = await openAssay(loadConfig(), { command: 'assay feeds', needsLock });
  try {
    await use(assay);
  } finally {
    assay.close();
  }
};

const feedLine = ({ feedId, url, title, everyMinutes, nextPollAt, problem, tags }: Feed): string => {
  const next = nextPollAt === null ? 'not polled any more' : `every ${everyMinutes} min, next at ${nextPollAt}`;
  const wrong = problem === null ? '' : `\n    ${paint('red', problem.message)}`;
  return `${paint('cyan', feedId)} ${paint('bold', title ?? url)}\n    ${url} (${[next, ...tags].join('; ')})${wrong}`;
};

/** A feed by its id or address. */
const findFeed = async ({ feeds }: Assay, named: string): Promise<Feed> => {
  const found = (await feeds.list()).find(({ feedId, url }) => feedId === named || url === URL.parse(named)?.href);
  if (found !== undefined) return found;
  throw new AssayError('not-found', `There is no feed '${named}'.`, { hint: 'assay feeds lists them.' });
};

const report = async (polled: PollReport): Promise<void> => {
  await outLine(pollLine(polled));
  for (const { url, message } of polled.failures) errLine(`assay: ${url ?? polled.url}: ${message}`);
};

const addAdd = (feeds: Command): void => {
  feeds
    .command('add')
    .summary('adds feeds, or changes their tags and interval')
    .argument('<url...>', 'addresses of RSS or Atom feeds, or of pages that name theirs')
    .option('--tag <tag...>', 'tags for their documents', [])
    .option('--every <minutes>', 'how often they are read', wholeNumber(5, 10_080), DEFAULT_POLL_MINUTES)
    .action((urls: string[], { tag: tags, every: everyMinutes }: { tag: string[]; every: number }) =>
      withAssay(false, async ({ feeds: known }) => {
        const requests = urls.map((url) => parseInput(FeedRequest, { url, tags, everyMinutes }, { whole: 'The feed' }));
        for (const request of requests) {
          const { feed, isNew } = await known.add(request);
          await outLine(`${isNew ? 'Added' : 'Changed'} ${feed.url} (${feed.feedId}). assay serve reads it.`);
        }
      }),
    );
};

export const addFeeds = (program: Command): void => {
  const feeds = program
    .command('feeds')
    .summary('RSS and Atom feeds whose items become documents')
    .description(
      'Lists the feeds. Their items become documents, dated by the feed; a changed item takes the place of its earlier version. assay serve reads them on schedule.',
    )
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Examples:
  assay feeds add https://www.example.org/news.rss --tag news --every 30
  assay feeds poll
  assay feeds remove https://www.example.org/news.rss`,
    )
    .action(({ json }: { json?: true }) =>
      withAssay(false, async ({ feeds: known }) => {
        const list = await known.list();
        if (json) await outJson(list);
        else
          await outLine(list.length === 0 ? 'There are no feeds: assay feeds add URL.' : list.map(feedLine).join('\n'));
      }),
    );
  addAdd(feeds);
  feeds
    .command('remove')
    .summary('removes a feed; its documents stay')
    .argument('<feed>', 'its id or address')
    .action((named: string) =>
      withAssay(false, async (assay) => {
        const { feedId, url } = await findFeed(assay, named);
        await assay.feeds.remove(feedId);
        await outLine(`Removed ${url}. Its documents stay.`);
      }),
    );
  feeds
    .command('poll')
    .summary('reads a feed now, or all of them')
    .argument('[feed]', 'its id or address')
    .action((named: string | undefined) =>
      withAssay(true, async (assay) => {
        const those = named === undefined ? await assay.feeds.list() : [await findFeed(assay, named)];
        for (const { feedId } of those) {
          const polled = await assay.feeds.poll(feedId);
          if (polled === null) continue;
          await report(polled);
          if (polled.problem !== null) process.exitCode = 1;
        }
      }),
    );
};
