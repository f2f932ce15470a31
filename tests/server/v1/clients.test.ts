import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { AIMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import { embedMany, generateText, streamText } from 'ai';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Answer } from '../../../src/domain/answer.ts';
import { collect } from '../../support/collect.ts';
import { KEY, serveCorpus } from '../../support/served-corpus.ts';

const QUESTION = "How large are Russia's rare-earth reserves?";
const FOLLOW_UP = 'According to whom?';

let served: Awaited<ReturnType<typeof serveCorpus>>;
let baseURL: string;
let client: OpenAI;
beforeAll(async () => {
  served = await serveCorpus();
  baseURL = `${served.url}/v1`;
  client = new OpenAI({ baseURL, apiKey: KEY, maxRetries: 0 });
});
afterAll(() => served.stop());

const asked = (content: string): OpenAI.ChatCompletionMessageParam[] => [{ role: 'user', content }];

describe('the openai client', () => {
  test('gets an answer with links to its sources, and the whole of it under "assay"', async () => {
    const completion = await client.chat.completions.create({ model: 'assay', messages: asked(QUESTION) });
    const [choice] = completion.choices;
    const { content, annotations = [] } = choice!.message;
    expect(content).toContain('28.7 million tonnes');
    expect(choice).toMatchObject({ finish_reason: 'stop', index: 0 });
    expect(annotations).toHaveLength(1);
    const { start_index, end_index, url } = annotations[0]!.url_citation;
    expect(content?.slice(start_index, end_index)).toBe(`[1](${url})`);
    const source = await fetch(url, { headers: { authorization: `Bearer ${KEY}` } });
    expect(await source.text()).toMatch(/<mark[^>]*>Russia boasts[^<]*28\.7 million tonnes/);
    const answer = Answer.parse('assay' in completion ? completion.assay : undefined);
    expect(answer.shortAnswer).toBe('28.7 million tonnes');
    expect(answer.claims.map(({ verdict }) => verdict)).toContain('supported');
    const { prompt_tokens, completion_tokens, total_tokens } = completion.usage!;
    expect(prompt_tokens).toBeGreaterThan(0);
    expect(total_tokens).toBe(prompt_tokens + completion_tokens);
  });

  test('streams the same content, with no text beside the finish reason and the usage last', async () => {
    const plain = await client.chat.completions.create({ model: 'assay', messages: asked(QUESTION) });
    const stream = await client.chat.completions.create({
      model: 'assay',
      messages: asked(QUESTION),
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks = await collect(stream);
    const content = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
    expect(content).toBe(plain.choices[0]?.message.content);
    const finishing = chunks.filter(({ choices }) => choices[0]?.finish_reason != null);
    expect(finishing.map(({ choices }) => choices[0]?.delta)).toEqual([{}]);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: plain.usage });
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
  });

  test('its helper for streams ends with what the plain call returns', async () => {
    const plain = await client.chat.completions.create({ model: 'assay', messages: asked(QUESTION) });
    const final = await client.chat.completions
      .stream({ model: 'assay', messages: asked(QUESTION) })
      .finalChatCompletion();
    const { content, annotations } = final.choices[0]!.message;
    expect({ content, annotations }).toEqual({
      content: plain.choices[0]!.message.content,
      annotations: plain.choices[0]!.message.annotations,
    });
    expect(Answer.parse('assay' in final ? final.assay : undefined).status).toBe('answered');
  });

  test('takes earlier messages as the conversation', async () => {
    const completion = await client.chat.completions.create({
      model: 'assay',
      messages: [
        { role: 'system', content: 'Be brief.' },
        ...asked(QUESTION),
        { role: 'assistant', content: '28.7 million tonnes.' },
        ...asked(FOLLOW_UP),
      ],
    });
    expect(completion.choices[0]?.message.content).toContain('Natural Resources Ministry');
  });

  test('gets each of several choices, plain and streaming', async () => {
    const { choices } = await client.chat.completions.create({ model: 'assay', messages: asked(QUESTION), n: 3 });
    expect(choices.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(new Set(choices.map(({ message }) => message.content)).size).toBe(1);
    const streamed = await client.chat.completions
      .stream({ model: 'assay', messages: asked(QUESTION), n: 2 })
      .finalChatCompletion();
    expect(streamed.choices.map(({ message }) => message.content)).toEqual(
      choices.slice(0, 2).map(({ message }) => message.content),
    );
  });

  test('can stop a stream, after which the work ends', async () => {
    const begun = Promise.withResolvers<AbortSignal>();
    const slow = await serveCorpus({
      asker: {
        ask: async (_request, emit, { signal } = {}) => {
          await emit?.({ type: 'passages', passages: [] });
          await emit?.({ type: 'delta', text: 'First.' });
          await emit?.({ type: 'delta', text: ' Second.' });
          begun.resolve(signal!);
          return new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
          });
        },
      },
    });
    const own = new OpenAI({ baseURL: `${slow.url}/v1`, apiKey: KEY });
    const stream = await own.chat.completions.create({ model: 'assay', messages: asked('x'), stream: true });
    let text = '';
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      if (text !== '') break;
    }
    const signal = await begun.promise;
    await expect.poll(() => signal.aborted).toBe(true);
    expect(text).toBe('First.');
    expect(slow.reported).toEqual([]);
    await slow.stop();
  });

  test('throws its own errors', async () => {
    const ask = (change: Partial<OpenAI.ChatCompletionCreateParamsNonStreaming>) =>
      client.chat.completions.create({ model: 'assay', messages: asked(QUESTION), ...change });
    await expect(ask({ model: 'gpt-4o' })).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
    await expect(ask({ temperature: 9 })).rejects.toMatchObject({ status: 400, param: 'temperature' });
    await expect(ask({ response_format: { type: 'json_object' } })).rejects.toBeInstanceOf(OpenAI.BadRequestError);
    const stranger = new OpenAI({ baseURL, apiKey: 'wrong', maxRetries: 0 });
    await expect(stranger.models.list()).rejects.toBeInstanceOf(OpenAI.AuthenticationError);
  });

  test('a failure in the middle of a stream is thrown while it is read', async () => {
    const failing = await serveCorpus({
      asker: {
        ask: async (_request, emit) => {
          await emit?.({ type: 'passages', passages: [] });
          throw new TypeError('a secret detail');
        },
      },
    });
    const own = new OpenAI({ baseURL: `${failing.url}/v1`, apiKey: KEY, maxRetries: 0 });
    const stream = await own.chat.completions.create({ model: 'assay', messages: asked('x'), stream: true });
    const error: unknown = await collect(stream).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(OpenAI.APIError);
    expect(error).toMatchObject({ type: 'server_error' });
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(failing.reported).toHaveLength(1);
    await failing.stop();
  });

  test('lists models and embeds, as numbers and packed', async () => {
    const models = await collect(client.models.list());
    expect(models.map(({ id }) => id)).toEqual(['assay', 'assay-extractive', 'assay-embedding']);
    expect(await client.models.retrieve('assay')).toMatchObject({ id: 'assay', object: 'model' });
    const embed = (encoding_format?: 'float' | 'base64') =>
      client.embeddings.create({
        model: 'assay-embedding',
        input: ['a bridge', 'rare earths'],
        ...(encoding_format ? { encoding_format } : {}),
      });
    const floats = await embed('float');
    expect(floats.data).toHaveLength(2);
    // It asks for base64 unless told otherwise, and decodes it.
    const packed = await embed();
    for (const [index, { embedding }] of floats.data.entries())
      expect(packed.data[index]?.embedding).toEqual(Array.from(new Float32Array(embedding)));
    expect(Math.hypot(...floats.data[0]!.embedding)).toBeCloseTo(1, 5);
  });
});

