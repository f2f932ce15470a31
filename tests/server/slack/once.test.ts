import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '../../../src/adapters/memory/memory-store.ts';
import { channelMessage, directMessage, eventOf, mention } from '../../support/slack-server/happenings.ts';
import { signedJson } from '../../support/slack-server/sign.ts';
import { timestamp } from '../../support/slack-server/world.ts';
import { createSlack } from '../../../src/server/slack/slack.ts';
import { type Connected, connect, TEAM } from './support.ts';

let on: Connected;
beforeAll(async () => {
  on = await connect();
});
afterAll(() => on.close());

const answersIn = (threadTs: string): number =>
  on.server.messages().filter((message) => message.threadTs === threadTs).length;

test('the same message eleven times, by other ids, kinds and as an edit, gets one answer', async () => {
  const ts = timestamp();
  const text = 'How many railway bridges are there?';
  const inChannel = { text: `<@${TEAM.botUserId}> ${text}`, ts };
  const edited = { more: { edited: { user: 'U0ADA', ts: timestamp() } } };
  const arrivals = [
    ...Array.from({ length: 4 }, () => mention(TEAM, { text, ts })),
    ...Array.from({ length: 3 }, () => channelMessage(TEAM, inChannel)),
    ...Array.from({ length: 2 }, () => mention(TEAM, { text, ts, ...edited })),
    channelMessage(TEAM, { ...inChannel, more: { subtype: 'message_changed', message: { text, ts } } }),
    mention(TEAM, { text: 'How many bridges?', ts, ...edited }),
  ];
  expect(arrivals).toHaveLength(11);
  const statuses = await Promise.all(arrivals.map(async (event) => (await on.send(event)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(answersIn(ts)).toBe(1);
  expect(on.slack.metricLines()).toContain('assay_slack_messages_total{outcome="answered"} 1');
  expect(on.slack.metricLines()).toContain('assay_slack_messages_total{outcome="repeated"} 9');
});

test('another process with the same store does not answer it again', async () => {
  const ts = timestamp();
  const other = createSlack(on.options);
  const arrival = { origin: 'https://assay.example.org', defer: () => undefined };
  const event = mention(TEAM, { text: 'How many railway bridges are there?', ts });
  const callback = event as Parameters<typeof other.takeEvent>[0];
  await Promise.all([on.slack.takeEvent(callback, arrival), other.takeEvent(callback, arrival)]);
  await Promise.all([on.slack.idle(), other.idle()]);
  expect(answersIn(ts)).toBe(1);
});

test('what a stopped process left open is answered at the next start, once', async () => {
  const { store } = on.options;
  const ts = timestamp();
  const question = {
    teamIds: [TEAM.id],
    channel: 'D0ADA',
    threadTs: ts,
    userId: 'U0ADA',
    userTeamId: TEAM.id,
    text: 'How many ferries does Arden have?',
    isDirect: true,
    baseUrl: 'http://localhost',
  };
  const now = Date.now();
  await store.claimSlackKey('left', { now, until: now + 600_000, task: JSON.stringify(question) });
  const longAgo = now - 7_200_000;
  await store.claimSlackKey('old', { now: longAgo, until: longAgo, task: JSON.stringify(question) });
  await on.slack.resume();
  await on.slack.idle();
  expect(answersIn(ts)).toBe(1);
  expect(await store.unsettledSlackTasks()).toEqual([]);
  await on.slack.resume();
  await on.slack.idle();
  expect(answersIn(ts)).toBe(1);
});

test.each([
  ['a bot', { bot_id: 'B0OTHER' }],
  ['a bot by subtype', { subtype: 'bot_message' }],
  ['an edit', { subtype: 'message_changed' }],
  ['a deletion', { subtype: 'message_deleted', hidden: true }],
  ['the app itself', { user: TEAM.botUserId }],
  ['an edit of an old message', { ts: '1600000000.000100', edited: { user: 'U0ADA', ts: '1700000000.000100' } }],
])('%s is not answered', async (_name, more) => {
  const before = on.server.messages().length;
  const text = 'How many railway bridges are there?';
  for (const event of [directMessage(TEAM, { text, more }), mention(TEAM, { text, more })])
    expect((await on.send(event)).status).toBe(200);
  expect(on.server.messages()).toHaveLength(before);
});

test('what people say to each other in a channel is not answered', async () => {
  const before = on.server.messages().length;
  await on.send(channelMessage(TEAM, { text: 'How many railway bridges are there?' }));
  await on.send(eventOf(TEAM, { type: 'reaction_added', reaction: 'eyes' }));
  expect(on.server.messages()).toHaveLength(before);
});

test('messages of one thread are answered in their order', async () => {
  const threadTs = timestamp();
  const questions = [
    'How many railway bridges are there?',
    'How many ferries does Arden have?',
    'How many cars does each ferry carry?',
  ];
  for (const [index, text] of questions.entries()) {
    const event = directMessage(TEAM, { text, threadTs, ts: index === 0 ? threadTs : timestamp() });
    expect((await on.app.request('/slack/events', signedJson(event))).status).toBe(200);
  }
  await on.slack.idle();
  const texts = on.server
    .messages()
    .filter((message) => message.threadTs === threadTs)
    .map(({ text }) => text);
  expect(texts.map((text) => /12 railway|31 ferries|412 cars/.exec(text)?.[0])).toEqual([
    '12 railway',
    '31 ferries',
    '412 cars',
  ]);
});

test('it is acknowledged before anything is searched', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const slow = createSlack({
    ...on.options,
    store: createMemoryStore(),
    asker: {
      ask: async (...question) => {
        await released;
        return on.options.asker.ask(...question);
      },
    },
  });
  const ts = timestamp();
  const event = directMessage(TEAM, { text: 'How many railway bridges are there?', ts });
  await slow.takeEvent(event as Parameters<typeof slow.takeEvent>[0], {
    origin: 'http://localhost',
    defer: () => undefined,
  });
  expect(answersIn(ts)).toBe(0);
  release();
  await slow.idle();
  expect(answersIn(ts)).toBe(1);
});
