import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, directMessage, press } from '../support/slack-server/happenings.ts';
import { APP_TOKEN, type SlackServer, startSlackServer } from '../support/slack-server/start-slack-server.ts';
import { team, timestamp } from '../support/slack-server/world.ts';
import { ARTICLE, createPlace, type Place, run, type Running, serve } from './support.ts';

const TEAM = team();
const QUESTION = 'How many railway bridges does Arden have?';

let slack: SlackServer;
let place: Place;
let server: Running;
beforeAll(async () => {
  slack = await startSlackServer({ teams: [TEAM] });
  place = await createPlace({ 'corpus/bridges.md': ARTICLE });
  server = await serve(place, [], {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: TEAM.botToken,
    SLACK_APP_TOKEN: APP_TOKEN,
    ASSAY_LOG: 'warn',
  });
  await until(() => slack.sockets.size === 1);
});
afterAll(async () => {
  server?.child.kill('SIGKILL');
  await slack?.close();
  await place?.remove();
});

const until = async (check: () => boolean): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (check()) return;
    await pause(50);
  }
  throw new Error(`It did not come. ${server.output()}`);
};

const finished = () => slack.messages().filter(({ state }) => state === 'streamed');

test('through a socket, messages are acknowledged and answered, with links to where the server listens', async () => {
  const ts = timestamp();
  expect(await slack.deliver('events_api', directMessage(TEAM, { text: QUESTION, ts }))).toEqual({});
  await slack.deliver('events_api', directMessage(TEAM, { text: QUESTION, ts }));
  await until(() => finished().length === 1);
  const [message] = finished();
  expect(message?.text).toContain('12 railway bridges');
  expect(message?.text).toContain(`${server.url}/documents/bridges?start=`);
  expect(server.output()).toContain('Slack is connected (Socket Mode).');
});

test('commands and buttons come the same way', async () => {
  const acknowledged = await slack.deliver('slash_commands', command(TEAM, QUESTION, slack.responseUrl()));
  expect(acknowledged).toEqual({ response_type: 'ephemeral', text: 'Searching the documents…' });
  await until(() => slack.responses.length === 1);
  const answerId = /"up:([^"]+)"/.exec(JSON.stringify(slack.responses[0]?.body))?.[1] ?? '';
  const thumb = press(TEAM, { action_id: 'assay_feedback', value: `up:${answerId}` }, slack.responseUrl());
  expect(await slack.deliver('interactive', thumb)).toEqual({});
  await until(() => slack.responses.length === 2);
  expect(slack.responses[1]?.body).toMatchObject({ text: 'Thank you, that was noted.' });
});

test('what is not as it should be is acknowledged and left alone', async () => {
  expect(await slack.deliver('events_api', { type: 'event_callback', event: { type: 'message' } })).toEqual({});
  expect(await slack.deliver('slash_commands', { text: 5 })).toEqual({});
  expect(await slack.deliver('events_api', directMessage(team('T0STRANGER'), { text: QUESTION }))).toEqual({});
});

test('when Slack is about to close a socket, the next one is opened first; a broken one is replaced', async () => {
  const [first] = slack.sockets;
  first?.send(JSON.stringify({ type: 'disconnect', reason: 'warning', debug_info: {} }));
  await until(() => slack.sockets.size === 2);
  first?.close();
  await until(() => slack.sockets.size === 1);
  const ts = timestamp();
  await slack.deliver('events_api', directMessage(TEAM, { text: QUESTION, ts }));
  await until(() => finished().some(({ threadTs }) => threadTs === ts));
  const [second] = slack.sockets;
  slack.fail('apps.connections.open', { status: 503 });
  second?.destroy();
  await until(() => slack.sockets.size === 1 && !slack.sockets.has(second!));
  const after = timestamp();
  await slack.deliver('events_api', directMessage(TEAM, { text: QUESTION, ts: after }));
  await until(() => finished().some(({ threadTs }) => threadTs === after));
});

test('a signal ends it, with the sockets closed and no secret said', async () => {
  expect(await server.stop()).toBe(0);
  await until(() => slack.sockets.size === 0);
  expect(server.output()).not.toContain('planted');
});

test('a token that opens no sockets is said to be wrong, and the server serves on', async () => {
  const own = await serve(place, [], {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: TEAM.botToken,
    SLACK_APP_TOKEN: 'xapp-wrong',
    ASSAY_LOG: 'warn',
  });
  for (let attempt = 0; attempt < 100 && !own.output().includes('invalid_auth'); attempt++) await pause(50);
  expect(own.output()).toContain('Slack refused apps.connections.open: invalid_auth. Socket Mode is off');
  expect(await (await fetch(`${own.url}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await own.stop()).toBe(0);
});

test('a token of the wrong kind stops the start by its name', async () => {
  const { code, stderr } = await run(place, ['serve'], { env: { SLACK_APP_TOKEN: 'xoxb-not-this' } });
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('"SLACK_APP_TOKEN" must be an app-level token, which begins with xapp-'),
  ]);
});
