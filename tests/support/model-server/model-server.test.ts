import { HumanMessage, SystemMessage, type BaseMessageChunk } from '@langchain/core/messages';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { ChatAnthropic } from '@langchain/anthropic';
import { ChatOllama, OllamaEmbeddings } from '@langchain/ollama';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import * as replies from './reply.ts';
import { startModelServer, type ModelServer } from './start-model-server.ts';

const TEXT = 'The bridge is 340 m long “in all” — 12 spans. [1] It opened in 1931. [2]';
const KEY = 'sk-test-0123456789';
const MODEL = 'scripted';
const MESSAGES = [new SystemMessage('Answer from the passages.'), new HumanMessage('How long is the bridge?')];

let server: ModelServer;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'log').mockReturnValue();
  server = await startModelServer({ script: () => replies.say(TEXT), key: null });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const CLIENTS: Record<string, () => BaseChatModel> = {
  openai: () =>
    new ChatOpenAI({
      model: MODEL,
      apiKey: KEY,
      maxRetries: 0,
      maxTokens: 99,
      configuration: { baseURL: server.openaiUrl },
    }),
  ollama: () => new ChatOllama({ model: MODEL, baseUrl: server.url, maxRetries: 0, numPredict: 99 }),
  anthropic: () =>
    new ChatAnthropic({
      model: MODEL,
      apiKey: KEY,
      maxRetries: 0,
      maxTokens: 99,
      anthropicApiUrl: server.url,
    }),
};

const Metered = z.object({ usage_metadata: z.object({ output_tokens: z.int() }).optional() });
const outputTokens = (message: unknown): number => Metered.parse(message).usage_metadata?.output_tokens ?? 0;

const readAll = async (stream: AsyncIterable<BaseMessageChunk>) => {
  let text = '';
  let output = 0;
  for await (const chunk of stream) {
    text += chunk.text;
    output += outputTokens(chunk);
  }
  return { text, output };
};

/** What comes of a streamed call: its text, or the error that it ends with. */
const outcome = async (model: BaseChatModel): Promise<string> => {
  try {
    return (await readAll(await model.stream(MESSAGES))).text;
  } catch (error) {
    const { name, status, status_code: code } = error as { name: string; status?: number; status_code?: number };
    return `error ${status ?? code ?? name}`;
  }
};

describe.each(Object.keys(CLIENTS))("LangChain's client of %s", (provider) => {
  const client = (): BaseChatModel => CLIENTS[provider]!();

  test('reads a completion, whole and streamed, with its tokens', async () => {
    const whole = await client().invoke(MESSAGES);
    expect(whole.text).toBe(TEXT);
    expect(outputTokens(whole)).toBe(replies.countTokens(TEXT));
    const streamed = await readAll(await client().stream(MESSAGES));
    expect(streamed.text).toBe(TEXT);
    expect(streamed.output).toBeGreaterThanOrEqual(replies.countTokens(TEXT));
  });

  test('is recorded with what it sent', async () => {
    await outcome(client());
    const [exchange] = server.exchanges;
    expect(exchange?.request).toMatchObject({
      protocol: provider,
      model: MODEL,
      streamed: true,
      maxTokens: 99,
      turns: [
        { role: 'system', content: 'Answer from the passages.' },
        { role: 'user', content: 'How long is the bridge?' },
      ],
    });
    expect(exchange?.key).toBe(provider === 'ollama' ? null : KEY);
    expect(await exchange?.ended).toBe('answered');
  });

  test('is told what is wrong by the status of its protocol', async () => {
    const seen: string[] = [];
    for (const kind of [
      'unauthorized',
      'unknown-model',
      'rate-limited',
      'server-error',
      'unavailable',
      'context-overflow',
    ] as const) {
      server.follow(() => replies.refuse(kind, { retryAfter: '1' }));
      seen.push(await outcome(client()));
    }
    const unavailable = provider === 'anthropic' ? 529 : 503;
    const overflow = provider === 'ollama' ? 400 : 'ContextOverflowError';
    expect(seen).toEqual([401, 404, 429, 500, unavailable, overflow].map((told) => `error ${told}`));
  });

  test('never sees the end of a stream that is cut or breaks', async () => {
    for (const reply of [replies.cut(TEXT), replies.cut(), replies.breakOff(TEXT)]) {
      server.follow(() => reply);
      expect(await outcome(client())).toMatch(/^error/);
    }
  });

  test('gets nothing from an empty reply', async () => {
    server.follow(() => replies.empty());
    expect(await outcome(client())).toBe('');
  });
});

