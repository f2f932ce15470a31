import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AskRequest } from '../../../src/domain/answer.ts';
import type { ChatCompletion, ChatCompletionChunk } from '../../../src/server/v1/completion-shapes.ts';
import type { OpenAiError } from '../../../src/server/v1/model-shapes.ts';
import { createCutter } from '../../../src/server/v1/cut.ts';
import { createPipeline } from '../../support/pipeline.ts';
import { readFolder } from '../../support/read-folder.ts';
import { answer, fixture, post } from '../support.ts';

const QUESTION = "How large are Russia's rare-earth reserves?";
const pipeline = createPipeline({ files: await readFolder('corpus') });
await pipeline.ingestion.run();
const { app, dependencies } = await fixture({ asker: pipeline.asker, store: pipeline.store });

const chat = (change: object = {}, content: unknown = QUESTION) =>
  post(app, '/v1/chat/completions', { model: 'assay', messages: [{ role: 'user', content }], ...change });

const complete = async (change: object = {}, content: unknown = QUESTION): Promise<ChatCompletion> => {
  const response = await chat(change, content);
  expect(response.status).toBe(200);
  return (await response.json()) as ChatCompletion;
};

const streamed = async (change: object): Promise<ChatCompletionChunk[]> => {
  const lines = (await (await chat({ ...change, stream: true })).text()).split('\n\n');
  expect(lines.slice(-2)).toEqual(['data: [DONE]', '']);
  return lines.slice(0, -2).map((line) => JSON.parse(line.replace(/^data: /, '')) as ChatCompletionChunk);
};

const contentOf = ({ choices }: ChatCompletion): string => choices[0]?.message.content ?? '';

test('without its links the content is the answer', async () => {
  const completion = await complete();
  expect(contentOf(completion).replace(/\(\[(\d+)\]\([^)]*\)\)/g, '[$1]')).toBe(completion.assay.answer);
});

test('links go to the public address, or to where the document is published', async () => {
  const asker = { ask: pipeline.asker.ask };
  const at = await fixture({ asker, publicUrl: 'https://assay.example.org' });
  const own = (await (
    await post(at.app, '/v1/chat/completions', { model: 'assay', messages: [{ role: 'user', content: QUESTION }] })
  ).json()) as ChatCompletion;
  expect(contentOf(own)).toContain('([1](https://assay.example.org/documents/russia-rare-earths?start=');
  const url = 'https://example.org/wiki/Metal_(rare)?a=b c';
  const cited = { ...answer, citations: answer.citations.map((citation) => ({ ...citation, url })) };
  const published = await fixture({
    asker: {
      ask: async (_request, emit) => {
        await emit?.({ type: 'delta', text: cited.answer });
        for (const citation of cited.citations) await emit?.({ type: 'citation', citation });
        return cited;
      },
    },
  });
  const completion = (await (
    await post(published.app, '/v1/chat/completions', { model: 'assay', messages: [{ role: 'user', content: 'x' }] })
  ).json()) as ChatCompletion;
  expect(contentOf(completion)).toContain('([1](https://example.org/wiki/Metal_%28rare%29?a=b%20c))');
});

