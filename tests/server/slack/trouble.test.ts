import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createReadiness } from '../../../src/server/operations/readiness.ts';
import { directMessage, eventOf, mention } from '../../support/slack-server/happenings.ts';
import { startSlackServer } from '../../support/slack-server/start-slack-server.ts';
import { team, timestamp } from '../../support/slack-server/world.ts';
import { type Connected, connect, shownIn, TEAM } from './support.ts';

let on: Connected;
beforeEach(async () => {
  on = await connect();
});
afterEach(() => on.close());

const QUESTION = 'How many railway bridges are there?';
const ask = (ts = timestamp()) => on.send(mention(TEAM, { text: QUESTION, ts }));
const methods = () => on.server.calls.map(({ method }) => method).filter((method) => method.startsWith('chat.'));
const only = () => {
  const messages = on.server.messages();
  expect(messages).toHaveLength(1);
  return messages[0];
};

describe('where Slack does not stream', () => {
  test.each(['unknown_method', 'channel_type_not_supported', 'missing_recipient_user_id'])(
    '(%s) the answer is posted and edited',
    async (error) => {
      on.server.fail('chat.startStream', { error });
      await ask();
      expect(methods()).toEqual(['chat.startStream', 'chat.postMessage', 'chat.update']);
      const message = only();
      expect(message).toMatchObject({ state: 'posted' });
      expect(shownIn(message)).toContain(
        'according to the Transport Ministry. <https://assay.example.org/documents/bridges',
      );
      expect(shownIn(message)).toContain('|[1]>');
      expect(shownIn(message)).toContain('supported');
      expect(shownIn(message)).toContain('assay_feedback');
    },
  );

  test('any more, the rest is edited into the same message', async () => {
    on.server.fail('chat.stopStream', { error: 'message_not_in_streaming_state' });
    await ask();
    expect(shownIn(only())).toContain('12 railway bridges, according');
  });

  test('and edits no more, the answer is posted anew rather than lost', async () => {
    on.server.fail('chat.startStream', { error: 'unknown_method' });
    on.server.fail('chat.update', { error: 'message_not_found' });
    await ask();
    expect(shownIn(on.server.messages().at(-1))).toContain('12 railway bridges, according');
  });
});

describe('Slack’s limits', () => {
  test('Retry-After is waited for, by that call and no other, and the answer arrives', async () => {
    on.server.fail('chat.startStream', { status: 429, retryAfter: 30 });
    await ask();
    expect(only()).toMatchObject({ state: 'streamed' });
    expect(on.timers.slept.some((milliseconds) => milliseconds >= 20_000)).toBe(true);
    expect(on.slack.metricLines()).toContain(
      'assay_slack_calls_total{method="chat.startStream",outcome="rate-limited"} 1',
    );
    expect(on.logged.join('\n')).toMatch(
      /warning: Slack limits chat\.startStream: ratelimited\. Trying again in 30\.\d s\./,
    );
  });
});

describe('Slack that is away for a while', () => {
  test.each([
    ['breaks connections', 'break' as const],
    ['answers 503', { status: 503 }],
    ['answers internal_error', { error: 'internal_error' }],
  ])('and %s gets the answer when it is back', async (_name, trouble) => {
    on.server.fail('chat.startStream', trouble, trouble, trouble);
    await ask();
    expect(only()).toMatchObject({ state: 'streamed' });
    expect(on.slack.metricLines().join('\n')).toContain('method="chat.startStream",outcome="unavailable"} 3');
  });

  test('longer than calls are tried gets it all the same', async () => {
    for (const method of ['chat.startStream', 'chat.postMessage'])
      on.server.fail(method, ...Array.from({ length: 8 }, () => ({ status: 503 })));
    await ask();
    expect(shownIn(on.server.messages().at(-1))).toContain('12 railway bridges');
    expect(on.slack.metricLines()).toContain('assay_slack_messages_total{outcome="answered"} 1');
  });

  test('status and title are not worth waiting for', async () => {
    on.server.fail('assistant.threads.setStatus', { error: 'missing_scope', needed: 'assistant:write' });
    await on.send(directMessage(TEAM, { text: QUESTION }));
    expect(only()).toMatchObject({ state: 'streamed' });
    expect(on.server.calls.filter(({ method }) => method === 'assistant.threads.setStatus')).toHaveLength(1);
  });
});

test('a slow Slack is acknowledged at once all the same', async () => {
  const slow = await startSlackServer({ teams: [TEAM] });
  slow.fail('auth.test', { delay: 400 });
  const own = await connect({ appliesTo: slow });
  await own.send(directMessage(TEAM, { text: QUESTION }));
  expect(slow.messages().at(-1)?.text).toContain('12 railway bridges');
  await own.close();
});

test('a missing scope is named in the log, with the refusal', async () => {
  const server = await startSlackServer({ teams: [team('T0ARDEN', { scopes: ['app_mentions:read'] })] });
  const own = await connect({ appliesTo: server });
  await own.send(mention(TEAM, { text: QUESTION }));
  expect(own.logged.join('\n')).toContain('missing_scope (the app lacks the scope chat:write)');
  expect(own.slack.metricLines()).toContain('assay_slack_messages_total{outcome="failed"} 1');
  expect(await own.options.store.unsettledSlackTasks()).toEqual([]);
  await own.close();
});

test('an answer that fails is said to have failed, and what broke is in the log alone', async () => {
  const own = await connect({
    asker: {
      ask: async () => {
        throw new TypeError('a secret detail');
      },
    },
  });
  await own.send(directMessage(TEAM, { text: QUESTION }));
  const text = own.server.messages().at(-1)?.text;
  expect(text).toContain('Something went wrong');
  expect(text).not.toContain('secret');
  expect(own.logged.join('\n')).toContain('a secret detail');
  await own.close();
});

test('before the documents are indexed, that is what is said', async () => {
  const own = await connect({ readiness: { wait: async () => createReadiness().isReady() } });
  await own.send(directMessage(TEAM, { text: QUESTION }));
  expect(own.server.messages().at(-1)?.text).toContain('still being read');
  await own.close();
});

test('an app that was removed is forgotten, also where only the token tells', async () => {
  const own = await connect({ settings: { botToken: null } });
  const { store } = own.options;
  const other = team('T0OTHER', { botToken: 'xoxb-other' });
  const install = () =>
    store.saveSlackInstallation({
      teamId: other.id,
      teamName: null,
      botToken: other.botToken,
      botUserId: other.botUserId,
      scopes: [],
      installedAt: '2026-01-01T00:00:00.000Z',
    });
  await install();
  own.server.teams.push(other);
  await own.send(directMessage(other, { text: QUESTION }));
  expect(own.server.messages()).toHaveLength(1);
  await own.send(eventOf(other, { type: 'tokens_revoked', tokens: { oauth: ['U0ADA'], bot: [] } }));
  expect(await store.slackInstallation(other.id)).not.toBeNull();
  await own.send(eventOf(other, { type: 'app_uninstalled' }));
  expect(await store.slackInstallation(other.id)).toBeNull();
  expect((await own.send(directMessage(other, { text: QUESTION }))).status).toBe(403);
  await install();
  await own.send(eventOf(other, { type: 'tokens_revoked', tokens: { bot: ['U0ASSAY'] } }));
  expect(await store.slackInstallation(other.id)).toBeNull();
  await install();
  own.server.teams.pop();
  await own.send(directMessage(other, { text: QUESTION }));
  expect(await store.slackInstallation(other.id)).toBeNull();
  await own.close();
});
