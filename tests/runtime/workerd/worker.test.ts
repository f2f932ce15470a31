import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import OpenAI from 'openai';
import type { TestHarness } from 'wrangler';
import { createClient } from '../../../src/client/index.ts';
import { Answer } from '../../../src/domain/answer.ts';
import { Document } from '../../../src/domain/document.ts';
import { loadQuestions, runEvaluation } from '../../../src/eval/index.ts';
import type { EvaluationReport } from '../../../src/eval/report.ts';
import { collect } from '../../support/collect.ts';
import { createPipeline } from '../../support/pipeline.ts';
import { readFolder } from '../../support/read-folder.ts';
import { stableAnswer } from '../../support/stable-answer.ts';
import { type Bundle, buildWorker } from './start-worker.ts';

const MEGABYTE = 1024 * 1024;

let bundle: Bundle;
let harness: TestHarness;
let address: URL;

beforeAll(async () => {
  bundle = await buildWorker();
  ({ address, harness } = await bundle.start());
});

afterAll(() => bundle.close());

const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const ask = async (request: { question: string; conversationId?: string | undefined }): Promise<Answer> => {
  const response = await post('/api/ask', request);
  expect(response.status).toBe(200);
  return Answer.parse(await response.json());
};

const getDocument = async (documentId: string): Promise<Document> =>
  Document.parse(await (await fetch(new URL(`/api/documents/${documentId}`, address))).json());

const answersOf = (report: EvaluationReport): string[] =>
  report.cases.flatMap(({ turns }) =>
    turns.map(({ question, answer, error }) =>
      answer === null ? `${question}: ${error}` : stableAnswer(Answer.parse(answer)),
    ),
  );

test('the bundle is small enough for a Worker and has no native addon', async () => {
  const names = (await readdir(bundle.folder)).filter((name) => !name.endsWith('.map') && name !== 'README.md');
  expect(names).toContain('worker.js');
  expect(names.filter((name) => name.endsWith('.node'))).toEqual([]);
  const files = await Promise.all(names.map((name) => readFile(join(bundle.folder, name))));
  const content = Buffer.concat(files);
  expect(content.includes('hnswlib')).toBe(false);
  expect(gzipSync(content).length).toBeLessThan(3 * MEGABYTE);
});

test('it describes itself, for programs and for people', async () => {
  const description: unknown = await (await fetch(new URL('/openapi.json', address))).json();
  expect(description).toMatchObject({ openapi: '3.1.1', paths: { '/api/ask': { post: { operationId: 'ask' } } } });
  expect(await (await fetch(new URL('/docs', address))).text()).toContain('API reference');
});

test('a question is answered from the bundled corpus, with a checked number and its source', async () => {
  const answer = await ask({ question: "How large are Russia's rare-earth reserves?" });
  expect(answer.status).toBe('answered');
  expect(answer.answer).toContain('28.7 million tonnes');
  const [citation] = answer.citations;
  expect(citation?.documentId).toBe('russia-rare-earths');
  const numbers = answer.claims.filter((claim) => claim.in === 'answer');
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.map((claim) => claim.verdict)).toEqual(numbers.map(() => 'supported'));
  const { text } = await getDocument('russia-rare-earths');
  expect(text.slice(citation?.sourceSpan.start, citation?.sourceSpan.end)).toBe(citation?.citedText);
});

test('every golden question has the answer that it has on Node', async () => {
  const files = await readFolder('corpus');
  const suite = loadQuestions(new TextDecoder().decode(files['questions.yaml']), { file: 'corpus/questions.yaml' });
  const { asker, clock, ingestion, store } = createPipeline({ files });
  await ingestion.run();
  const onNode = await runEvaluation(suite, asker, { documents: store, clock });
  const onWorkerd = await runEvaluation(suite, { ask }, { documents: { getDocument }, clock });
  expect(answersOf(onWorkerd)).toEqual(answersOf(onNode));
  expect(answersOf(onWorkerd).length).toBeGreaterThan(60);
});

test('an answer streams', async () => {
  const question = 'When must the new bridge be completed?';
  const response = await post('/api/ask', { question }, { Accept: 'text/event-stream' });
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  expect(await response.text()).toMatch(/event: passages[\s\S]+event: delta[\s\S]+event: done/);
});

test("OpenAI's client and the typed one are answered too", async () => {
  const client = new OpenAI({ baseURL: new URL('/v1', address).href, apiKey: 'none', maxRetries: 0 });
  const question = 'When must the new bridge be completed?';
  const messages = [{ role: 'user' as const, content: question }];
  const completion = await client.chat.completions.create({ model: 'assay', messages });
  const { content } = completion.choices[0]!.message;
  expect(content).toContain('2026');
  const streamed = await client.chat.completions.stream({ model: 'assay', messages }).finalContent();
  expect(streamed).toBe(content);
  expect((await client.responses.create({ model: 'assay', input: question })).output_text).toBe(content);
  const { data } = await client.embeddings.create({ model: 'assay-embedding', input: question });
  expect(data[0]?.embedding).toHaveLength(256);
  const assay = createClient({ url: address.href });
  const events = await collect(assay.askEvents({ question }));
  expect(events.at(-1)).toMatchObject({ type: 'done', answer: { status: 'answered' } });
});

test('documents can be added, the heavier formats too', async () => {
  const form = new FormData();
  form.append(
    'file',
    new File(
      ['<html><body><article><h1>Kelmar</h1><p>The Kelmar ferry carries 412 cars.</p></article></body></html>'],
      'kelmar.html',
    ),
  );
  const added = await fetch(new URL('/api/documents', address), { method: 'POST', body: form });
  expect(added.status).toBe(201);
  const answer = await ask({ question: 'How many cars does the Kelmar ferry carry?' });
  expect(answer.answer).toContain('412 cars');
});

test('a client of the Model Context Protocol gets the same answer, and progress', async () => {
  const question = 'When must the new bridge be completed?';
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', address));
  await client.connect(transport as Parameters<Client['connect']>[0]);
  const progress: number[] = [];
  const called = { name: 'ask', arguments: { question } };
  const { structuredContent } = await client.callTool(called, undefined, {
    onprogress: (told) => progress.push(told.progress),
  });
  expect(stableAnswer(Answer.parse(structuredContent))).toBe(stableAnswer(await ask({ question })));
  expect(progress.length).toBeGreaterThan(1);
  expect((await client.listResources()).resources.map(({ name }) => name)).toContain('russia-rare-earths');
  await client.close();
});

test.each(['https://169.254.169.254/latest/', 'https://[::1]/', 'http://example.org/', 'https://localhost/'])(
  '%s is not fetched',
  async (url) => {
    const response = await post('/api/documents', { url });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'forbidden-address' });
  },
);

test('the web page comes with the application’s security headers', async () => {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toContain('text/html');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});

test('without API keys only loopback is served', async () => {
  const response = await harness.fetch('http://assay.example.com/healthz');
  expect(response.status).toBe(403);
});