test('a marker inside of quoted text is no citation', async () => {
  const text = 'As before [1], they come to 5 t. [1]';
  const citations = answer.citations.map((citation) => ({ ...citation, answerSpans: [{ start: 0, end: 32 }] }));
  const noted = { ...answer, answer: text, citations };
  const at = await fixture({
    asker: {
      ask: async (_request, emit) => {
        await emit?.({ type: 'delta', text });
        for (const citation of citations) await emit?.({ type: 'citation', citation });
        return noted;
      },
    },
  });
  const completion = (await (
    await post(at.app, '/v1/chat/completions', { model: 'assay', messages: [{ role: 'user', content: 'x' }] })
  ).json()) as ChatCompletion;
  expect(contentOf(completion)).toMatch(/^As before \[1\], they come to 5 t\. \(\[1\]\(http/);
  expect(completion.choices[0]?.message.annotations).toHaveLength(1);
});

test("a question that the documents don't answer is said so, without a link", async () => {
  const completion = await complete({}, 'What is the population of Vladivostok?');
  expect(completion.assay.status).toBe('abstained');
  expect(contentOf(completion)).toBe(completion.assay.answer);
});

test('a stop sequence or the limit of tokens ends the content, never within a figure or a link', async () => {
  const whole = contentOf(await complete());
  const figures = ['28.7 million tonnes', '15 rare-earth metals'];
  for (const stop of ['million', '8.', 'according', ['x', ' tonnes'], 'documents', '\n', 'metals, tot']) {
    const completion = await complete({ stop });
    const content = contentOf(completion);
    expect(whole.startsWith(content)).toBe(true);
    for (const sequence of [stop].flat()) expect(content).not.toContain(sequence);
    expect(completion.choices[0]?.finish_reason).toBe('stop');
  }
  for (let max_tokens = 1; max_tokens < 40; max_tokens++) {
    const completion = await complete({ max_completion_tokens: max_tokens });
    const content = contentOf(completion);
    const rest = whole.slice(content.length);
    for (const figure of figures) {
      const at = whole.indexOf(figure);
      expect(at < content.length && content.length < at + figure.length).toBe(false);
    }
    expect(completion.choices[0]?.finish_reason).toBe(rest === '' ? 'stop' : 'length');
    expect(completion.usage.completion_tokens).toBeLessThanOrEqual(max_tokens);
    expect(completion.choices[0]?.message.annotations.length).toBe(rest === '' ? 1 : 0);
  }
});

test('a stream that is cut has the content of the plain completion', async () => {
  const question = 'When must the new bridge be completed? How many bridges are there?';
  for (const change of [{ stop: ' by' }, { stop: ['2026', 'zzz'] }, { max_tokens: 9 }, {}]) {
    const messages = [{ role: 'user', content: question }];
    const chunks = await streamed({ ...change, messages });
    const plain = await complete({ ...change, messages });
    expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe(contentOf(plain));
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe(plain.choices[0]?.finish_reason);
  }
});

test('however a text comes in pieces, it is cut at the same place', () => {
  const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '7'), maxLength: 6 }), { maxLength: 6 });
  const sequences = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '7'), minLength: 1, maxLength: 3 }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(pieces, sequences, (parts, stop) => {
      const cutter = createCutter({ stop, maxTokens: null });
      const text = parts.join('');
      const first = stop.map((sequence) => text.indexOf(sequence)).filter((at) => at >= 0);
      const sent = parts.map((part) => cutter.push(part, [])).join('') + cutter.end();
      expect(sent).toBe(text.slice(0, first.length === 0 ? text.length : Math.min(...first)));
    }),
  );
});

test('the last user message is asked, with what was said before; instructions and results of tools are not said', async () => {
  let received: AskRequest | undefined;
  const at = await fixture({
    asker: {
      ask: async (request) => {
        received = request;
        return answer;
      },
    },
  });
  const turns = Array.from({ length: 250 }, (_, index) => [
    { role: 'user', content: `question ${index}` },
    { role: 'assistant', content: `answer ${index}` },
  ]).flat();
  const messages = [
    { role: 'developer', content: 'Be kind.' },
    ...turns.slice(0, 497),
    { role: 'assistant', content: null, tool_calls: [] },
    { role: 'tool', content: '17', tool_call_id: 't' },
    {
      role: 'user',
      content: [
        { type: 'text', text: 'And' },
        { type: 'text', text: 'now?' },
      ],
    },
  ];
  const response = await post(at.app, '/v1/chat/completions', {
    model: 'assay-extractive',
    messages,
    tools: [{ type: 'function', function: { name: 'add' } }],
    assay: { asOf: '2024-01-01', filter: { tags: ['mining'] } },
  });
  const { assay } = (await response.json()) as ChatCompletion;
  expect(received).toMatchObject({
    question: 'And\nnow?',
    mode: 'extractive',
    asOf: '2024-01-01',
    filter: { tags: ['mining'] },
  });
  expect(received?.history).toHaveLength(200);
  expect(received?.history?.at(-1)).toEqual({ role: 'user', content: 'question 248' });
  expect(assay.notices).toEqual([
    {
      code: 'ignored',
      message: 'Without effect, as answers come from the documents alone: tools, instructions, results of tools.',
    },
  ]);
});

