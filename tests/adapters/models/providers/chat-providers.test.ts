import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openaiModel } from '../../../../src/adapters/models/providers/openai.ts';
import type { ModelFailureKind } from '../../../../src/ports/language-model.ts';
import {
  breakOff,
  CONTEXT_ERRORS,
  cut,
  empty,
  endless,
  malformed,
  page,
  refuse,
  type Reply,
  say,
  silence,
  stall,
  unfinished,
} from '../../../support/model-server/reply.ts';
import { type ModelServer, startModelServer } from '../../../support/model-server/start-model-server.ts';
import { collect, leaveAfterOne } from '../calls/scripted-model.ts';
import { KEY, PROVIDERS } from './providers.ts';

let server: ModelServer;
const printed: string[] = [];

beforeAll(async () => {
  server = await startModelServer({ script: () => say('Cerium.') });
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...line: unknown[]) => void printed.push(line.map(String).join(' ')));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
});

describe.each(Object.entries(PROVIDERS))('%s', (_name, open) => {
  const call = (reply: Reply, options = {}) => {
    server.follow(() => reply);
    return collect(open(server), options);
  };

  test('streams a completion, then the count of tokens', async () => {
    const { text, pieces, usages, failure } = await call(say('Cerium and lanthanum are mined in 17 places.'), {
      maxTokens: 77,
    });
    expect(text).toBe('Cerium and lanthanum are mined in 17 places.');
    expect(pieces).toBeGreaterThan(3);
    expect(usages).toEqual([{ inputTokens: 4, outputTokens: 11 }]);
    expect(failure).toBeNull();
    const { request } = server.exchanges.at(-1)!;
    expect(request).toMatchObject({ model: 'small', streamed: true, maxTokens: 77 });
    expect(request.turns).toEqual([{ role: 'user', content: 'Which metals?' }]);
  });

  test.each<[string, Reply, ModelFailureKind, string]>([
    ['a wrong key', refuse('unauthorized'), 'unauthorized', ''],
    ['a model that it has not', refuse('unknown-model'), 'unknown-model', ''],
    ['too many calls', refuse('rate-limited', { retryAfter: '7' }), 'rate-limited', ''],
    ['a quota that is used up', refuse('out-of-quota'), 'rate-limited', ''],
    ['a fault of the server', refuse('server-error'), 'unavailable', ''],
    ['an overloaded server', refuse('unavailable'), 'unavailable', ''],
    ['a prompt that is too long', refuse('context-overflow'), 'context-overflow', ''],
    ['a page of HTML', page(), 'malformed', ''],
    ['an empty completion', empty(), 'empty', ''],
    ['a completion cut at the longest', say('Cerium and', { finish: 'length' }), 'endless', 'Cerium and'],
    ['a connection that breaks', cut('Cerium and'), 'unavailable', 'Cerium and'],
    ['a stream without an end', unfinished('Cerium and'), 'unavailable', 'Cerium and'],
    ['an error inside the stream', breakOff('Cerium and'), 'unavailable', 'Cerium and'],
  ])('%s is a failure of its kind', async (_case, reply, kind, text) => {
    const outcome = await call(reply);
    expect(outcome.failure?.kind).toBe(kind);
    expect(outcome.text).toBe(text);
    expect(outcome.failure?.retryAfter ?? null).toBe(
      kind === 'rate-limited' && 'retryAfter' in reply && reply.retryAfter !== null ? 7_000 : null,
    );
  });

  test('what is not JSON in a stream is malformed, and nothing of it is printed', async () => {
    const outcome = await call(malformed('Cerium and'));
    expect(outcome.failure?.kind).toBe('malformed');
    expect(printed).toEqual([]);
  });

  test('an end from outside closes the connection, also before the first token', async () => {
    for (const reply of [silence(), stall('Cerium and'), endless()]) {
      const outside = new AbortController();
      const outcome = call(reply, { signal: outside.signal });
      await vi.waitFor(() => expect(server.exchanges.at(-1)?.reply).toBe(reply));
      outside.abort();
      expect((await outcome).failure?.kind).toBe('aborted');
      expect(await server.exchanges.at(-1)!.ended).toBe('left');
    }
  });

  test('a reader that stops closes the connection', async () => {
    server.follow(() => endless());
    await leaveAfterOne(open(server));
    expect(await server.exchanges.at(-1)!.ended).toBe('left');
  });

  test('the key of an error that repeats it is in no message and nothing printed', async () => {
    const body = { error: { message: `Bad key ${KEY} (Bearer ${KEY}) for sk-other-1234567890`, code: KEY, type: KEY } };
    for (const refusal of ['unauthorized', 'server-error', 'rate-limited', 'context-overflow'] as const) {
      const { failure } = await call(refuse(refusal, { body }));
      const said = [failure?.message, failure?.stack, String(failure?.cause), JSON.stringify(failure)].join('\n');
      expect(said).not.toContain(KEY);
      expect(said).not.toContain('sk-other-1234567890');
      expect(String(failure?.cause)).toContain('Bad key [key]');
    }
    expect(printed).toEqual([]);
  });

  test('no server: the address is named', async () => {
    const gone = await startModelServer({ script: () => say('') });
    await gone.close();
    const { failure } = await collect(open(gone));
    expect(failure).toMatchObject({ kind: 'unavailable', message: `No server answers at ${gone.url}.` });
  });
});

test.each(Object.entries(CONTEXT_ERRORS))('a context error in the words of %s is known', async (_name, body) => {
  server.follow(() => refuse('context-overflow', { body }));
  expect((await collect(PROVIDERS['openai']!(server))).failure?.kind).toBe('context-overflow');
});

test('a model that thinks first is given tokens for it', async () => {
  server.follow(() => say('Cerium.'));
  for (const [provider, model] of [
    ['openai', 'gpt-5-mini'],
    ['openai', 'openai/gpt-oss-20b'],
    ['ollama', 'qwen3:8b'],
  ] as const) {
    expect((await collect(PROVIDERS[provider]!(server, model), { maxTokens: 9 })).failure).toBeNull();
    expect(server.exchanges.at(-1)!.request).toMatchObject({ model, maxTokens: 9 + 4_096 });
  }
});

test('where no key is set, none is sent', async () => {
  const access = { host: server.url, key: null, fetch: globalThis.fetch, now: () => 0 };
  const { failure } = await collect(openaiModel('small', { baseUrl: server.openaiUrl, access }, null));
  expect(failure).toBeNull();
  expect(server.exchanges.at(-1)!.key).toBeNull();
});
