import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directMessage, eventOf } from '../../support/slack-server/happenings.ts';
import { signedJson, signedText } from '../../support/slack-server/sign.ts';
import { team } from '../../support/slack-server/world.ts';
import { fixture } from '../support.ts';
import { type Connected, connect, TEAM } from './support.ts';

let on: Connected;
beforeAll(async () => {
  on = await connect();
  // Whose token it is, is known from here on.
  await on.send(directMessage(TEAM, { text: '' }));
  on.server.calls.length = 0;
});
afterAll(() => on.close());

const MINUTE = 60_000;
const QUESTION = () => directMessage(TEAM, { text: 'How many ferries does Arden have?' });

const post = async (init: RequestInit): Promise<{ status: number; detail: string; headers: Headers }> => {
  const response = await on.app.request('/slack/events', init);
  await on.slack.idle();
  const text = await response.text();
  const { detail = '' } = text.startsWith('{') ? (JSON.parse(text) as { detail?: string }) : {};
  return { status: response.status, detail, headers: response.headers };
};

const altered = (init: RequestInit, headers: Record<string, string>, body = init.body): RequestInit => ({
  ...init,
  headers: { ...(init.headers as Record<string, string>), ...headers },
  body: body ?? null,
});

const without = (init: RequestInit, name: string): RequestInit => {
  const { [name]: _gone, ...headers } = init.headers as Record<string, string>;
  return { ...init, headers };
};

const REFUSED: [string, () => RequestInit, string][] = [
  ['without a signature', () => without(signedJson(QUESTION()), 'x-slack-signature'), 'not signed'],
  ['without a timestamp', () => without(signedJson(QUESTION()), 'x-slack-request-timestamp'), 'not signed'],
  [
    'of another version',
    () => altered(signedJson(QUESTION()), { 'x-slack-signature': `v1=${'a'.repeat(64)}` }),
    'not signed',
  ],
  ['cut short', () => altered(signedJson(QUESTION()), { 'x-slack-signature': 'v0=abc' }), 'not signed'],
  ['with another secret', () => signedJson(QUESTION(), Date.now(), 'another secret'), 'not that of this request'],
  [
    'with a changed body',
    () => altered(signedJson(QUESTION()), {}, JSON.stringify(QUESTION())),
    'not that of this request',
  ],
  ['six minutes ago', () => signedJson(QUESTION(), Date.now() - 6 * MINUTE), 'more than five minutes'],
  ['six minutes ahead', () => signedJson(QUESTION(), Date.now() + 6 * MINUTE), 'more than five minutes'],
  [
    'with a timestamp of its own beside the signed one',
    () => altered(signedJson(QUESTION()), { 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1_000) - 60) }),
    'not that of this request',
  ],
];

test.each(REFUSED)('a request that is signed %s is refused, and nothing is done', async (_name, init, why) => {
  const { status, detail, headers } = await post(init());
  expect(status).toBe(401);
  expect(detail).toContain(why);
  expect(headers.get('x-slack-no-retry')).toBe('1');
  expect(on.server.calls).toEqual([]);
});

test('every path asks for the signature', async () => {
  for (const path of ['/slack/events', '/slack/commands', '/slack/interactivity'])
    expect((await on.app.request(path, { method: 'POST', body: '{}' })).status).toBe(401);
});

test('four minutes are no reason to refuse', async () => {
  expect((await post(signedJson(eventOf(TEAM, { type: 'team_join' }), Date.now() - 4 * MINUTE))).status).toBe(200);
});

describe('a body that is sent again with its signature', () => {
  test('is refused', async () => {
    const init = signedJson(eventOf(TEAM, { type: 'team_join' }));
    expect((await post(init)).status).toBe(200);
    const { status, detail } = await post(init);
    expect([status, detail]).toEqual([401, expect.stringContaining('received before')]);
  });

  test('is acknowledged where Slack says that it repeats itself, and nothing is done', async () => {
    const init = signedJson(QUESTION());
    expect((await post(init)).status).toBe(200);
    const calls = on.server.calls.length;
    expect((await post(altered(init, { 'x-slack-retry-num': '1' }))).status).toBe(200);
    expect(on.server.calls).toHaveLength(calls);
  });
});

test('the address is confirmed by its challenge', async () => {
  const init = signedJson({ type: 'url_verification', token: 'x', challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmd' });
  const response = await on.app.request('/slack/events', init);
  expect(await response.json()).toEqual({ challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmd' });
});

test('a workspace that has not installed the app is refused', async () => {
  const stranger = team('T0STRANGER', { botToken: 'xoxb-unknown' });
  const { status, detail } = await post(signedJson(directMessage(stranger, { text: 'How many ferries?' })));
  expect([status, detail]).toEqual([403, expect.stringContaining('not installed in the Slack workspace "T0STRANGER"')]);
  expect(on.logged.join('\n')).toContain('T0STRANGER');
});

test.each([
  ['no JSON', 'nonsense', 'invalid-json'],
  ['no event', '{"type":"event_callback"}', 'invalid-request'],
  ['of no known type', '{"type":"other"}', 'invalid-request'],
  [
    'with a channel that is a number',
    JSON.stringify(eventOf(TEAM, { type: 'message', channel: 5 })),
    'invalid-request',
  ],
])('a signed body that is %s is refused', async (_name, body, code) => {
  const response = await on.app.request('/slack/events', signedText(body));
  expect([response.status, (await response.json()) as unknown]).toEqual([400, expect.objectContaining({ code })]);
});

test('a body of two megabytes is refused before it is read', async () => {
  const response = await on.app.request('/slack/events', signedJson({ type: 'x'.repeat(2_000_000) }));
  expect(response.status).toBe(413);
});

test('without any setting of Slack its addresses say what to do', async () => {
  const { app } = await fixture();
  for (const path of ['/slack/events', '/slack/commands', '/slack/interactivity']) {
    const response = await app.request(path, signedJson({}));
    expect([response.status, await response.text()]).toEqual([501, expect.stringContaining('SLACK_SIGNING_SECRET')]);
  }
  expect((await app.request('/slack/install')).status).toBe(501);
});

test('no token and no secret is in what is logged and answered', async () => {
  const { detail } = await post(signedJson(QUESTION(), Date.now(), 'another secret'));
  for (const said of [...on.logged, detail]) expect(said).not.toMatch(/planted|8f742231b10e/);
});
