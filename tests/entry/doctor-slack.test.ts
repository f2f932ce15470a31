import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { checkSlack, slackWay } from '../../src/entry/cli/check-slack.ts';
import { readConfig } from '../../src/entry/config.ts';
import { SIGNING_SECRET } from '../support/slack-server/sign.ts';
import { APP_TOKEN, CLIENT, type SlackServer, startSlackServer } from '../support/slack-server/start-slack-server.ts';
import { team } from '../support/slack-server/world.ts';
import { ARTICLE, createPlace, type Place, run } from './support.ts';

const TEAM = team();
const POOR = team('T0POOR', { scopes: ['chat:write', 'commands'] });

let slack: SlackServer;
let place: Place;
beforeAll(async () => {
  slack = await startSlackServer({ teams: [TEAM, POOR] });
  place = await createPlace({ 'corpus/bridges.md': ARTICLE });
});
afterAll(async () => {
  await slack?.close();
  await place?.remove();
});

const doctor = (env: NodeJS.ProcessEnv) => run(place, ['doctor'], { env: { SLACK_API_URL: slack.apiUrl, ...env } });

test('without settings it says that Slack is not set up, and finds no fault', async () => {
  const config = readConfig({});
  expect(await slackWay(config, createMemoryStore())).toBe('not set up (docs/slack.md)');
  expect(await checkSlack(config, createMemoryStore())).toEqual([]);
});

test('what is wrong makes it exit with 1', async () => {
  const { code, stderr } = await doctor({ SLACK_BOT_TOKEN: POOR.botToken, SLACK_APP_TOKEN: 'xapp-unknown' });
  expect(stderr).toContain('assay: Slack: SLACK_BOT_TOKEN: assay in Team T0POOR lacks app_mentions:read');
  expect(stderr).toContain('assay: Slack: SLACK_APP_TOKEN: Slack refused apps.connections.open: invalid_auth.');
  expect(code).toBe(1);
});

test('a workspace that installed the app and took it away again is told of', async () => {
  const store = createMemoryStore();
  const installedAt = '2026-01-01T00:00:00.000Z';
  const base = { teamName: 'Arden', botUserId: 'U0ASSAY', scopes: [], installedAt };
  await store.saveSlackInstallation({ ...base, teamId: 'T0GONE', botToken: 'xoxb-gone' });
  const config = readConfig({
    SLACK_API_URL: slack.apiUrl,
    SLACK_CLIENT_ID: CLIENT.id,
    SLACK_CLIENT_SECRET: CLIENT.secret,
  });
  const found = await checkSlack(config, store);
  expect(found.at(-1)).toEqual({ isRight: false, line: expect.stringContaining('has to install the app again') });
});

test('what works is said: whose token it is, and that sockets open', async () => {
  const { code, stdout } = await doctor({ SLACK_BOT_TOKEN: TEAM.botToken, SLACK_APP_TOKEN: APP_TOKEN });
  expect(stdout).toMatch(/^Slack +Socket Mode, no address needed; 0 workspaces installed, one by its token$/m);
  expect(stdout).toContain('Slack: SLACK_BOT_TOKEN: assay in Team T0ARDEN');
  expect(stdout).toContain('Slack: SLACK_APP_TOKEN: opens sockets');
  expect(code).toBe(0);
});

test.each([
  [{ SLACK_BOT_TOKEN: TEAM.botToken }, 'SLACK_SIGNING_SECRET is missing'],
  [{ SLACK_SIGNING_SECRET: SIGNING_SECRET }, 'SLACK_BOT_TOKEN is missing'],
  [{ SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_CLIENT_ID: CLIENT.id }, 'SLACK_CLIENT_SECRET is missing'],
  [
    { SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_BOT_TOKEN: TEAM.botToken },
    'set ASSAY_PUBLIC_URL to its https address',
  ],
  [
    { SLACK_BOT_TOKEN: 'xoxb-unknown', SLACK_APP_TOKEN: APP_TOKEN },
    'Slack refused auth.test: invalid_auth. Copy it anew',
  ],
  [{ SLACK_BOT_TOKEN: TEAM.botToken, SLACK_APP_TOKEN: 'xapp-unknown' }, 'Make one with the scope connections:write'],
  [
    { SLACK_BOT_TOKEN: POOR.botToken, SLACK_APP_TOKEN: APP_TOKEN },
    'lacks app_mentions:read, assistant:write, im:history',
  ],
  [
    { SLACK_BOT_TOKEN: TEAM.botToken, SLACK_API_URL: 'http://127.0.0.1:9/api' },
    'Slack did not do auth.test: no connection',
  ],
])('of %j it says what is missing, and no secret', async (env, said) => {
  const found = await checkSlack(readConfig({ SLACK_API_URL: slack.apiUrl, ...env }), createMemoryStore());
  const wrong = found.flatMap(({ isRight, line }) => (isRight ? [] : [line])).join('\n');
  expect(wrong).toContain(said);
  expect(JSON.stringify(found)).not.toMatch(/planted|xapp-unknown|xoxb-unknown/);
});
