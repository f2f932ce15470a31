import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, mention, press } from '../../support/slack-server/happenings.ts';
import { timestamp } from '../../support/slack-server/world.ts';
import { type Connected, connect, shownIn, TEAM } from './support.ts';

let on: Connected;
beforeAll(async () => {
  on = await connect();
});
afterAll(() => on.close());

type Body = { blocks: Record<string, unknown>[]; [member: string]: unknown };

const QUESTION = 'How many railway bridges are there?';
const give = (text: string, url = on.server.responseUrl()) => on.submit('/slack/commands', command(TEAM, text, url));
const responses = (): Body[] => on.server.responses.map(({ body }) => ({ blocks: [], ...body }));
const pressed = (action_id: string, value: string, url = on.server.responseUrl()) =>
  on.submit('/slack/interactivity', { payload: JSON.stringify(press(TEAM, { action_id, value }, url)) });

const valueOf = (body: Body | undefined, pattern: RegExp): string => pattern.exec(shownIn(body))?.[1] ?? 'none';

describe('/assay', () => {
  test('is acknowledged with a line, and answered for the asker alone, with a button to post', async () => {
    const response = await give(QUESTION);
    expect(await response.json()).toEqual({ response_type: 'ephemeral', text: 'Searching the documents…' });
    const [body] = responses();
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    const shown = shownIn(body);
    expect(shown).toContain('12 railway bridges, according');
    expect(shown).toContain('*12 railway bridges*: supported');
    expect(shown).toContain('Post to channel');
    expect(on.server.messages()).toEqual([]);
  });

  test.each(['', '  ', 'help'])('with %j explains itself', async (text) => {
    const count = on.server.responses.length;
    expect(await (await give(text)).json()).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('/assay QUESTION'),
    });
    expect(on.server.responses).toHaveLength(count);
  });

  test('with too long a question says so', async () => {
    await give('how '.repeat(2_000));
    expect(responses().at(-1)?.['text']).toContain('longer than 4,000 characters');
  });

  test('given once is answered once', async () => {
    const fields = command(TEAM, QUESTION, on.server.responseUrl());
    const count = on.server.responses.length;
    await on.submit('/slack/commands', fields);
    await on.submit('/slack/commands', { ...fields, text: `${QUESTION} ` });
    expect(on.server.responses).toHaveLength(count + 1);
  });

  test('answers nowhere but at Slack', async () => {
    const count = on.server.responses.length;
    await give(QUESTION, 'https://slack.com.evil.example/steal');
    expect(on.server.responses).toHaveLength(count);
    expect(on.logged.join('\n')).toContain('an address that is not of Slack');
  });

  test('that lacks a member is refused by its name', async () => {
    const { trigger_id: _gone, ...fields } = command(TEAM, QUESTION, on.server.responseUrl());
    const response = await on.submit('/slack/commands', fields);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('trigger_id')]);
  });

  test('lets Slack look at the certificate', async () => {
    expect((await on.submit('/slack/commands', { ssl_check: '1' })).status).toBe(200);
  });
});

describe('the button that posts to the channel', () => {
  test('shows the answer to all, with who asked, once; its thread goes on with the conversation', async () => {
    const answerId = valueOf(responses()[0], /"action_id":"assay_post","value":"([^"]+)"/);
    await pressed('assay_post', answerId);
    await pressed('assay_post', answerId);
    const [message, ...more] = on.server.messages();
    expect(more).toEqual([]);
    expect(shownIn(message)).toContain(`<@U0ADA> asked: *${QUESTION}*`);
    expect(shownIn(message)).not.toContain('Post to channel');
    expect(responses().at(-1)).toMatchObject({ text: 'Posted.', replace_original: true });
    await on.send(mention(TEAM, { text: 'And ferries?', threadTs: message?.ts ?? '' }));
    expect(on.server.messages().at(-1)?.text).toContain('31 ferries');
  });

  test('posts where the app is no member through the address of the button', async () => {
    await give('How many ferries does Arden have?');
    const answerId = valueOf(responses().at(-1), /"action_id":"assay_post","value":"([^"]+)"/);
    on.server.channels.delete('C0GENERAL');
    await pressed('assay_post', answerId);
    on.server.channels.add('C0GENERAL');
    const posted = responses().find((body) => body['response_type'] === 'in_channel');
    expect(shownIn(posted)).toContain('31 ferries');
  });

  test('of an answer that is gone says so', async () => {
    await pressed('assay_post', 'unknown');
    expect(responses().at(-1)?.['text']).toBe('That answer is no longer kept.');
  });
});

describe('the thumbs', () => {
  test('are kept with the answer, and can be changed', async () => {
    await on.send(mention(TEAM, { text: QUESTION, ts: timestamp() }));
    const message = on.server.messages().at(-1);
    const value = /"(down:[^"]+)"/.exec(shownIn(message))?.[1] ?? '';
    await pressed('assay_feedback', value.replace('down:', 'up:'));
    await pressed('assay_feedback', value);
    expect((await on.options.store.listFeedback()).map(({ answerId, rating }) => [answerId, rating])).toEqual([
      [value.replace('down:', ''), 'down'],
    ]);
    expect(responses().at(-1)).toMatchObject({ text: 'Thank you, that was noted.', replace_original: false });
  });

  test('of an answer that is gone say so', async () => {
    await pressed('assay_feedback', 'up:unknown');
    expect(responses().at(-1)?.['text']).toBe('That answer is no longer kept.');
  });
});

test('other buttons and other kinds of interaction are taken and left alone', async () => {
  const count = on.server.responses.length;
  expect((await pressed('some_other', 'x')).status).toBe(200);
  const shortcut = JSON.stringify({ type: 'shortcut', callback_id: 'x' });
  expect((await on.submit('/slack/interactivity', { payload: shortcut })).status).toBe(200);
  expect(on.server.responses).toHaveLength(count);
  expect((await on.submit('/slack/interactivity', { payload: '{' })).status).toBe(400);
});
