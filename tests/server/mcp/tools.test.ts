import { expect, test } from 'vitest';
import { z } from 'zod';
import { Answer } from '../../../src/domain/answer.ts';
import { createPipeline } from '../../support/pipeline.ts';
import { stableAnswer } from '../../support/stable-answer.ts';
import { fixture } from '../support.ts';
import { call, connectTo } from './connect.ts';

const pipeline = createPipeline({
  files: {
    'metals/rare (earths).md':
      '---\ntitle: Rare [earths]\npublishedAt: 2024-05-01\n---\nThe reserves of Arden come to 28.7 million tonnes. Arden has 12 mines.',
    'bridges.md': '---\nurl: https://news.example/bridges\n---\nThe longest bridge of Arden is 340 metres long.',
  },
});
await pipeline.ingestion.run();
const { asker, verifier, store, retriever: search } = pipeline;
const { app } = await fixture({ asker, verifier, store, search });
const { client } = await connectTo(app);
const { tools } = await client.listTools();

const Linked = z.object({ citations: z.array(z.object({ link: z.string() })) });
const question = 'How large are the reserves of Arden?';

test('the tools say what they take and give, and that they change nothing', () => {
  expect(tools.map(({ name }) => name)).toEqual(['ask', 'search', 'verify', 'facts']);
  for (const { description, inputSchema, outputSchema, annotations } of tools) {
    expect(description).toMatch(/\.$/);
    expect(inputSchema.type).toBe('object');
    expect(outputSchema?.type).toBe('object');
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    for (const property of Object.values(inputSchema.properties ?? {})) expect(property).toHaveProperty('description');
  }
});

test('ask gives the answer that the asker gives, with links to the passages', async () => {
  const { structured, text } = await call(client, 'ask', { question });
  const answer = Answer.parse(structured);
  expect(stableAnswer(answer)).toBe(stableAnswer(Answer.parse(await asker.ask({ question, mode: 'auto' }))));
  const { start, end } = answer.citations[0]!.sourceSpan;
  const link = `http://localhost/documents/metals%2Frare%20(earths)?start=${start}&end=${end}#passage`;
  expect(Linked.parse(structured).citations[0]?.link).toBe(link);
  expect((await app.request(link)).status).toBe(200);
  expect(text).toContain('In short: 28.7 million tonnes');
  expect(text).toContain('[1] [Rare \\[earths\\]](http://localhost/documents/metals%2Frare%20%28earths%29?');
  expect(text).toContain('- 28.7 million tonnes: supported');
});

test('a document with an address of its own is linked there', async () => {
  const { structured } = await call(client, 'ask', { question: 'How long is the longest bridge?' });
  expect(Linked.parse(structured).citations[0]?.link).toBe('https://news.example/bridges');
});

test('links lead to the public address where there is one', async () => {
  const publicUrl = 'https://assay.example.org';
  const behind = await connectTo((await fixture({ asker, verifier, store, search, publicUrl })).app);
  const { structured } = await call(behind.client, 'ask', { question });
  expect(Linked.parse(structured).citations[0]?.link).toMatch(/^https:\/\/assay\.example\.org\/documents\//);
});

test('follow-ups, filters and abstentions', async () => {
  const first = Answer.parse((await call(client, 'ask', { question })).structured);
  const followed = await call(client, 'ask', {
    question: 'And how many mines does it have?',
    conversationId: first.conversationId,
  });
  expect(Answer.parse(followed.structured)).toMatchObject({ conversationId: first.conversationId, status: 'answered' });
  const filter = { documentIds: ['bridges'] };
  const filtered = Answer.parse((await call(client, 'ask', { question, filter })).structured);
  expect(filtered.citations.every(({ documentId }) => documentId === 'bridges')).toBe(true);
  const abstained = await call(client, 'ask', { question: 'Who is the mayor of Arden?' });
  expect(Answer.parse(abstained.structured).status).toBe('abstained');
  expect(abstained.text).toContain('Closest passages:');
});

test('sentences are told as progress while the answer is made', async () => {
  const told: { progress: number; message?: string | undefined }[] = [];
  await call(client, 'ask', { question }, { onprogress: (progress) => told.push(progress) });
  expect(told.map(({ progress }) => progress)).toEqual(told.map((_, index) => index + 1));
  expect(told[0]?.message).toMatch(/^Read \d+ passages$/);
  expect(told.slice(1).some(({ message }) => message?.includes('28.7 million tonnes'))).toBe(true);
});

test('search', async () => {
  const { structured, text } = await call(client, 'search', { query: 'longest bridge', k: 1 });
  expect(structured).toMatchObject({ results: [{ documentId: 'bridges', link: 'https://news.example/bridges' }] });
  expect(text).toContain('](https://news.example/bridges): “The longest bridge');
  expect((await call(client, 'search', { query: 'zyzzyva' })).isError).toBe(false);
});

test('verify tells each verdict with the sentence that it rests on', async () => {
  const { structured, text } = await call(client, 'verify', {
    text: 'The longest bridge of Arden is 360 metres long.',
  });
  expect(structured).toMatchObject({
    verdict: 'contradicted',
    counts: { contradicted: 1 },
    sources: [{ documentId: 'bridges', link: 'https://news.example/bridges' }],
  });
  expect(text).toContain('- 360 metres: contradicted');
  expect(text).toContain('“The longest bridge of Arden is 340 metres long.”');
  const alone = await call(client, 'verify', { text: 'It is 5 metres long.', source: 'It is 5 metres long.' });
  expect(alone.structured).toMatchObject({ verdict: 'supported', sources: [] });
  expect((await call(client, 'verify', { text: 'Nothing.' })).text).toContain('no number');
});

test('facts come in pages', async () => {
  const { structured, text } = await call(client, 'facts', { unit: 'tonnes' });
  expect(structured).toMatchObject({ facts: [{ quantity: { text: '28.7 million tonnes' } }], nextCursor: null });
  expect(text).toContain('28.7 million tonnes');
  const Page = z.object({ facts: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const { structured: next } = await call(client, 'facts', { limit: 1, ...(cursor === null ? {} : { cursor }) });
    const page: z.infer<typeof Page> = Page.parse(next);
    ids.push(...page.facts.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(2);
});

test.each([
  ['ask', {}, /"question" must be a text/],
  ['ask', { question: ' ' }, /is empty/],
  ['ask', { question: 'x', conversationId: 'nobody' }, /nobody/],
  ['search', { query: 'x', k: 0 }, /"k" must be 1 at least/],
  ['verify', { text: 5 }, /"text" must be a string/],
  ['facts', { min: 'much' }, /'much' is no figure/],
])('%s with %j says what is wrong', async (name, args, message) => {
  const { isError, text, structured } = await call(client, name, args);
  expect(isError).toBe(true);
  expect(text).toMatch(message);
  expect(structured).toBeUndefined();
});

test('a tool that there is not is an error of the protocol', async () => {
  await expect(call(client, 'delete', {})).rejects.toThrow(/There is no tool "delete"/);
});
