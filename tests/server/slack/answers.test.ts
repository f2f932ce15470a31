import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { directMessage, eventOf, mention } from '../../support/slack-server/happenings.ts';
import { type Connected, connect, shownIn, TEAM } from './support.ts';

let on: Connected;
beforeAll(async () => {
  on = await connect();
});
afterAll(() => on.close());
beforeEach(() => {
  on.server.calls.length = 0;
});

const methods = (): string[] => on.server.calls.map(({ method }) => method).filter((method) => method !== 'auth.test');
const latest = () => on.server.messages().at(-1);

describe('a mention', () => {
  test('is answered in its thread by a stream, with source, verdicts in words and thumbs', async () => {
    const response = await on.send(
      mention(TEAM, { text: 'How many railway bridges are there?', ts: '1760000000.000100' }),
    );
    expect(response.status).toBe(200);
    expect(methods().toSorted()).toEqual(['assistant.threads.setStatus', 'chat.startStream', 'chat.stopStream']);
    const message = latest();
    expect(message).toMatchObject({ channel: 'C0GENERAL', threadTs: '1760000000.000100', state: 'streamed' });
    expect(message?.text).toContain('12 railway bridges');
    expect(message?.text).toMatch(
      /\(\[1\]\(https:\/\/assay\.example\.org\/documents\/bridges\?start=\d+&end=\d+#passage\)\)/,
    );
    const shown = shownIn(message);
    expect(shown).toContain('<https://assay.example.org/documents/bridges?start=');
    expect(shown).toContain('*12 railway bridges*: supported');
    expect(shown).toMatch(/"up:[^"]+".*"down:[^"]+"/);
    expect(on.server.notes.get('status C0GENERAL:1760000000.000100')).toBe('is searching the documents…');
  });
});

test('a source with an address of its own is linked there', async () => {
  await on.send(mention(TEAM, { text: 'How many ferries does Arden have?' }));
  expect(shownIn(latest())).toContain('<https://news.example.org/ferries|[1] Ferries of Arden>, 2025-03-04');
});

test('the thread is the conversation: a follow-up needs no subject, another thread has none', async () => {
  const ts = '1760000100.000100';
  await on.send(directMessage(TEAM, { text: 'How many cars does each ferry carry?', ts }));
  await on.send(directMessage(TEAM, { text: 'And how many ferries are there?', threadTs: ts }));
  expect(latest()).toMatchObject({ threadTs: ts });
  expect(latest()?.text).toContain('31 ferries');
  const conversations = await on.options.store.listConversations();
  expect(conversations.filter(({ messages }) => messages === 2)).toHaveLength(1);
  expect(on.server.notes.get(`title D0ADA:${ts}`)).toBe('How many cars does each ferry carry?');
});

test('what the documents do not say is said plainly, with the closest passages', async () => {
  await on.send(directMessage(TEAM, { text: 'Who painted the ceiling of the opera house?' }));
  const message = latest();
  expect(message?.text).toMatch(/do(?:es)? not|don't|nothing/i);
  expect(shownIn(message)).toContain('*Closest passages*');
  expect(shownIn(message)).toContain('/documents/');
});

test('a wrong premise is corrected, and its figure called contradicted', async () => {
  await on.send(directMessage(TEAM, { text: 'Is it true that Arden has 15 railway bridges?' }));
  expect(shownIn(latest())).toMatch(/\*15 railway bridges\* \(in the question\): contradicted/);
});

test('a mention without a question is told how to ask', async () => {
  await on.send(mention(TEAM, { text: '' }));
  expect(latest()?.text).toContain('/assay QUESTION');
});

test('a question that is too long is refused with the reason', async () => {
  await on.send(directMessage(TEAM, { text: 'how '.repeat(2_000) }));
  expect(latest()?.text).toContain('longer than 4,000 characters');
});

test('an opened assistant thread gets prompts, its successor likewise without a thread', async () => {
  const { server } = on;
  const prompts = [{ title: 'How many railway bridges are there?', message: 'How many railway bridges are there?' }];
  await on.send(
    eventOf(TEAM, {
      type: 'assistant_thread_started',
      assistant_thread: { user_id: 'U0ADA', context: {}, channel_id: 'D0ADA', thread_ts: '1760000200.000100' },
      event_ts: '1760000200.000200',
    }),
  );
  expect(server.notes.get('prompts D0ADA:1760000200.000100')).toEqual(prompts);
  await on.send(eventOf(TEAM, { type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'messages' }));
  expect(server.notes.get('prompts D0ADA:')).toEqual(prompts);
  await on.send(eventOf(TEAM, { type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'home' }));
  expect(JSON.stringify(server.notes.get('home U0ADA'))).toContain('How many railway bridges are there?');
});
