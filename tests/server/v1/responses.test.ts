import { createOpenAI } from '@ai-sdk/openai';
import { ChatOpenAI } from '@langchain/openai';
import { generateText, streamText } from 'ai';
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Answer } from '../../../src/domain/answer.ts';
import { collect } from '../../support/collect.ts';
import { KEY, serveCorpus } from '../../support/served-corpus.ts';

const QUESTION = "How large are Russia's rare-earth reserves?";

let served: Awaited<ReturnType<typeof serveCorpus>>;
let baseURL: string;
let client: OpenAI;
beforeAll(async () => {
  served = await serveCorpus();
  baseURL = `${served.url}/v1`;
  client = new OpenAI({ baseURL, apiKey: KEY, maxRetries: 0 });
});
afterAll(() => served.stop());

test('the openai client gets the answer with its links, plain and as events that make up the same', async () => {
  const plain = await client.responses.create({ model: 'assay', input: QUESTION });
  const completion = await client.chat.completions.create({
    model: 'assay',
    messages: [{ role: 'user', content: QUESTION }],
  });
  expect(plain.output_text).toBe(completion.choices[0]?.message.content);
  const [item] = plain.output;
  const part = item?.type === 'message' ? item.content[0] : undefined;
  const [cited] = part?.type === 'output_text' ? part.annotations : [];
  if (cited?.type !== 'url_citation') throw new Error('It cites nothing.');
  expect(plain.output_text.slice(cited.start_index, cited.end_index)).toBe(`[1](${cited.url})`);
  expect(Answer.parse('assay' in plain ? plain.assay : undefined).shortAnswer).toBe('28.7 million tonnes');
  const events = await collect(await client.responses.create({ model: 'assay', input: QUESTION, stream: true }));
  expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((_, index) => index));
  expect(events.map((event) => (event.type === 'response.output_text.delta' ? event.delta : '')).join('')).toBe(
    plain.output_text,
  );
  const final = await client.responses.stream({ model: 'assay', input: QUESTION }).finalResponse();
  expect(final.output_text).toBe(plain.output_text);
  expect(final.usage).toEqual(plain.usage);
});

test('earlier items are the conversation, and the limit of tokens leaves a response incomplete', async () => {
  const followed = await client.responses.create({
    model: 'assay',
    instructions: 'Be brief.',
    input: [
      { role: 'user', content: [{ type: 'input_text', text: QUESTION }] },
      { type: 'item_reference', id: 'msg_1' },
      { role: 'user', content: 'According to whom?' },
    ],
  });
  expect(followed.output_text).toContain('Natural Resources Ministry');
  const cut = await client.responses.create({ model: 'assay', input: QUESTION, max_output_tokens: 12 });
  expect(cut).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } });
  expect(cut.output_text).toBe('Russia boasts significant reserves of 15 rare-earth metals,');
});

test.each<[string, object, string]>([
  ['an image', { input: [{ role: 'user', content: [{ type: 'input_image' }] }] }, 'input.0.content'],
  ['what was kept elsewhere', { previous_response_id: 'resp_1' }, 'previous_response_id'],
  ['a response for later', { background: true }, 'background'],
  ['JSON', { text: { format: { type: 'json_object' } } }, 'text.format'],
  ['no question', { input: [{ role: 'system', content: 'x' }] }, 'input'],
  ['an unknown model', { model: 'gpt-5' }, 'model'],
])('%s is refused, with what is wrong and where', async (_name, change, param) => {
  for (const stream of [false, true])
    await expect(
      client.post('/responses', { body: { model: 'assay', input: QUESTION, stream, ...change } }),
    ).rejects.toMatchObject({ param, type: 'invalid_request_error' });
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
  const stream = await own.responses.create({ model: 'assay', input: 'x', stream: true });
  const error: unknown = await collect(stream).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(OpenAI.APIError);
  expect(error).toMatchObject({ code: 'internal' });
  expect(JSON.stringify(error)).not.toContain('secret');
  expect(failing.reported).toHaveLength(1);
  await failing.stop();
});

test("the AI SDK's own provider uses it unless told otherwise, with citations as sources", async () => {
  const assay = createOpenAI({ baseURL, apiKey: KEY });
  const generated = await generateText({ model: assay('assay'), prompt: QUESTION });
  expect(generated.text).toContain('28.7 million tonnes');
  expect(generated.sources).toMatchObject([{ sourceType: 'url', title: "Russia's plan for rare earth metals" }]);
  const streamed = streamText({
    model: assay('assay'),
    messages: [
      { role: 'user', content: QUESTION },
      ...generated.response.messages,
      { role: 'user', content: 'According to whom?' },
    ],
  });
  expect((await collect(streamed.textStream)).join('')).toContain('Natural Resources Ministry');
  expect(await streamed.finishReason).toBe('stop');
  expect(await streamed.sources).toHaveLength(1);
});

test('LangChain, where it is told to use responses', async () => {
  const configuration = { baseURL };
  const model = new ChatOpenAI({ model: 'assay', apiKey: KEY, useResponsesApi: true, maxRetries: 0, configuration });
  const reply = await model.invoke(QUESTION);
  expect(reply.text).toContain('28.7 million tonnes');
  const chunks = await collect(await model.stream(QUESTION));
  expect(chunks.map(({ text }) => text).join('')).toBe(reply.text);
});
