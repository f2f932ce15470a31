import type { Slack } from '../../server/slack/slack.ts';
import { startSocketMode } from '../node/slack/socket-mode.ts';
import { slackGaps } from '../slack-config.ts';
import { systemTimers } from '../system-timers.ts';
import type { Log } from './log.ts';
import { errLine, outLine } from './terminal.ts';

/** Goes on with what an earlier process left open, and opens the sockets where Slack is to be reached through them. */
export const connectSlack = (slack: Slack, origin: string, log: Log): { close: () => void } => {
  for (const gap of slackGaps(slack.settings)) errLine(`assay: Slack: ${gap}`);
  slack.resume().catch(log.error);
  const { appToken } = slack.settings;
  if (appToken === null) return { close: () => undefined };
  return startSocketMode({
    slack,
    appToken,
    origin,
    timers: systemTimers,
    log: log.slack,
    onConnected: () => void outLine('Slack is connected (Socket Mode).'),
  });
};