describe('LangChain', () => {
  const model = () => new ChatOpenAI({ model: 'assay', apiKey: KEY, maxRetries: 0, configuration: { baseURL } });

  test('invokes and streams', async () => {
    const messages = [new SystemMessage('Be brief.'), new HumanMessage(QUESTION)];
    const reply = await model().invoke(messages);
    expect(reply.text).toContain('28.7 million tonnes');
    const chunks = await collect(await model().stream(messages));
    expect(chunks.map(({ text }) => text).join('')).toBe(reply.text);
    const followed = await model().invoke([...messages, new AIMessage(reply.text), new HumanMessage(FOLLOW_UP)]);
    expect(followed.text).toContain('Natural Resources Ministry');
  });

  test('embeds', async () => {
    const embeddings = new OpenAIEmbeddings({ model: 'assay-embedding', apiKey: KEY, configuration: { baseURL } });
    const [vector] = await embeddings.embedDocuments(['a bridge']);
    expect(vector).toHaveLength(256);
    expect(await embeddings.embedQuery('a bridge')).toEqual(vector);
  });
});

describe('the AI SDK', () => {
  const compatible = () => createOpenAICompatible({ name: 'assay', baseURL, apiKey: KEY, includeUsage: true });
  const official = () => createOpenAI({ baseURL, apiKey: KEY });

  test('generates and streams through the provider for compatible servers', async () => {
    const generated = await generateText({ model: compatible()('assay'), prompt: QUESTION });
    expect(generated.text).toContain('28.7 million tonnes');
    const streamed = streamText({ model: compatible()('assay'), prompt: QUESTION });
    expect((await collect(streamed.textStream)).join('')).toBe(generated.text);
    expect(await streamed.finishReason).toBe('stop');
    expect((await streamed.usage).outputTokens).toBeGreaterThan(0);
  });

  test("gives citations as sources through OpenAI's provider", async () => {
    const generated = await generateText({ model: official().chat('assay'), prompt: QUESTION });
    expect(generated.sources).toMatchObject([{ sourceType: 'url', title: "Russia's plan for rare earth metals" }]);
    const streamed = streamText({ model: official().chat('assay'), prompt: QUESTION });
    expect((await collect(streamed.textStream)).join('')).toBe(generated.text);
    expect((await streamed.sources).map((source) => 'url' in source && source.url)).toEqual(
      generated.sources.map((source) => 'url' in source && source.url),
    );
  });

  test('embeds', async () => {
    const { embeddings } = await embedMany({
      model: official().embedding('assay-embedding'),
      values: ['a bridge', 'rare earths'],
    });
    expect(embeddings.map(({ length }) => length)).toEqual([256, 256]);
  });
});
