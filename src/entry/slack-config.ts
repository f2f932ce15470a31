import { z } from 'zod';
import type { SlackSettings } from '../server/slack/settings.ts';
import { BaseUrl } from './model-config.ts';

/** A credential; what it is is never said again. */
const secret = (pattern: RegExp, what: string) =>
  z
    .string()
    .trim()
    .refine((text) => pattern.test(text), { error: `must be ${what}` })
    .optional();

const Plain = /^\S+$/;

/** The variables of Slack. */
export const SlackEnvironment = z.object({
  SLACK_SIGNING_SECRET: secret(Plain, 'the signing secret of the app, without spaces'),
  SLACK_BOT_TOKEN: secret(/^xox[be][-.]\S+$/, 'the token of the bot, which begins with xoxb-'),
  SLACK_APP_TOKEN: secret(/^xapp-\S+$/, 'an app-level token, which begins with xapp-'),
  SLACK_CLIENT_ID: secret(Plain, 'the client id of the app, without spaces'),
  SLACK_CLIENT_SECRET: secret(Plain, 'the client secret of the app, without spaces'),
  SLACK_API_URL: BaseUrl.default('https://slack.com/api'),
});

export const slackConfig = (read: z.infer<typeof SlackEnvironment>): SlackSettings => ({
  signingSecret: read.SLACK_SIGNING_SECRET ?? null,
  botToken: read.SLACK_BOT_TOKEN ?? null,
  appToken: read.SLACK_APP_TOKEN ?? null,
  clientId: read.SLACK_CLIENT_ID ?? null,
  clientSecret: read.SLACK_CLIENT_SECRET ?? null,
  apiUrl: read.SLACK_API_URL,
});

/** What is missing for the app to work, a line each, with what to do; none where nothing of Slack is set. */
export const slackGaps = ({ signingSecret, botToken, appToken, clientId, clientSecret }: SlackSettings): string[] => {
  const isInstallable = clientId !== null && clientSecret !== null;
  const isUsed = [signingSecret, botToken, appToken, clientId, clientSecret].some((setting) => setting !== null);
  if (!isUsed) return [];
  return [
    ...(signingSecret === null && appToken === null
      ? [
          'SLACK_SIGNING_SECRET is missing, without which no request of Slack is believed; or SLACK_APP_TOKEN, for Socket Mode.',
        ]
      : []),
    ...(botToken === null && !isInstallable
      ? [
          'SLACK_BOT_TOKEN is missing, without which nothing can be answered; or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET, to install the app at /slack/install.',
        ]
      : []),
    ...(clientId !== null && clientSecret === null ? ['SLACK_CLIENT_SECRET is missing beside SLACK_CLIENT_ID.'] : []),
    ...(clientId === null && clientSecret !== null ? ['SLACK_CLIENT_ID is missing beside SLACK_CLIENT_SECRET.'] : []),
  ];
};
