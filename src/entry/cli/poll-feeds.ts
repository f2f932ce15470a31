import { AssayError } from '../../domain/errors.ts';
import { FeedRequest } from '../../domain/feed.ts';
import { parseInput } from '../../domain/parse-input.ts';
import { createSchedule, type Schedule } from '../../ingest/feeds/schedule.ts';
import type { Assay } from '../node.ts';
import { pollLine } from './poll-line.ts';
import { errLine, outLine } from './terminal.ts';

const told = (error: unknown): void => errLine(`assay: ${error instanceof AssayError ? error.line : String(error)}`);

/** Adds the configured feeds that are not there yet; one that may not be fetched is said and left out. */
const addConfigured = async ({ config, feeds }: Assay): Promise<void> => {
  const known = new Set((await feeds.list()).map(({ url }) => url));
  for (const url of config.feeds)
    try {
      if (!known.has(new URL(url).href)) await feeds.add(parseInput(FeedRequest, { url }, { whole: 'ASSAY_FEEDS' }));
    } catch (error) {
      told(error);
    }
};

/** Reads feeds on schedule; says what they brought and what went wrong. */
export const pollFeeds = (assay: Assay): Schedule =>
  createSchedule({
    pollDue: async (signal) => {
      await addConfigured(assay);
      for (const report of await assay.feeds.pollDue(signal)) {
        const { added, superseded, failures, problem } = report;
        if (problem !== null) errLine(`assay: ${pollLine(report)}`);
        else if (added.length + superseded.length + failures.length > 0) await outLine(pollLine(report));
        for (const { url, message } of failures) errLine(`assay: ${url ?? report.url}: ${message}`);
      }
    },
    onError: told,
  });
