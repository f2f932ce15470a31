import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, directMessage, mention } from '../../support/slack-server/happenings.ts';
import { signedForm, signedJson, SIGNING_SECRET } from '../../support/slack-server/sign.ts';
import { CLIENT, type SlackServer, startSlackServer } from '../../support/slack-server/start-slack-server.ts';
import { team, timestamp } from '../../support/slack-server/world.ts';
import type { TestHarness } from 'wrangler';
import type { SlackStore } from '../../../src/ports/slack-store.ts';
import { type Bundle, buildWorker } from './start-worker.ts';

const TEAM = team();
const QUESTION = "How large are Russia's rare-earth reserves?";

let bundle: Bundle;
let slack: SlackServer;
let address: URL;
let harness: TestHarness;
beforeAll(async () => {
  [bundle, slack] = await Promise.all([buildWorker(), startSlackServer({ teams: [TEAM] })]);
  ({ address, harness } = await bundle.start({
    SLACK_API_URL: slack.apiUrl,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_BOT_TOKEN: TEAM.botToken,
    SLACK_CLIENT_ID: CLIENT.id,
    SLACK_CLIENT_SECRET: CLIENT.secret,
  }));
});
afterAll(async () => {
  await bundle?.close();
  await slack?.close();
});

const post = (path: string, init: RequestInit): Promise<Response> => fetch(new URL(path, address), init);

const until = async (check: () => boolean): Promise<void> => {
  for (let attempt = 0; attempt < 200 && !check(); attempt++) await pause(50);
  expect(check()).toBe(true);
};

test('a mention is acknowledged, and answered behind it, once', async () => {
  const ts = timestamp();
  for (let arrival = 0; arrival < 3; arrival++)
    expect((await post('/slack/events', signedJson(mention(TEAM, { text: QUESTION, ts })))).status).toBe(200);
  await until(() => slack.messages().some(({ state }) => state === 'streamed'));
  expect(slack.messages().map(({ threadTs, state }) => [threadTs, state])).toEqual([[ts, 'streamed']]);
  expect(slack.messages()[0]?.text).toContain('28.7 million tonnes');
});

test('the thread is the conversation', async () => {
  const [first] = slack.messages();
  const threadTs = first?.threadTs ?? '';
  await post('/slack/events', signedJson(mention(TEAM, { text: 'And how many metals?', threadTs })));
  await until(() => slack.messages().filter(({ state }) => state === 'streamed').length === 2);
  expect(slack.messages()[1]?.text).toContain('15 rare-earth metals');
});

test('a command is answered for the asker alone', async () => {
  const response = await post('/slack/commands', signedForm(command(TEAM, QUESTION, slack.responseUrl())));
  expect(await response.json()).toMatchObject({ response_type: 'ephemeral' });
  await until(() => slack.responses.length === 1);
  expect(JSON.stringify(slack.responses[0]?.body)).toContain('28.7 million tonnes');
});

test('a wrong signature is refused', async () => {
  const init = signedJson(directMessage(TEAM, { text: QUESTION }), Date.now(), 'another secret');
  expect((await post('/slack/events', init)).status).toBe(401);
});

test('a workspace installs the app', async () => {
  const begun = await fetch(new URL('/slack/install', address), { redirect: 'manual' });
  const agreed = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const response = await fetch(agreed.headers.get('location') ?? '', { headers: { cookie } });
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Assay is in New Arden')]);
});

test('what has to be remembered is in the object that all isolates share', async () => {
  type Objects = { get: (id: unknown) => SlackStore; idFromName: (name: string) => unknown };
  const { SLACK_STORE: objects } = await harness.getWorker<{ SLACK_STORE: Objects }>().getEnv();
  const store = objects.get(objects.idFromName('slack'));
  expect((await store.listSlackInstallations()).map(({ teamId }) => teamId)).toEqual(['T0NEW']);
  const [message] = slack.messages();
  const now = Date.now();
  const claim = { now, until: now + 1_000 };
  expect(await store.claimSlackKey(`T0ARDEN:C0GENERAL:${message?.threadTs}`, claim)).toBe(false);
  expect(await store.claimSlackKey('T0ARDEN:C0GENERAL:1.0', claim)).toBe(true);
  expect(await store.unsettledSlackTasks()).toEqual([]);
});
