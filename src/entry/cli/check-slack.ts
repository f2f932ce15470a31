import { z } from 'zod';
import type { SlackStore } from '../../ports/slack-store.ts';
import { usesSlack } from '../../server/slack/settings.ts';
import { send, type SlackReply } from '../../server/slack/web-api/send.ts';
import { isTokenGone, SlackFailure } from '../../server/slack/web-api/slack-failure.ts';
import { missingScopes } from '../../server/slack/workspaces/scopes.ts';
import type { Config } from '../config.ts';
import { slackGaps } from '../slack-config.ts';
import type { ProviderCheck } from './check-providers.ts';
import { count } from './count.ts';

const Identity = z.object({ team: z.string(), user: z.string() });

/** How Slack reaches this server. */
export const slackWay = async ({ slack, publicUrl }: Config, store: SlackStore): Promise<string> => {
  if (!usesSlack(slack)) return 'not set up (docs/slack.md)';
  const installed = (await store.listSlackInstallations()).length;
  const way =
    slack.appToken === null ? `calls ${publicUrl ?? 'this server'}/slack/events` : 'Socket Mode, no address needed';
  return `${way}; ${count(installed, 'workspace')} installed${slack.botToken === null ? '' : ', one by its token'}`;
};

const call = (config: Config, method: string, token: string): Promise<SlackReply> =>
  send(method, `${config.slack.apiUrl}/${method}`, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });

const attempt = async (what: string, advice: string, work: () => Promise<string>): Promise<ProviderCheck> => {
  try {
    return { isRight: true, line: `${what}: ${await work()}` };
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    return { isRight: false, line: `${what}: ${error.message} ${isTokenGone(error) ? advice : ''}`.trim() };
  }
};

/** Whether a token is good, and for all that it is needed for. */
const checkToken = async (config: Config, what: string, token: string, advice: string): Promise<ProviderCheck> => {
  let missing: string[] = [];
  const check = await attempt(what, advice, async () => {
    const { body, headers } = await call(config, 'auth.test', token);
    const { team, user } = Identity.parse(body);
    const scopes = headers.get('x-oauth-scopes');
    missing = scopes === null ? [] : missingScopes(scopes.split(/\s*,\s*/));
    return `${user} in ${team}`;
  });
  if (missing.length === 0) return check;
  const lacks = `lacks ${missing.join(', ')}; update the app with slack-manifest.yaml and install it again`;
  return { isRight: false, line: `${check.line} ${lacks}.` };
};

/** Asks Slack whether the set-up works: a line for each thing that does, and for each that does not; none where nothing is set. */
export const checkSlack = async (config: Config, store: SlackStore): Promise<ProviderCheck[]> => {
  if (!usesSlack(config.slack)) return [];
  const { botToken, appToken, signingSecret } = config.slack;
  const isReachable = config.publicUrl?.startsWith('https:') ?? false;
  const found: ProviderCheck[] = slackGaps(config.slack).map((line) => ({ isRight: false, line }));
  if (signingSecret !== null && appToken === null && !isReachable)
    found.push({
      isRight: false,
      line: 'Slack can call this server only where it is reached from outside: set ASSAY_PUBLIC_URL to its https address, or SLACK_APP_TOKEN for Socket Mode.',
    });
  if (botToken !== null)
    found.push(
      await checkToken(config, 'SLACK_BOT_TOKEN', botToken, 'Copy it anew from “OAuth & Permissions” of the app.'),
    );
  if (appToken !== null)
    found.push(
      await attempt(
        'SLACK_APP_TOKEN',
        'Make one with the scope connections:write under “Basic Information” of the app.',
        async () => {
          await call(config, 'apps.connections.open', appToken);
          return 'opens sockets';
        },
      ),
    );
  for (const { teamId, teamName, botToken: token } of await store.listSlackInstallations())
    found.push(
      await checkToken(
        config,
        `Workspace ${teamName ?? teamId}`,
        token,
        'It has to install the app again at /slack/install.',
      ),
    );
  return found;
};