describe.each(['/v1/chat/completions', '/api/chat', '/v1/messages'])('a client of %s', (path) => {
  test.each([
    ['before the first piece', replies.silence()],
    ['between two pieces', replies.stall('The bridge')],
    ['in an endless reply', replies.endless()],
  ])('that leaves %s is noticed', async (_, reply) => {
    server.follow(() => reply);
    const controller = new AbortController();
    const response = await fetch(server.url + path, {
      method: 'POST',
      body: JSON.stringify({
        model: MODEL,
        messages: [{ role: 'user', content: 'Hello' }],
        stream: true,
        max_tokens: 9,
      }),
      signal: controller.signal,
    });
    controller.abort();
    await expect(response.text()).rejects.toThrow('aborted');
    expect(await server.exchanges[0]?.ended).toBe('left');
  });
});

test.each(Object.entries(replies.CONTEXT_ERRORS))("a refusal may have another server's body: %s", async (_, body) => {
  server.follow(() => replies.refuse('context-overflow', { body }));
  const response = await fetch(`${server.openaiUrl}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: MODEL, messages: [{ role: 'user', content: 'Hello' }] }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual(body);
});

test('a reply may depend on the question and on what was asked before', async () => {
  server.follow(({ turns, earlier }) => replies.say(`${earlier}: ${turns.at(-1)?.content.includes('long')}`));
  const model = CLIENTS['openai']!();
  expect((await model.invoke(MESSAGES)).text).toBe('0: true');
  expect((await model.invoke('How old?')).text).toBe('1: false');
});

test('a server with a key and a list of models lets in no other', async () => {
  const strict = await startModelServer({ script: () => replies.say(TEXT), key: 'right', models: ['scripted'] });
  const ask = async (apiKey: string, model: string): Promise<string> =>
    outcome(new ChatOpenAI({ model, apiKey, maxRetries: 0, configuration: { baseURL: strict.openaiUrl } }));
  expect(await Promise.all([ask('wrong', 'scripted'), ask('right', 'other'), ask('right', 'scripted')])).toEqual([
    'error 401',
    'error 404',
    TEXT,
  ]);
  await strict.close();
});

test('embeddings are the same in all forms, and texts that share words are near', async () => {
  const settings = { model: 'scripted-embedding', dimensions: 32, maxRetries: 0 };
  const openai = { ...settings, apiKey: KEY, configuration: { baseURL: server.openaiUrl } };
  const texts = ['a long bridge', 'the long bridge', 'coffee beans'];
  // OpenAI's own client asks for base64 where nobody says otherwise.
  const floats = await new OpenAIEmbeddings(openai).embedDocuments(texts);
  expect(await new OpenAIEmbeddings({ ...openai, encodingFormat: 'float' }).embedDocuments(texts)).toEqual(floats);
  expect(await new OllamaEmbeddings({ ...settings, baseUrl: server.url }).embedDocuments(texts)).toEqual(floats);
  expect(server.embedded).toEqual([texts, texts, texts]);
  const dot = (a: number, b: number): number => floats[a]!.reduce((sum, value, i) => sum + value * floats[b]![i]!, 0);
  expect(dot(0, 1)).toBeGreaterThan(dot(0, 2));
});