test('an answer is kept in a conversation only where the request says so', async () => {
  const before = (await dependencies.store.listConversations()).length;
  const { assay: passing } = await complete();
  expect(await dependencies.store.getAnswer(passing.id)).toBeNull();
  const { assay } = await complete({ store: true });
  expect((await dependencies.store.getAnswer(assay.id))?.answer).toBe(assay.answer);
  expect(await dependencies.store.listConversations()).toHaveLength(before + 1);
});

const IMAGE = [
  { type: 'text', text: 'What is it?' },
  { type: 'image_url', image_url: { url: 'https://example.org/x.png' } },
];

test.each<[string, object, unknown, Partial<OpenAiError['error']>]>([
  ['an image', {}, IMAGE, { code: 'unsupported_value', param: 'messages.0.content' }],
  ['a call that has to be made', { tools: [{}], tool_choice: 'required' }, QUESTION, { param: 'tool_choice' }],
  [
    'a named tool',
    { tools: [{}], tool_choice: { type: 'function', function: { name: 'f' } } },
    QUESTION,
    { param: 'tool_choice' },
  ],
  ['JSON', { response_format: { type: 'json_schema', json_schema: {} } }, QUESTION, { param: 'response_format' }],
  ['probabilities', { logprobs: true }, QUESTION, { param: 'logprobs' }],
  ['sound', { modalities: ['text', 'audio'] }, QUESTION, { param: 'modalities' }],
  ['no message', { messages: [] }, QUESTION, { code: 'invalid_value', param: 'messages' }],
  ['no question', { messages: [{ role: 'system', content: 'x' }] }, QUESTION, { param: 'messages' }],
  ['an empty question', {}, ' ', { param: 'messages.0.content' }],
  ['a question beyond all length', {}, 'x'.repeat(4_001), { param: 'messages.0.content' }],
  ['an unknown role', { messages: [{ role: 'owner', content: 'x' }] }, QUESTION, { param: 'messages.0.role' }],
  ['five stop sequences', { stop: ['a', 'b', 'c', 'd', 'e'] }, QUESTION, { param: 'stop' }],
  ['no choice', { n: 0 }, QUESTION, { param: 'n' }],
  ['no token', { max_tokens: 0 }, QUESTION, { param: 'max_tokens' }],
])('%s is refused, with what is wrong and where', async (_name, change, content, expected) => {
  for (const stream of [false, true]) {
    const response = await chat({ ...change, stream }, content);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/json');
    const { error } = (await response.json()) as OpenAiError;
    expect(error).toMatchObject({ type: 'invalid_request_error', ...expected });
    expect(error.message).toMatch(/\w.*\.$/);
  }
});

test('an image in an earlier message is left out, and said so', async () => {
  const messages = [
    { role: 'user', content: IMAGE },
    { role: 'assistant', content: 'x' },
    { role: 'user', content: QUESTION },
  ];
  const { assay } = await complete({ messages });
  expect(assay.notices.map(({ message }) => message)).toEqual([expect.stringContaining('image_url')]);
});

test('whatever goes wrong under /v1 has the shape of the clients', async () => {
  const locked = (await fixture({ apiKeyHashes: ['0'] })).app;
  const cases: [Promise<Response> | Response, number, string][] = [
    [post(app, '/v1/chat/completions', '{'), 400, 'invalid_json'],
    [app.request('/v1/chat/completions', { method: 'POST', body: '{}' }), 415, 'unsupported_media_type'],
    [app.request('/v1/models', { method: 'DELETE' }), 405, 'method_not_supported'],
    [app.request('/v1/files'), 404, 'not_found'],
    [app.request('/v1/models/gpt-4o'), 404, 'model_not_found'],
    [app.request('/v1/models', { headers: { origin: 'https://evil.example' } }), 403, 'forbidden_origin'],
    [locked.request('/v1/models'), 401, 'invalid_api_key'],
  ];
  for (const [response, status, code] of cases) {
    const received = await response;
    expect(received.status).toBe(status);
    expect(await received.json()).toMatchObject({ error: { code, message: expect.any(String) } });
  }
});
