import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { guardModel } from '../../src/adapters/models/calls/guard-model.ts';
import type { Timers } from '../../src/ports/timers.ts';
import { Answer } from '../../src/domain/answer.ts';
import { KEY, PROVIDERS } from '../adapters/models/providers/providers.ts';
import * as replies from '../support/model-server/reply.ts';
import { startModelServer, type ModelServer } from '../support/model-server/start-model-server.ts';
import { createPipeline } from '../support/pipeline.ts';
import { stableAnswer } from '../support/stable-answer.ts';
import { fixture, post, readEvents } from './support.ts';

const QUESTION = 'How high is the Vellin dam?';
const TRUE = 'The Vellin dam is 61 metres high [1].';
const FILES = {
  'vellin-dam.md':
    '# Vellin dam\n\nThe Vellin dam is 61 metres high and holds back 38 million cubic metres of water. It was completed in 1974.\n',
};

/** Waits and limits as they are, in a world where a minute passes in three seconds. */
const SPEED = 20;
const timersAt = (speed: number): Timers => ({
  now: () => performance.now() * speed,
  sleep: (milliseconds, signal) => pause(milliseconds / speed, undefined, { signal }).catch(() => undefined),
  random: () => 0.5,
});
const GUARD = { timeout: 120_000, budget: null, prices: null };

const pipeline = createPipeline({ files: FILES });
beforeAll(async () => {
  await pipeline.ingestion.run();
});

const servers: ModelServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** The application with a model at a server of its own. */
const open = async (provider: string, script: () => replies.Reply, speed = SPEED) => {
  const server = await startModelServer({ script });
  servers.push(server);
  const asker = pipeline.askerWith(guardModel(PROVIDERS[provider]!(server), { ...GUARD, timers: timersAt(speed) }));
  const { app, reported } = await fixture({ asker, store: pipeline.store });
  const ask = async (more: object = {}): Promise<Answer> => {
    const response = await post(app, '/api/ask', { question: QUESTION, ...more });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).not.toContain(KEY);
    return Answer.parse(JSON.parse(text));
  };
  const stream = async () => {
    const events = await readEvents(await post(app, '/api/ask', { question: QUESTION, stream: true }));
    return {
      deltas: events
        .flatMap(({ event, data }) => (event === 'delta' ? [(data as { text: string }).text] : []))
        .join(''),
      last: events.at(-1),
    };
  };
  return { server, app, ask, stream, reported };
};

const codes = ({ notices }: Answer): string[] => notices.map(({ code }) => code);

describe.concurrent.each(Object.keys(PROVIDERS))('where %s fails', (provider) => {
  test.each<[string, replies.Reply, number]>([
    ['with a wrong key', replies.refuse('unauthorized'), 1],
    ['with an unknown model', replies.refuse('unknown-model'), 1],
    ['with too many calls', replies.refuse('rate-limited', { retryAfter: '2' }), 3],
    ['with too many calls for an hour', replies.refuse('rate-limited', { retryAfter: '3600' }), 1],
    ['with a server error', replies.refuse('server-error'), 3],
    ['with an overload', replies.refuse('unavailable'), 3],
    ['with a context that is too small', replies.refuse('context-overflow'), 1],
    ['with malformed JSON', replies.malformed(), 3],
    ['with a page of HTML', replies.page(), 3],
    ['with an empty completion', replies.empty(), 3],
    ['by closing at once', replies.cut(), 3],
    ['by silence', replies.silence(), 1],
    ['by stopping in the first sentence', replies.stall('The Vellin'), 1],
    ['by breaking off in the first sentence', replies.cut('The Vellin'), 1],
    ['by never ending', replies.endless('It is said that '.repeat(20)), 1],
  ])('%s, the answer quotes the sources and says so, streamed too', async (_, reply, calls) => {
    const { server, ask, stream, reported } = await open(provider, () => reply);
    const [answer, { deltas, last }] = await Promise.all([ask(), stream()]);
    expect(server.exchanges).toHaveLength(2 * calls);
    expect(answer.model).toBe('extractive');
    expect(codes(answer)).toContain('model-failed');
    const quoted = await ask({ mode: 'extractive' });
    expect(answer.answer).toBe(quoted.answer);
    expect(answer.answer).toContain('61 metres');
    expect(deltas).toBe(answer.answer);
    expect(last?.event).toBe('done');
    expect(stableAnswer(Answer.parse(last?.data))).toBe(stableAnswer(answer));
    expect(reported).toEqual([]);
  });

  test.each<[string, replies.Reply]>([
    ['is cut', replies.cut(`${TRUE} It was`)],
    ['ends without its last word', replies.unfinished(`${TRUE} It was`)],
    ['breaks with an error', replies.breakOff(`${TRUE} It was`)],
    ['stops', replies.stall(`${TRUE} It was`)],
    ['goes on for ever', replies.endless(`${TRUE} `.repeat(10))],
  ])(
    'in a stream that %s after a proven sentence, that sentence stays and the rest is said to be missing',
    async (_, reply) => {
      const { ask, stream } = await open(provider, () => reply);
      const [answer, { deltas, last }] = await Promise.all([ask(), stream()]);
      expect(answer.answer).toBe('The Vellin dam is 61 metres high. [1]');
      expect(answer.model).toBe(`${provider}:small`);
      expect(codes(answer)).toEqual(['model-cut-off']);
      expect(deltas).toBe(answer.answer);
      expect(stableAnswer(Answer.parse(last?.data))).toBe(stableAnswer(answer));
    },
  );

  test('once, the next attempt answers and nobody hears of it', async () => {
    const script = [replies.refuse('unavailable'), replies.cut(), replies.say(TRUE)];
    const { server, ask } = await open(provider, () => script.shift() ?? replies.say(''));
    const answer = await ask();
    expect(server.exchanges).toHaveLength(3);
    expect(answer).toMatchObject({ model: `${provider}:small`, notices: [] });
    expect(answer.usage?.outputTokens).toBe(replies.countTokens(TRUE));
  });

  test('again and again, it is left alone for a while, and asked again after that', async () => {
    let reply = replies.refuse('server-error');
    const { server, ask } = await open(provider, () => reply);
    for (let failed = 0; failed < 3; failed++) await ask();
    const before = server.exchanges.length;
    const answer = await ask();
    expect(server.exchanges).toHaveLength(before);
    expect(answer.notices.map(({ message }) => message).join(' ')).toContain('left alone');
    reply = replies.say(TRUE);
    await pause(31_000 / SPEED);
    expect((await ask()).model).toBe(`${provider}:small`);
  });

  test('nobody is asked who wants a quotation', async () => {
    const { server, ask } = await open(provider, () => replies.refuse('server-error'));
    expect(codes(await ask({ mode: 'extractive' }))).toEqual([]);
    expect(server.exchanges).toEqual([]);
  });

  test.each([
    ['before the first word', replies.silence()],
    ['after a proven sentence', replies.stall(`${TRUE} It was`)],
    ['in an endless completion', replies.endless(`${TRUE} It was long ago. `)],
  ])('a client that leaves a stream %s ends the call', async (_, reply) => {
    const { server, app } = await open(provider, () => reply, 1);
    const leaving = new AbortController();
    const response = await app.request('/api/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: QUESTION, stream: true }),
      signal: leaving.signal,
    });
    const reader = response.body!.getReader();
    await reader.read();
    await vi.waitUntil(() => server.exchanges.length > 0);
    await reader.cancel();
    leaving.abort();
    expect(await server.exchanges[0]!.ended).toBe('left');
    expect(server.exchanges).toHaveLength(1);
  });
});

test('a server that is not there is a failure like others, and its address is named to nobody', async () => {
  const { server, ask } = await open('openai', () => replies.say(TRUE));
  await server.close();
  const answer = await ask();
  expect(codes(answer)).toContain('model-failed');
  expect(JSON.stringify(answer)).not.toContain('127.0.0.1');
});
